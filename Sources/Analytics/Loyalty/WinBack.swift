/// A customer who left, and what it would take and bring to have it back.
package struct LostCustomer: Hashable, Sendable {
  package let customer: Int64
  /// nil where nobody knows why it left.
  package let kind: ChurnKind?
  /// The probability that it comes back when asked, 0…1.
  package let probability: Double
  /// What it brings in a year if it does, and what asking costs, in the same money.
  package let value: Double
  package let cost: Double

  package init(customer: Int64, kind: ChurnKind?, probability: Double, value: Double, cost: Double = 0) {
    self.customer = customer
    self.kind = kind
    self.probability = probability
    self.value = value
    self.cost = cost
  }

  /// What asking brings on average: probability × value − cost.
  package var expectedGain: Double { probability * value - cost }
}

/// Whom to ask back, and how.
///
/// Sorted by the value that is regained on average (Griffin, Lowenstein 2001, “Customer winback”).
package enum WinBack {
  /// Those whom asking pays for, by expected gain, equals by number; malicious ones never.
  ///
  /// What has a probability outside 0…1, or a figure that is no number, is left out.
  ///
  /// - Complexity: O(n log n).
  package static func list(_ lost: [LostCustomer]) -> [LostCustomer] {
    lost
      .filter { $0.kind?.isWonBack ?? true }
      .filter { (0...1).contains($0.probability) && $0.expectedGain > 0 && $0.expectedGain.isFinite }
      .sorted { (-$0.expectedGain, $0.customer) < (-$1.expectedGain, $1.customer) }
  }

  /// How to call back customers who have not bought for long; nil for those who bought lately.
  package static func recall(_ segment: RFM8) -> RecallPlan? {
    switch segment {
    case .importantKeep: .person
    case .importantWinBack: .talk
    case .generalKeep: .offer
    case .generalWinBack: .message
    case .importantValue, .importantDevelopment, .generalValue, .generalDevelopment: nil
    }
  }
}

/// How to call back customers, by how often they bought and for how much; the raw value is the word of the JSON contract.
///
/// The four quadrants of frequency and monetary value among those whose last purchase is long ago (after Hughes 1994,
/// “Strategic database marketing”; what is done in each is a rule of Guanxi's own).
package enum RecallPlan: String, CaseIterable, Hashable, Sendable {
  /// Often and much: somebody known calls in person, with authority to put things right.
  case person = "personal call"
  /// Seldom but much: a talk about what is planned next.
  case talk = "visit or talk"
  /// Often but little: an offer on what was always bought.
  case offer
  /// Seldom and little: one message, and then leave it.
  case message = "one message"
}
