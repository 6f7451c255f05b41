import DemoData
import Domain

/// The edits of a day at work, at random customers and orders.
struct EditSource {
  static let names = ["new order", "changed order", "new customer", "undo"]

  private let customers: Int
  private let orders: Int
  private var chance = Chance(seed: 1)

  init(customers: Int, orders: Int) {
    self.customers = customers
    self.orders = orders
  }

  /// The edit of that index of ``names``.
  mutating func edit(_ index: Int) -> Edit {
    switch index {
    case 0: newOrder()
    case 1:
      .change(.order, Int64(1 + chance.below(orders)), ["date": .day(day()), "lines": .lines(lines())])
    case 2:
      .add(.customer, ["name": .text("Müller & Söhne \(chance.below(1_000_000))"), "kind": .text("organisation")])
    default: .undo(.last(count: 1, anyone: false))
    }
  }

  /// An order of two lines of a random customer.
  mutating func newOrder() -> Edit {
    .add(
      .order,
      [
        "customer": .reference(Int64(1 + chance.below(customers))), "date": .day(day()), "lines": .lines(lines()),
      ])
  }

  private mutating func day() -> Day { Workplace.today + -chance.below(30) }

  private mutating func lines() -> [OrderLine] { [line(), line()] }

  private mutating func line() -> OrderLine {
    let pieces = Int64(1 + chance.below(20))
    let cents = Int64(500 + chance.below(20_000))
    return OrderLine(
      product: Int64(1 + chance.below(60)), quantity: Quantity(thousandths: pieces * 1_000),
      price: UnitPrice(tenThousandths: cents * 100), amount: Money(minor: pieces * cents))
  }
}
