import Domain

/// The numbers about one customer that every edit keeps exact.
///
/// A sale is an uncancelled order with a total of zero or more, a return an uncancelled order below zero. Frequency
/// and recency count sales; revenue is sales plus returns.
package struct Measures: Hashable, Sendable {
  package var sales = 0
  package var returns = 0
  /// In the minor unit of the book's currency.
  package var revenue: Int64 = 0
  /// nil without a sale.
  package var firstSale: Day?
  package var lastSale: Day?

  package init() {}

  package init(sales: Int, returns: Int, revenue: Int64, firstSale: Day?, lastSale: Day?) {
    self.sales = sales
    self.returns = returns
    self.revenue = revenue
    self.firstSale = firstSale
    self.lastSale = lastSale
  }

  /// Whether the customer belongs to the population of RFM, ABC and pyramid: the customers with a sale.
  package var isBuyer: Bool { sales > 0 }
}
