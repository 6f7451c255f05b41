/// How often a recommender would have been right, tried on each customer's last order.
///
/// Leave-last-out evaluation (Cremonesi, Koren, Turrin 2010, “Performance of recommender algorithms on top-N recommendation
/// tasks”). Only products that are new to the customer count, since only such are recommended. Read the figures against
/// those of the most popular products: what does not beat them has learnt nothing about anybody.
package struct RecommenderQuality: Hashable, Sendable {
  /// The share of customers of whose last order at least one product was in the list.
  package let hitRate: Double
  /// The mean share of the last order's products that were in the list.
  package let recall: Double
  /// The mean of 1 / the rank of the first product that was right, 0 where none was.
  package let meanReciprocalRank: Double
  /// The customers tried.
  package let customers: Int

  /// Orders to learn from, and what came after: customer by customer.
  package struct Trial: Hashable, Sendable {
    /// The products of all orders but the last, distinct and ascending.
    package let known: [[Int]]
    /// The products of the last order that the customer had not bought before; empty where there is nothing to try.
    package let wanted: [[Int]]
  }

  /// Leaves the last order out of everybody's history; a customer with one order keeps it, and is not tried.
  ///
  /// - Parameter orders: of each customer in the order of time, each a list of products.
  package static func trial(of orders: [[[Int]]]) -> Trial {
    let known = orders.map { Set(($0.count > 1 ? $0.dropLast() : $0[...]).joined()) }
    let wanted = zip(orders, known).map { orders, known in
      orders.count > 1 ? Set(orders[orders.count - 1]).subtracting(known).sorted() : []
    }
    return Trial(known: known.map { $0.sorted() }, wanted: wanted)
  }

  /// The figures of some lists.
  ///
  /// - Parameters:
  ///   - wanted: what each customer bought in the end; one with nothing is not counted.
  ///   - list: the recommended products of a customer, the best first.
  ///   - length: how many of a list are looked at.
  /// - Throws: `ModelError.tooFew` where there is nobody to try.
  package init(wanted: [[Int]], length: Int = 10, list: (_ customer: Int) -> [Int]) throws(ModelError) {
    var (hits, recall, reciprocal, customers) = (0, 0.0, 0.0, 0)
    for (customer, wanted) in wanted.enumerated() where !wanted.isEmpty {
      customers += 1
      let right = list(customer).prefix(length).enumerated().filter { wanted.contains($0.element) }.map(\.offset)
      guard let first = right.first else { continue }
      hits += 1
      recall += Double(right.count) / Double(wanted.count)
      reciprocal += 1 / Double(first + 1)
    }
    guard customers > 0 else { throw .tooFew("customers with a second order", found: 0, needed: 1) }
    hitRate = Double(hits) / Double(customers)
    self.recall = recall / Double(customers)
    meanReciprocalRank = reciprocal / Double(customers)
    self.customers = customers
  }
}
