/// A customer as the three uses of loyalty see it.
package struct LoyaltyCandidate: Hashable, Sendable {
  package let customer: Int64
  /// How loyal it is, or is likely to become, 0…1.
  package let loyalty: Double
  /// The probability that it leaves, 0…1; nil where there is no model that may be used.
  package let churn: Double?
  /// What it brings in a year, in any money.
  package let value: Double
  /// Whether it has bought at all.
  package let isCustomer: Bool

  package init(customer: Int64, loyalty: Double, churn: Double?, value: Double, isCustomer: Bool = true) {
    self.customer = customer
    self.loyalty = loyalty
    self.churn = churn
    self.value = value
    self.isCustomer = isCustomer
  }

  /// What is lost on average: the probability of leaving × value.
  package var expectedLoss: Double { (churn ?? 0) * value }
}

/// What loyalty scores are for: whom to choose, whom to keep, whom to look after.
///
/// The lists of retention are by expected loss, of which a campaign saves most (Blattberg, Kim, Neslin 2008, “Database
/// marketing”, on proactive churn management); the limits are a rule of Guanxi's own. Whose figures are no numbers is on
/// no list.
package struct LoyaltyLists: Hashable, Sendable {
  /// Selection: who has not bought yet, the likeliest to be loyal first.
  package let select: [Int64]
  /// Selection: who is unlikely to become loyal, the least likely first; leave them, or ask little.
  package let unlikely: [Int64]
  /// Retention: loyal customers who may leave, by expected loss.
  package let keepLoyal: [Int64]
  /// Retention: others who may leave, by expected loss; only an incentive holds them.
  package let keepWithIncentive: [Int64]
  /// Maintenance: loyal customers who stay, by value; ask for their feedback.
  package let maintain: [Int64]

  /// Sorts the customers into the lists.
  ///
  /// - Parameters:
  ///   - candidates: the customers, in any order.
  ///   - loyalFrom: the loyalty from which a customer is loyal.
  ///   - leavesFrom: the probability from which a customer may leave.
  /// - Complexity: O(n log n).
  package init(_ candidates: [LoyaltyCandidate], loyalFrom: Double = 0.625, leavesFrom: Double = 0.3) {
    let known = candidates.filter { $0.loyalty.isFinite && $0.value.isFinite && ($0.churn ?? 0).isFinite }
    func list(
      _ belongs: (LoyaltyCandidate) -> Bool, by key: (LoyaltyCandidate) -> Double
    ) -> [Int64] {
      known.filter(belongs).map { (key: key($0), customer: $0.customer) }.sorted {
        ($1.key, $0.customer) < ($0.key, $1.customer)
      }
      .map(\.customer)
    }
    func isLoyal(_ one: LoyaltyCandidate) -> Bool { one.loyalty >= loyalFrom }
    func leaves(_ one: LoyaltyCandidate) -> Bool { one.isCustomer && one.churn ?? 0 >= leavesFrom }
    select = list({ !$0.isCustomer && isLoyal($0) }, by: \.loyalty)
    unlikely = list({ !$0.isCustomer && !isLoyal($0) }, by: { -$0.loyalty })
    keepLoyal = list({ leaves($0) && isLoyal($0) }, by: \.expectedLoss)
    keepWithIncentive = list({ leaves($0) && !isLoyal($0) }, by: \.expectedLoss)
    maintain = list({ $0.isCustomer && !leaves($0) && isLoyal($0) }, by: \.value)
  }
}
