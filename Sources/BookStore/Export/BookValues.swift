import Domain

/// The values of a row of a whole book, checked, with its references by id.
struct BookValues {
  /// A step of a deal or an event of a ticket.
  struct Part {
    let kind: Kind
    /// The field by which it belongs to its record.
    let owner: String
    let values: [FieldValue]
  }

  private let kind: Kind
  private let core: [(place: Int, value: FieldValue)]
  private let own: [Int64: FieldValue]
  private let partRows: [[FieldValue]]

  /// - Throws: a refusal for the first value that does not fit, or reference that means nothing here.
  init(_ record: BookRecord, _ validation: Validation) throws {
    kind = record.kind
    var values = record.values
    for (name, key) in record.references {
      guard case .reference(let other) = record.kind.field(name)?.type else {
        throw BookError.unknownField(record.kind, name)
      }
      guard let id = try validation.records.find(other, key) else {
        throw BookValues.unknown(other, key, field: name, of: record.kind)
      }
      values[name] = .reference(id)
    }
    if record.kind == .order { try BookValues.addLines(record, to: &values, validation.records) }
    core = try validation.placed(values, of: record.kind)
    own = try BookValues.own(record, validation.records)
    partRows = try BookValues.parts(record, validation)
  }

  static func unknown(_ other: Kind, _ key: RecordKey, field: String, of kind: Kind) -> BookError {
    .invalid(
      kind, field: field,
      problem: "there is no \(other.rawValue) “\(key)” in the book; its line must come before this one.")
  }

  /// Places and values; those of own fields over what the record has.
  func placed(over old: [FieldValue]?) -> [(place: Int, value: FieldValue)] {
    guard !own.isEmpty else { return core }
    let place = RecordTable.place(Field.own.name, in: kind)
    return core + [(place, .own((old?[place].own ?? [:]).merging(own) { $1 }))]
  }

  /// The parts of the record under its id.
  func parts(of id: Int64) -> [Part] {
    guard let (part, owner) = BookRecord.part(of: kind) else { return [] }
    let place = RecordTable.place(owner, in: part)
    return partRows.map { row in
      var row = row
      row[place] = .reference(id)
      return Part(kind: part, owner: owner, values: row)
    }
  }

  /// The total of an order with lines is their sum.
  private static func addLines(_ record: BookRecord, to values: inout FieldValues, _ records: Records) throws {
    let lines = try record.lines.map { line in
      let product = try line.product.map { key in
        guard let id = try records.find(.product, key) else { throw unknown(.product, key, field: "lines", of: .order) }
        return id
      }
      return OrderLine(product: product, quantity: line.quantity, price: line.price, amount: line.amount)
    }
    values["lines"] = .lines(lines)
    guard !lines.isEmpty else {
      if values["total"] == nil {
        throw BookError.invalid(.order, field: "total", problem: "is missing: give a total, or lines.")
      }
      return
    }
    let sum = lines.reduce(Money.zero) { $0 + $1.amount }
    if let total = values["total"]?.money, total != sum {
      throw BookError.invalid(.order, field: "total", problem: "is not the sum of the lines.")
    }
    values["total"] = .money(sum)
  }

  /// The values of own fields by id.
  ///
  /// A word that its choice does not have any more is kept: the book that gave it had it too.
  private static func own(_ record: BookRecord, _ records: Records) throws -> [Int64: FieldValue] {
    guard !record.own.isEmpty else { return [:] }
    let fields = try records.ownFields(record.kind)
    var own: [Int64: FieldValue] = [:]
    for (name, value) in record.own {
      guard let (id, field) = fields.first(where: { $0.field.name == name }) else {
        throw BookError.unknownField(record.kind, name, own: fields.map(\.field.name))
      }
      guard value.fits(field.type) else {
        throw BookError.invalid(record.kind, field: name, problem: "is not of the right type: \(field.help).")
      }
      own[id] = value
    }
    return own
  }

  private static func parts(_ record: BookRecord, _ validation: Validation) throws -> [[FieldValue]] {
    guard !record.parts.isEmpty else { return [] }
    guard let (part, owner) = BookRecord.part(of: record.kind) else {
      throw BookError.invalid(record.kind, field: "parts", problem: "are for deals and tickets alone.")
    }
    return try record.parts.map { values in
      let row = part.fields.map { $0.name == owner ? .reference(0) : values[$0.name] ?? .none }
      try validation.checkRequired(row, of: part)
      return row
    }
  }
}

extension FieldValue {
  /// Whether the value is one that an own field of the type holds.
  fileprivate func fits(_ type: FieldType) -> Bool {
    switch (type, self) {
    case (.text, .text), (.note, .text), (.choice, .text), (.integer, .integer), (.price, .price), (.day, .day),
      (.flag, .flag), (.list, .list):
      true
    case (.money, .money(let money)): money.isWithinLimit
    default: false
    }
  }
}
