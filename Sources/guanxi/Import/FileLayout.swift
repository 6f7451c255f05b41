import Domain
import Formats

/// How a file is to be read: which column is which, and how its dates and numbers are written.
struct FileLayout {
  let kind: ImportKind
  let header: Header
  let guess: HeaderGuess
  let currency: Currency
  /// The order of dates that the person gave; nil to go by the columns.
  let dateOrder: DateOrder?
  /// The order that a column's dates show, by the column's index.
  private(set) var dateOrders: [Int: DateOrder] = [:]
  private(set) var numberStyle = NumberStyle.point

  /// The fields whose cells are dates and numbers.
  private static let dateFields: Set<String> = ["date", "opened", "closed", "at", "due"]
  private static let numberFields: Set<String> = ["amount", "total", "price", "quantity", "discount"]

  /// Looks at the header and at the first rows.
  ///
  /// - Parameter rows: a second reader of the same file, from its beginning.
  /// - Throws: `FormatsError` where a column is missing or its dates or numbers could mean two things.
  init(
    _ kind: ImportKind, header: Header, mappings: [String], dateOrder: DateOrder?, currency: Currency,
    rows: CSVReader
  ) throws(FormatsError) {
    self.kind = kind
    self.header = header
    self.dateOrder = dateOrder
    self.currency = currency
    guess = try HeaderGuess(kind, header: header, mappings: mappings)
    try sample(rows)
  }

  private mutating func sample(_ rows: CSVReader) throws(FormatsError) {
    let used = guess.pairs.filter { kind.fieldsKept.contains($0.field) }
    let dates = dateOrder == nil ? used.filter { FileLayout.dateFields.contains($0.field) } : []
    let numbers = used.filter { FileLayout.numberFields.contains($0.field) }
    var orders = dates.map { _ in DateOrderVote() }
    var style = NumberStyleVote()
    _ = try rows.next()
    var left = DateOrderVote.sampleSize
    while left > 0, let record = try rows.next() {
      left -= 1
      for (index, pair) in dates.enumerated() { record.bytes(at: pair.column) { orders[index].observe($0) } }
      for pair in numbers { record.bytes(at: pair.column) { style.observe($0) } }
    }
    for (pair, vote) in zip(dates, orders) {
      dateOrders[pair.column] = try vote.order(column: pair.name)
    }
    if let first = numbers.first { numberStyle = try style.style(column: first.name) }
  }
}

extension ImportKind {
  /// The fields that a book keeps; the guess knows more, which are left aside.
  var fieldsKept: Set<String> {
    switch self {
    case .transactions:
      [
        "customer", "order", "date", "product", "description", "quantity", "price", "amount", "discount",
        "customerName", "country", "cancelled",
      ]
    case .customers:
      ["ref", "name", "firstName", "lastName", "kind", "email", "phone", "city", "country", "owner", "tags", "note"]
    case .orders: ["ref", "customer", "date", "total", "cancelled"]
    case .opportunities:
      ["ref", "customer", "owner", "product", "name", "stage", "opened", "closed", "amount", "reason"]
    case .tickets:
      ["ref", "customer", "subject", "event", "at", "author", "priority", "state", "due", "opened", "closed", "text"]
    }
  }
}
