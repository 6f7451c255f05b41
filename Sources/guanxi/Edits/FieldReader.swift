import BookStore
import Domain

/// Reads the values of fields from what a person or a program wrote, with the records of a book at hand.
struct FieldReader {
  let book: Book
  let today: Day
  private let currency: Currency

  init(_ book: Book, today: Day = SystemClock.today()) {
    self.book = book
    self.today = today
    currency = book.info.currency
  }

  /// The values that `field=value` arguments give to a record of a kind.
  ///
  /// - Throws: ``CommandError`` for a field that the kind has not, `FieldTextError` for a value that does not fit.
  func values(of kind: Kind, _ assignments: [FieldAssignment]) throws -> FieldValues {
    var values: FieldValues = [:]
    var lines = OrderLineDrafts()
    for assignment in assignments {
      if kind == .order, lines.take(assignment.name, assignment.text) { continue }
      let field = try field(assignment.name, of: kind)
      guard values[field.name] == nil else { throw CommandError.fieldTwice(field.name) }
      values[field.name] = try value(assignment.text, for: field)
    }
    if !lines.isEmpty {
      guard values["lines"] == nil else { throw CommandError.fieldTwice("lines") }
      values["lines"] = .lines(try lines.lines(self))
    }
    return values
  }

  /// The field that a word names, in any case; the book's own fields too.
  func field(_ name: String, of kind: Kind) throws -> Field {
    let fields = try kind.field(name).map { [$0] } ?? book.fields(of: kind)
    let field = fields.first { $0.name == name } ?? fields.first { $0.name.lowercased() == name.lowercased() }
    guard let field else {
      throw CommandError.unknownField(
        kind: kind.rawValue, name: name, known: fields.filter { !$0.isComputed }.map(\.name))
    }
    guard !field.isComputed else { throw CommandError.computedField(kind: kind.rawValue, name: field.name) }
    return field
  }

  /// The value of a field as text gives it.
  func value(_ text: String, for field: Field) throws(FieldTextError) -> FieldValue {
    try FieldText.parse(text, for: field, in: currency, today: today, zone: SystemClock.offset) { kind, text in
      try? book.lookup(kind, text)
    }
  }

  /// The id of the record that a person means by id, key or name.
  func id(_ text: String, _ kind: Kind) throws -> Int64 {
    guard let id = try book.lookup(kind, text) ?? Int64(text) else {
      throw CommandError.unknownRecord(kind: kind.rawValue, text: text)
    }
    return id
  }

  /// One line of an order; without a price it takes the product's list price.
  func line(product: String?, quantity: String?, price: String?, amount: String? = nil) throws -> OrderLine {
    let productID = try product.flatMap { try value($0, for: OrderLineDrafts.product).reference }
    let count = try quantity.flatMap { try value($0, for: OrderLineDrafts.quantity).quantity } ?? .one
    let given = try price.flatMap { try value($0, for: OrderLineDrafts.price).price }
    guard let each = try given ?? productID.flatMap(listPrice) else {
      throw CommandError.lineFields(
        "price: expected a price for \(product ?? "each line"): the product has no list price.")
    }
    let total = try amount.flatMap { try value($0, for: OrderLineDrafts.amount).money }
    guard let total = total ?? count.amount(at: each, in: currency) else {
      throw CommandError.lineFields("quantity: \(count) at \(each) is more than an amount can hold.")
    }
    return OrderLine(product: productID, quantity: count, price: each, amount: total)
  }

  private func listPrice(_ product: Int64) throws -> UnitPrice? {
    try book.record(RecordReference(.product, product))?.values["price"]?.price
  }
}

extension FieldValue {
  /// The price of a `.price`, else nil.
  var price: UnitPrice? { if case .price(let price) = self { price } else { nil } }
  /// The number of pieces of a `.quantity`, else nil.
  var quantity: Quantity? { if case .quantity(let quantity) = self { quantity } else { nil } }
}
