import BookStore
import DemoData
import Domain

/// The edits of a day at work, at random customers and orders.
struct EditSource {
  /// The kinds of edit, in the order of a round.
  enum Work: String, CaseIterable {
    case newOrder = "new order"
    case changedOrder = "changed order"
    case merge
    case newCustomer = "new customer"
    /// Takes back the new customer.
    case undo
  }

  private let customers: Int
  private let orders: Int
  private var chance = Chance(seed: 1)

  init(customers: Int, orders: Int) {
    self.customers = customers
    self.orders = orders
  }

  /// An edit to be measured; what it needs to find in the book is put there now.
  mutating func edit(_ work: Work, in book: Book) throws -> Edit {
    switch work {
    case .newOrder: newOrder()
    case .changedOrder:
      .change(.order, Int64(1 + chance.below(orders)), ["date": .day(day()), "lines": .lines(lines())])
    case .merge: .merge(.customer, keep: try buyer(in: book), other: try buyer(in: book))
    case .newCustomer: newCustomer()
    case .undo: .undo(.last(count: 1, anyone: false))
    }
  }

  /// An order of two lines of a random customer.
  mutating func newOrder() -> Edit { order(of: Int64(1 + chance.below(customers))) }

  /// An order of two lines.
  mutating func order(of customer: Int64) -> Edit {
    .add(.order, ["customer": .reference(customer), "date": .day(day()), "lines": .lines(lines())])
  }

  private mutating func newCustomer() -> Edit {
    .add(.customer, ["name": .text("Müller & Söhne \(chance.below(1_000_000))"), "kind": .text("organisation")])
  }

  /// A customer with an order, made for it.
  private mutating func buyer(in book: Book) throws -> Int64 {
    guard let record = try book.commit(newCustomer()).record else { return 0 }
    _ = try book.commit(order(of: record.id))
    return record.id
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
