import Domain

/// Collects `product=`, `quantity=` and `price=` into order lines: a word that comes again begins the next line.
struct OrderLineDrafts {
  static let product = Field("product", .reference(.product), "the product")
  static let quantity = Field("quantity", .quantity, "how many")
  static let price = Field("price", .price, "the price of a piece")
  static let amount = Field("amount", .money, "the amount of the line")

  private var drafts: [[String: String]] = []

  var isEmpty: Bool { drafts.isEmpty }

  /// Takes a word that belongs to a line; false for any other.
  mutating func take(_ name: String, _ text: String) -> Bool {
    let name = name.lowercased()
    guard [Self.product, Self.quantity, Self.price].contains(where: { $0.name == name }) else { return false }
    if drafts.last.map({ $0[name] != nil }) ?? true { drafts.append([:]) }
    drafts[drafts.count - 1][name] = text
    return true
  }

  /// The lines that were collected.
  func lines(_ reader: FieldReader) throws -> [OrderLine] {
    try drafts.map {
      try reader.line(product: $0[Self.product.name], quantity: $0[Self.quantity.name], price: $0[Self.price.name])
    }
  }
}
