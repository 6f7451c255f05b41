/// What is known of customers' tastes: 1 for a product bought, less for weaker signs, which add up to 1 at most.
package struct TasteProfiles: Hashable, Sendable {
  /// Customers by products.
  package let purchases: Interactions
  let tastes: SparseRows

  /// Joins purchases and signals.
  ///
  /// - Throws: `ModelError.invalid` where a signal lies outside the table of purchases.
  package init(
    purchases: Interactions, signals: [(customer: Int, product: Int, signal: WeakSignal)] = []
  ) throws(ModelError) {
    self.purchases = purchases
    let bought = (0..<purchases.subjects).flatMap { customer in
      purchases.items(of: customer).map { Interactions.Cell(subject: customer, item: $0.item, value: 1) }
    }
    let weak = signals.map { Interactions.Cell(subject: $0.customer, item: $0.product, value: $0.signal.weight) }
    tastes = try Interactions(subjects: purchases.subjects, items: purchases.items, cells: bought + weak)
      .bySubject.mapped { min(1, $1) }
  }

  /// Whether a customer bought a product.
  func bought(_ customer: Int, _ product: Int) -> Bool {
    let row = purchases.bySubject
    return row.range(customer).contains { row.columns[$0] == Int32(product) }
  }
}
