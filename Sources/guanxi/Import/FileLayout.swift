import Domain
import Formats

/// How a file is to be read: which column is which, and how its dates and numbers are written.
struct FileLayout {
  /// What the person and the book say of it.
  struct Wishes {
    var mappings: [String] = []
    var dateOrder: DateOrder?
    var decimal: NumberStyle?
    var currency: Currency = .euro
    /// The country of telephone numbers without one, in ISO 3166 alpha-2; empty for none.
    var country = ""
    /// The fields that the book adds to the kind.
    var ownFields: [Field] = []
    /// Gives a column without a field a new one, by the name to be had for it; nil to leave such columns aside.
    var newFieldName: ((String) throws -> String)?
    /// What rows without name and key are called, with their number behind it.
    var stem = "row"
  }

  let kind: ImportKind
  let header: Header
  let guess: HeaderGuess
  let currency: Currency
  let country: String
  let stem: String
  /// The order of dates that the person gave; nil to go by the columns.
  let dateOrder: DateOrder?
  /// The order that a column's dates show, by the column's index.
  private(set) var dateOrders: [Int: DateOrder] = [:]
  private(set) var numberStyle = NumberStyle.point
  /// The style of a column that has one of its own: those of new fields.
  private(set) var numberStyles: [Int: NumberStyle] = [:]
  /// How the discounts of order lines are written.
  private(set) var discount = Discount.amount
  /// The fields made for columns that had none.
  private(set) var newFields: [NewField] = []
  private let ownFields: [Field]

  /// The fields whose cells are dates and numbers.
  private static let dateFields: Set<String> = [
    "date", "opened", "closed", "at", "due", "since", "nextOn", "birthday", "created", "ended",
  ]
  private static let numberFields: Set<String> = ["amount", "total", "price", "quantity", "discount", "cost"]

  /// Looks at the header and at the first rows; at all of them where new fields are made.
  ///
  /// - Parameter rows: a second reader of the same file, from its beginning.
  /// - Throws: `FormatsError` where a column is missing or its dates or numbers could mean two things.
  init(_ kind: ImportKind, header: Header, wishes: Wishes, rows: any TableReader) throws {
    self.kind = kind
    self.header = header
    dateOrder = wishes.dateOrder
    currency = wishes.currency
    country = wishes.country
    stem = wishes.stem
    ownFields = wishes.ownFields
    guess = try HeaderGuess(
      kind, header: header, mappings: wishes.mappings,
      own: wishes.ownFields.map { ImportField(own: $0.name, isList: $0.type == .list) })
    try sample(rows, wishes)
    guard !kind.hasHeader || !guess.pairs.isEmpty || !newFields.isEmpty else {
      throw FormatsError.missingFields(names: kind.fields.prefix(2).map(\.name), columns: header.names)
    }
  }

  /// The book's own fields that have columns, the new ones among them.
  var ownColumns: [(field: Field, columns: [Int])] {
    ownFields.map { ($0, guess.columns(of: $0.name)) }.filter { !$0.1.isEmpty }
      + newFields.map { ($0.field, [$0.column]) }
  }

  /// The columns that no field takes.
  var unused: [Int] {
    guard kind.hasHeader else { return [] }
    let used = Set(guess.pairs.map(\.column)).union(guess.labels.values).union(newFields.map(\.column))
    return header.names.indices.filter { !used.contains($0) }
  }

  private mutating func sample(_ rows: any TableReader, _ wishes: Wishes) throws {
    let ownTypes = Dictionary(ownFields.map { ($0.name, $0.type) }, uniquingKeysWith: { first, _ in first })
    let dates = guess.pairs.filter { FileLayout.dateFields.contains($0.field) || ownTypes[$0.field] == .day }
    let numbers = guess.pairs.filter {
      FileLayout.numberFields.contains($0.field) || ownTypes[$0.field] == .price || ownTypes[$0.field] == .money
    }
    var orders = dates.map { _ in DateOrderVote() }
    var style = NumberStyleVote()
    var discounts = DiscountVote()
    let off = guess.column(of: "discount") ?? guess.column(of: "discountRate")
    var guesses = wishes.newFieldName == nil ? [] : unused.map { ColumnTypeGuess($0) }
    if kind.hasHeader { _ = try rows.next() }
    var left = guesses.isEmpty ? DateOrderVote.sampleSize : Int.max
    while left > 0, let record = try rows.next() {
      left -= 1
      guard header.problem(of: record) == nil else { continue }
      for (index, pair) in dates.enumerated() { record.bytes(at: pair.column) { orders[index].observe($0) } }
      for pair in numbers { record.bytes(at: pair.column) { style.observe($0) } }
      if let off { discounts.observe(record.string(at: off)) }
      for index in guesses.indices { guesses[index].observe(record) }
    }
    if dateOrder == nil {
      for (pair, vote) in zip(dates, orders) { dateOrders[pair.column] = try vote.order(column: pair.name) }
    }
    if let first = numbers.first { numberStyle = try style.style(column: first.name, given: wishes.decimal) }
    discount = discounts.discount(
      isRate: guess.column(of: "discountRate") != nil, isMapped: guess.mapped.contains("discount"))
    if let name = wishes.newFieldName { try makeFields(guesses, wishes.decimal, name) }
  }

  private mutating func makeFields(
    _ guesses: [ColumnTypeGuess], _ decimal: NumberStyle?, _ name: (String) throws -> String
  ) throws {
    var taken: Set<String> = []
    for guess in guesses {
      guard let type = guess.type(decimal ?? numberStyle, given: decimal, order: dateOrder) else { continue }
      let title = header.names[guess.column]
      var free = try name(NewField.name(from: title))
      while !taken.insert(free.lowercased()).inserted { free += "2" }
      newFields.append(NewField(name: free, column: guess.column, title: title, type: type.word, choices: type.choices))
      numberStyles[guess.column] = type.style
      dateOrders[guess.column] = type.order
    }
  }
}
