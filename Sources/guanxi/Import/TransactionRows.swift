import Domain
import Formats

/// Reads transactions: one row per order line, or per order.
struct TransactionRows: ImportRows {
  private var rows: [TransactionRow] = []
  private let customer, customerName, country, email, city, order, date, product, description: ColumnReader
  private let quantity, price, amount, discount, cancelled, status, channel: ColumnReader
  private let discountForm: Discount
  private let currency: Currency

  init(_ layout: FileLayout) {
    currency = layout.currency
    discountForm = layout.discount
    customer = ColumnReader("customer", of: layout)
    customerName = ColumnReader("customerName", of: layout)
    country = ColumnReader("country", of: layout)
    email = ColumnReader("email", of: layout)
    city = ColumnReader("city", of: layout)
    order = ColumnReader("order", of: layout)
    date = ColumnReader("date", of: layout)
    product = ColumnReader("product", of: layout)
    description = ColumnReader("description", of: layout)
    quantity = ColumnReader("quantity", of: layout)
    price = ColumnReader("price", of: layout)
    amount = ColumnReader("amount", of: layout)
    let hasRate = layout.guess.column(of: "discountRate") != nil
    discount = ColumnReader(hasRate ? "discountRate" : "discount", of: layout)
    cancelled = ColumnReader("cancelled", of: layout)
    status = ColumnReader("status", of: layout)
    channel = ColumnReader("channel", of: layout)
  }

  mutating func add(_ record: CSVRecord) throws(CellProblem) {
    let key = order.key(record)
    let day = try date.day(record)
    guard day != nil || key != nil else { throw date.problem("the cell is empty; every row needs its day.") }
    let pieces = try quantity.quantity(record)
    let count = pieces ?? .one
    let given = try amount.money(record)
    let each = try price.price(record)
    let total = if let given { given } else { try total(of: count, at: each, record) }
    var row = TransactionRow(
      line: record.number, order: key, customer: customer.key(record), customerName: customerName.text(record),
      country: country.text(record), day: day, product: product.key(record), productName: description.text(record),
      quantity: count, price: each ?? pieces.flatMap { price(of: total, for: $0) } ?? UnitPrice(tenThousandths: 0),
      amount: total, cancelled: try isCancelled(record))
    row.channel = channel.text(record)
    if let text = email.text(record) { row.customerValues["email"] = .text(text) }
    if let text = city.text(record) { row.customerValues["city"] = .text(text) }
    rows.append(row)
  }

  mutating func take() -> ImportBatch.Rows {
    defer { rows.removeAll(keepingCapacity: true) }
    return .transactions(rows)
  }

  private func isCancelled(_ record: CSVRecord) throws(CellProblem) -> Bool {
    if let flag = try cancelled.flag(record) { return flag }
    return status.text(record).map(ImportWords.isCancelled) ?? false
  }

  /// The amount of a row that does not say it.
  private func total(of count: Quantity, at price: UnitPrice?, _ record: CSVRecord) throws(CellProblem) -> Money {
    guard let price else { throw amount.problem("the row has neither an amount nor a price.") }
    let net: Money?
    if discountForm == .amount {
      let off = try discount.money(record) ?? .zero
      net = count.amount(at: price, in: currency).map { $0 - off }
    } else {
      net = amount(of: count, at: price, less: try share(record))
    }
    guard let net else { throw amount.problem("\(count) at \(price) is more than an amount can hold.") }
    return net
  }

  /// The part of the price that is taken off, in millionths.
  private func share(_ record: CSVRecord) throws(CellProblem) -> Int64 {
    guard let text = discount.text(record) else { return 0 }
    let plain = FieldText.trimmed(text.replacing("%", with: "")).replacing(",", with: ".")
    guard let value = Decimals.scaled(plain, places: discountForm == .percent ? 4 : 6), (0...1_000_000).contains(value)
    else { throw discount.problem("“\(text)” is no part of a price; write 0.15 or 15%.") }
    return value
  }

  private func amount(of count: Quantity, at price: UnitPrice, less share: Int64) -> Money? {
    let (gross, isTooLarge) = (Int128(count.thousandths) * Int128(price.tenThousandths))
      .multipliedReportingOverflow(by: Int128(1_000_000 - share) * Int128(Decimals.power(currency.exponent)))
    return isTooLarge ? nil : Decimals.dividedHalfUp(gross, by: 10_000_000_000_000).map(Money.init(minor:))
  }

  /// The price of a piece where the file only gives the amount.
  private func price(of amount: Money, for count: Quantity) -> UnitPrice? {
    let exact = Int128(amount.minor) * 10_000_000
    let divisor = Int128(count.thousandths) * Int128(Decimals.power(currency.exponent))
    guard divisor != 0 else { return nil }
    return Decimals.dividedHalfUp(exact, by: divisor).map(UnitPrice.init(tenThousandths:))
  }
}
