import Domain

/// Cards and other identities that stand for more than one customer, or for none.
///
/// A shop's identities lie: a family lends its card, a cashier swipes their own for whoever has none. What such an identity
/// bought says nothing about a person. The rules are Guanxi's own:
///
/// - *shared*: more than `people` different people used it;
/// - *staff card*: on `days` days or more it had at least `orders` orders, and at least `times` times the median of orders
///   a day of all identities.
package struct IdentityAlerts: Hashable, Sendable {
  /// One order and the identity it was tied to.
  package struct Use: Hashable, Sendable {
    package let identity: String
    /// Who used it, where that is known.
    package let person: String?
    package let day: Day

    /// A use of an identity on a day.
    package init(identity: String, person: String?, day: Day) {
      (self.identity, self.person, self.day) = (identity, person, day)
    }
  }

  /// Where the rules begin to speak.
  package struct Limits: Hashable, Sendable {
    package var people = 3
    package var orders = 5
    package var times = 3.0
    package var days = 3

    /// The limits of a shop.
    package init() {}
  }

  /// An identity that breaks a rule.
  package struct Finding: Hashable, Sendable {
    package let identity: String
    /// How many people, or how many days, the rule counted.
    package let count: Int
  }

  /// The identities used by many people, most people first, then by name.
  package let shared: [Finding]
  /// The identities with the pattern of a staff card, most days first, then by name.
  package let staffCards: [Finding]

  /// Reads all uses.
  ///
  /// - Complexity: O(uses · log uses).
  package init(_ uses: [Use], limits: Limits = Limits()) {
    var people: [String: Set<String>] = [:]
    var orders: [String: [Day: Int]] = [:]
    for use in uses {
      if let person = use.person { people[use.identity, default: []].insert(person) }
      orders[use.identity, default: [:]][use.day, default: 0] += 1
    }
    let usual = Statistics.median(orders.values.flatMap { $0.values.map(Double.init) }) ?? 0
    let busy = max(Double(limits.orders), limits.times * usual)
    shared = Self.findings(people.mapValues(\.count), over: limits.people)
    staffCards = Self.findings(
      orders.mapValues { days in days.values.count { Double($0) >= busy } }, over: limits.days - 1)
  }

  private static func findings(_ counts: [String: Int], over limit: Int) -> [Finding] {
    counts.filter { $0.value > limit }.map { Finding(identity: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.identity) < ($0.count, $1.identity) }
  }
}
