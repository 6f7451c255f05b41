/// What a customer does beside how it feels.
///
/// After Dick, Basu 1994, “Customer loyalty: toward an integrated conceptual framework”, who set repeat patronage
/// against relative attitude (their true, spurious, latent and no loyalty). The raw value is the word of the JSON
/// contract.
package enum BehaviourFeeling: String, CaseIterable, Hashable, Sendable {
  /// Buys, and does not feel bad about it.
  case real
  /// Buys, but feels bad: gone as soon as it can.
  case reluctant
  /// Feels well, but does not buy.
  case warmButSilent = "warm but silent"
  /// Neither.
  case none

  /// Reads the two together; nil where the feeling is not known.
  ///
  /// A feeling of exactly neutral speaks neither way: a buyer is then taken at its purchases.
  package init?(buys: Bool, feeling: Feeling?) {
    guard let feeling else { return nil }
    self =
      switch (buys, feeling) {
      case (true, Feeling.neutral...): .real
      case (true, _): .reluctant
      case (false, ...Feeling.neutral): .none
      case (false, _): .warmButSilent
      }
  }

  /// Whether a customer at that stage of its life buys.
  package static func buys(_ stage: LifecycleStage) -> Bool {
    switch stage {
    case .growing, .mature, .wonBack, .acquired: true
    case .declining, .dormant, .prospect, .ended: false
    }
  }
}

/// A customer who buys but is unhappy, and what would go with it.
package struct UnhappyBuyer: Hashable, Sendable {
  package let customer: Int64
  package let feeling: Feeling
  /// In the minor unit of the book's currency.
  package let valueAtStake: Int64

  package init(customer: Int64, feeling: Feeling, valueAtStake: Int64) {
    self.customer = customer
    self.feeling = feeling
    self.valueAtStake = valueAtStake
  }

  /// Those whose feeling is under the mark of unhappiness, by value at stake, then the unhappiest, then by number.
  ///
  /// - Parameter buyers: customers who buy.
  /// - Complexity: O(n log n).
  package static func alerts(_ buyers: [UnhappyBuyer]) -> [UnhappyBuyer] {
    buyers.filter { $0.feeling < .unhappy }
      .sorted { ($1.valueAtStake, $0.feeling, $0.customer) < ($0.valueAtStake, $1.feeling, $1.customer) }
  }
}
