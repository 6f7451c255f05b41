/// A purchase or a return of one customer on one day.
///
/// An uncancelled order with a total of zero or more is a sale, one with a negative total a return. An order without
/// a customer is a fact attributed to nobody.
package enum Order {
  package static let fields =
    Field.identity + [
      Field("customer", .reference(.customer), "who bought; none for a sale to nobody known"),
      Field("date", .day, required: true, "the day of the order"),
      Field("total", .money, "the amount; the sum of the lines where there are lines"),
      Field("cancelled", .flag, "cancelled orders count nowhere"),
      Field("lines", .lines, "product, quantity and price of each line"),
      Field("owner", .reference(.user), "the colleague who sold it"),
      Field("channel", .text, "where it was sold: shop, web, telephone"),
      Field("note", .note, "anything worth knowing"),
      Field.own,
    ]
}

/// One line of an order.
package struct OrderLine: Hashable, Sendable {
  /// The product, nil for one that is not known.
  package var product: Int64?
  package var quantity: Quantity
  package var price: UnitPrice
  /// Quantity × price, rounded half-up to the minor unit; or the amount the source gave.
  package var amount: Money

  package init(product: Int64?, quantity: Quantity, price: UnitPrice, amount: Money) {
    self.product = product
    self.quantity = quantity
    self.price = price
    self.amount = amount
  }
}
