import Domain
import Formats

/// Reads transactions: one row per order line, or per order.
struct TransactionRows: ImportRows {
  private var rows: [TransactionRow] = []
  private let customer, customerName, country, order, date, product, description: ColumnReader
  private let quantity, price, amount, discount, cancelled: ColumnReader
  private let currency: Currency

  init(_ layout: FileLayout) {
    currency = layout.currency
    customer = ColumnReader("customer", of: layout)
    customerName = ColumnReader("customerName", of: layout)
    country = ColumnReader("country", of: layout)
    order = ColumnReader("order", of: layout)
    date = ColumnReader("date", of: layout)
    product = ColumnReader("product", of: layout)
    description = ColumnReader("description", of: layout)
    quantity = ColumnReader("quantity", of: layout)
    price = ColumnReader("price", of: layout)
    amount = ColumnReader("amount", of: layout)
    discount = ColumnReader("discount", of: layout)
    cancelled = ColumnReader("cancelled", of: layout)
  }

  mutating func add(_ record: CSVRecord) throws(CellProblem) {
    guard let day = try date.day(record) else { throw date.problem("the cell is empty; every row needs its day.") }
    let pieces = try quantity.quantity(record)
    let count = pieces ?? .one
    let given = try amount.money(record)
    let each = try price.price(record)
    let total = if let given { given } else { try total(of: count, at: each, record) }
    let flag = try cancelled.flag(record)
    rows.append(
      TransactionRow(
        line: record.lineNumber, order: order.key(record), customer: customer.key(record),
        customerName: customerName.text(record), country: country.text(record), day: day,
        product: product.key(record), productName: description.text(record), quantity: count,
        price: each ?? pieces.flatMap { price(of: total, for: $0) } ?? UnitPrice(tenThousandths: 0), amount: total,
        cancelled: flag ?? false))
  }

  mutating func take() -> ImportBatch.Rows {
    defer { rows.removeAll(keepingCapacity: true) }
    return .transactions(rows)
  }

  /// The amount of a row that does not say it.
  private func total(of count: Quantity, at price: UnitPrice?, _ record: CSVRecord) throws(CellProblem) -> Money {
    guard let price else { throw amount.problem("the row has neither an amount nor a price.") }
    guard let whole = count.amount(at: price, in: currency) else {
      throw amount.problem("\(count) at \(price) is more than an amount can hold.")
    }
    guard let off = try discount.money(record) else { return whole }
    return whole - off
  }

  /// The price of a piece where the file only gives the amount.
  private func price(of amount: Money, for count: Quantity) -> UnitPrice? {
    let exact = Int128(amount.minor) * 10_000_000
    let divisor = Int128(count.thousandths) * Int128(Decimals.power(currency.exponent))
    guard divisor != 0 else { return nil }
    return Decimals.dividedHalfUp(exact, by: divisor).map(UnitPrice.init(tenThousandths:))
  }
}
