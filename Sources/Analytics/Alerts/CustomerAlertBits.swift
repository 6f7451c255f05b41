/// What the facts about a customer and today say, whatever its class.
///
/// Classes move when another customer buys; these bits move only with the customer's own facts and with time, so that
/// they can be kept, and with the class they give the alerts.
package struct CustomerAlertBits: OptionSet, Hashable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  /// Silent for more than 0.9 usual gaps, up to 1.5.
  package static let reorderDue = CustomerAlertBits(rawValue: 1 << 0)
  /// Silent for more than 1.5 usual gaps, up to 4: beyond that the customer is dormant.
  package static let reorderOverdue = CustomerAlertBits(rawValue: 1 << 1)
  /// No sale and no touch for long; matters for a key customer.
  package static let silent = CustomerAlertBits(rawValue: 1 << 2)
  /// No e-mail address and no telephone number; matters for a key customer.
  package static let unreachable = CustomerAlertBits(rawValue: 1 << 3)
  /// Another customer looks the same.
  package static let duplicate = CustomerAlertBits(rawValue: 1 << 4)
  /// Buys, but feels bad.
  package static let unhappy = CustomerAlertBits(rawValue: 1 << 5)

  /// The alerts of a customer, in the order of ``AlertRule``.
  ///
  /// - Parameter isKey: whether it is a key customer: of class A, or vip in the pyramid.
  package func alerts(isKey: Bool) -> [AlertRule] {
    CustomerAlertBits.rules.filter { contains($0.bit) && (isKey || !$0.forKeyOnly) }.map(\.rule)
  }

  private static let rules: [(bit: CustomerAlertBits, rule: AlertRule, forKeyOnly: Bool)] = [
    (.reorderDue, .reorderDue, false),
    (.reorderOverdue, .reorderOverdue, false),
    (.silent, .customerSilent, true),
    (.duplicate, .duplicate, false),
    (.unreachable, .incomplete, true),
    (.unhappy, .buysUnhappy, false),
  ]
}
