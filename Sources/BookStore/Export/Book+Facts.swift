import Domain

extension Book {
  /// Gives every fact of the book: the settings that were made, then record by record, those first that others refer
  /// to.
  ///
  /// Call it within ``still(_:)`` where it must agree with other reads.
  ///
  /// - Parameter body: takes one row, with the number of the row as its line; answers false to stop.
  /// - Throws: `BookError`, and what the body throws.
  /// - Complexity: O(records) time, O(1) memory.
  package func facts(_ body: (BookRow) throws -> Bool) throws {
    try requireWholeExport(Kind.bookOrder)
    try still {
      var line = 0
      func give(_ content: BookRow.Content) throws {
        line += 1
        guard try body(BookRow(line: line, content)) else { throw FactsStop() }
      }
      do {
        for (name, value) in try BookFile.settings(connection).sorted(by: { $0.key < $1.key })
        where Setting.named(name) != nil {
          try give(.setting(name: name, value: value))
        }
        let reader = FactReader(records)
        for kind in Kind.bookOrder { try reader.each(kind) { try give(.record($0)) } }
      } catch is FactsStop {}
    }
  }

  /// How many records ``facts(_:)`` gives.
  package func factCount() throws(BookError) -> Int {
    try requireWholeExport(Kind.bookOrder)
    return try reading {
      try Kind.bookOrder.reduce(0) { sum, kind in
        let count = try connection.statement(#"SELECT count(*) FROM "\#(kind.rawValue)""#).first { $0.int(0) }
        return sum + (count ?? 0)
      }
    }
  }
}

/// The body of ``Book/facts(_:)`` wants no more.
private struct FactsStop: Error {}

/// Reads records as they stand in a whole export.
struct FactReader {
  private let records: Records
  private let keys: KeyReader

  init(_ records: Records) {
    self.records = records
    keys = KeyReader(records)
  }

  /// Every record of a kind, by id.
  func each(_ kind: Kind, _ body: (BookRecord) throws -> Void) throws {
    try records.each(kind) { id, values in
      try body(try record(kind, id, values))
    }
  }

  private func record(_ kind: Kind, _ id: Int64, _ values: [FieldValue]) throws -> BookRecord {
    let key = RecordKey(source: values[0].text ?? Source.here, ref: values[1].text ?? String(id))
    var record = BookRecord(kind, key)
    for (field, value) in zip(kind.fields, values).dropFirst(2) where !value.isNone {
      switch (field.type, value) {
      case (.reference(let other), .reference(let id)): record.references[field.name] = try keys.key(other, id)
      case (.own, .own(let own)):
        for (id, field) in try records.ownFields(kind) { if let value = own[id] { record.own[field.name] = value } }
      case (_, .integer(let target)) where kind == .alias:
        guard let meant = record.values["kind"]?.text.flatMap(Kind.init(rawValue:)) else { continue }
        record.references[field.name] = try keys.key(meant, target)
      default: record.values[field.name] = value
      }
    }
    if kind == .order { record.lines = try lines(of: id) }
    record.parts = try parts(of: kind, id)
    return record
  }

  private func lines(of order: Int64) throws -> [BookLine] {
    try records.lines(of: order).map { line in
      BookLine(
        product: try line.product.map { try keys.key(.product, $0) }, quantity: line.quantity, price: line.price,
        amount: line.amount)
    }
  }

  private func parts(of kind: Kind, _ id: Int64) throws -> [FieldValues] {
    guard let (part, owner) = BookRecord.part(of: kind) else { return [] }
    let sql = #"SELECT id FROM "\#(part.rawValue)" WHERE "\#(owner)" = ? ORDER BY id"#
    return try records.connection.statement(sql).all([.integer(id)]) { $0.integer(0) }.compactMap { id in
      guard let values = try records.read(part, id) else { return nil }
      var fields: FieldValues = [:]
      for (field, value) in zip(part.fields, values) where field.name != owner && !value.isNone {
        fields[field.name] = value
      }
      return fields
    }
  }
}
