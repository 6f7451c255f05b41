/// Which groups of customers buy which groups of products, where a customer belongs to several groups by degree.
///
/// A group is an attribute with a membership, such as “small town, 0.7”. The confidence of group → product group is the
/// share of its members, counted by degree, who bought (Kuok, Fu, Wong 1998, “Mining fuzzy association rules in
/// databases”). After each period the forecast is compared with what came, and the next is corrected (`ForecastErrors`).
package struct GroupAffinity: Hashable, Sendable {
  /// What is expected of a group of customers.
  package struct Forecast: Hashable, Sendable {
    /// The share of members expected to buy, corrected, 0 to 1.
    package let share: Double
    /// Actual less forecast of the last period; nil before the first.
    package let lastError: Double?
    /// What was added to the forecast.
    package let correction: Double
  }

  /// How many groups of customers there are.
  package let groups: Int
  /// How many groups of products there are.
  package let products: Int
  private var bought: [Double]
  private var members: [Double]
  private var buyers: [Double]
  private var customers = 0.0
  private var errors: [ForecastErrors]

  /// Groups of which nothing is known yet.
  ///
  /// - Parameters:
  ///   - groups: how many groups of customers there are.
  ///   - products: how many groups of products there are.
  ///   - weight: of the newest error in the correction.
  package init(groups: Int, products: Int, weight: Double = 0.3) {
    self.groups = groups
    self.products = products
    bought = Array(repeating: 0, count: groups * products)
    members = Array(repeating: 0, count: groups)
    buyers = Array(repeating: 0, count: products)
    errors = Array(repeating: ForecastErrors(weight: weight), count: groups * products)
  }

  /// Takes in a period: who belonged to which groups, and who bought of which product groups.
  ///
  /// - Parameters:
  ///   - memberships: of each customer in each group, 0 to 1.
  ///   - bought: of each customer for each product group.
  /// - Throws: `ModelError.invalid` where lists do not match or a degree does not lie between 0 and 1.
  /// - Complexity: O(customers · groups · products).
  package mutating func observe(memberships: [[Double]], bought: [[Bool]]) throws(ModelError) {
    guard memberships.count == bought.count, memberships.allSatisfy({ $0.count == groups }),
      bought.allSatisfy({ $0.count == products })
    else { throw .invalid("Every customer has a degree for every group and an answer for every product group.") }
    guard memberships.allSatisfy({ $0.allSatisfy((0...1).contains) }) else {
      throw .invalid("A degree of membership lies between 0 and 1.")
    }
    var (added, degrees) = (Array(repeating: 0.0, count: self.bought.count), Array(repeating: 0.0, count: groups))
    for (memberships, bought) in zip(memberships, bought) {
      customers += 1
      for product in 0..<products where bought[product] { buyers[product] += 1 }
      for group in 0..<groups {
        degrees[group] += memberships[group]
        for product in 0..<products where bought[product] { added[group * products + product] += memberships[group] }
      }
    }
    learn(added, degrees)
  }

  private mutating func learn(_ added: [Double], _ degrees: [Double]) {
    for cell in added.indices where degrees[cell / products] > 0 {
      let group = cell / products
      if members[group] > 0 {
        errors[cell].observe(forecast: bought[cell] / members[group], actual: added[cell] / degrees[group])
      }
      bought[cell] += added[cell]
    }
    for group in 0..<groups { members[group] += degrees[group] }
  }

  /// The share of a group's members, by degree, who bought of a product group; nil of a group without members.
  package func confidence(_ group: Int, _ product: Int) -> Double? {
    members[group] > 0 ? bought[group * products + product] / members[group] : nil
  }

  /// The share of all customers that belong to the group and bought.
  package func support(_ group: Int, _ product: Int) -> Double {
    customers > 0 ? bought[group * products + product] / customers : 0
  }

  /// How many times as often the group buys as all customers do; nil where nobody does.
  package func lift(_ group: Int, _ product: Int) -> Double? {
    guard let confidence = confidence(group, product), buyers[product] > 0 else { return nil }
    return confidence / (buyers[product] / customers)
  }

  /// What is expected of a group in the next period; nil of a group without members.
  package func forecast(_ group: Int, _ product: Int) -> Forecast? {
    guard let confidence = confidence(group, product) else { return nil }
    let errors = errors[group * products + product]
    return Forecast(
      share: min(max(errors.corrected(confidence), 0), 1), lastError: errors.last, correction: errors.correction)
  }

  /// What is expected of one customer: the forecasts of its groups, weighted by degree; nil where it belongs to none.
  ///
  /// - Precondition: a degree for every group.
  package func share(memberships: [Double], product: Int) -> Double? {
    precondition(memberships.count == groups, "a degree for every group")
    var (sum, degrees) = (0.0, 0.0)
    for (group, degree) in memberships.enumerated() where degree > 0 {
      guard let forecast = forecast(group, product) else { continue }
      sum += degree * forecast.share
      degrees += degree
    }
    return degrees > 0 ? sum / degrees : nil
  }
}
