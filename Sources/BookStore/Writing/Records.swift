import Domain

/// Reads and writes single records of any kind: rows and nothing else, no journal and no derived figures.
final class Records {
  let connection: Connection
  private var sourceIDs: [String: Int64] = [:]
  private var sourceNames: [Int64: String] = [:]

  private let own: OwnFields

  init(_ connection: Connection) {
    self.connection = connection
    own = OwnFields(connection)
  }

  /// The book's own fields of a kind.
  func ownFields(_ kind: Kind) throws -> [(id: Int64, field: Field)] { try own.of(kind) }

  /// Reads the book's own fields again: after one was changed.
  func forgetOwnFields() { own.forget() }

  /// The values of a record in the order of its kind's fields, or nil.
  func read(_ kind: Kind, _ id: Int64) throws -> [FieldValue]? {
    let table = RecordTable.of(kind)
    let found = try connection.statement(table.selectSQL).first(.integer(id)) {
      try values(of: $0, kind, table.columns)
    }
    guard var values = found, kind == .order else { return found }
    values[Records.linesPlace] = .lines(try lines(of: id))
    return values
  }

  /// Reads every record of a kind in the order of ids, one at a time; orders without their lines.
  ///
  /// - Parameter names: the fields that are wanted, the others are none; nil for all.
  func each(
    _ kind: Kind, only names: [String]? = nil, fromLast: Bool = false, _ body: (Int64, [FieldValue]) throws -> Void
  ) throws {
    try selection(kind, only: names, "ORDER BY id\(fromLast ? " DESC" : "")").each([], body)
  }

  /// A reading of some fields of some records, to be carried out again and again.
  func selection(_ kind: Kind, only names: [String]?, _ rest: String) throws -> Selection {
    let table = RecordTable.of(kind)
    let columns = table.columns.filter { names?.contains($0.field.name) ?? true }
    let statement = try connection.statement(table.selectSQL(columns.map(\.field), rest))
    return Selection(records: self, kind: kind, columns: columns, statement: statement)
  }

  /// Some fields of some records.
  struct Selection {
    fileprivate let records: Records
    fileprivate let kind: Kind
    fileprivate let columns: [(place: Int, field: Field)]
    fileprivate let statement: Statement

    /// Gives each record's id and values to the body; fields that were not asked for are none.
    func each(_ values: [SQLValue], _ body: (Int64, [FieldValue]) throws -> Void) throws {
      try statement.each(values) { row in
        try body(row.integer(columns.count), try records.values(of: row, kind, columns))
        return true
      }
    }
  }

  /// The values of a row with some columns of a table.
  fileprivate func values(
    of row: Row, _ kind: Kind, _ columns: [(place: Int, field: Field)]
  ) throws -> [FieldValue] {
    var values = Array(repeating: FieldValue.none, count: kind.fields.count)
    for (column, (place, field)) in columns.enumerated() {
      values[place] =
        field.name == "source" ? try sourceName(row.optionalInteger(column)) : row.value(column, as: field.type)
    }
    return values
  }

  /// The lines of an order, in their order.
  func lines(of order: Int64) throws -> [OrderLine] {
    try connection.statement(.readLines).all([.integer(order)]) { row in
      OrderLine(
        product: row.optionalInteger(0), quantity: Quantity(thousandths: row.integer(1)),
        price: UnitPrice(tenThousandths: row.integer(2)), amount: Money(minor: row.integer(3)))
    }
  }

  func insert(_ kind: Kind, _ id: Int64, _ values: [FieldValue]) throws {
    let table = RecordTable.of(kind)
    var bound: [SQLValue] = [.integer(id)]
    bound.reserveCapacity(values.count + 2)
    for (place, field) in table.columns {
      bound.append(field.name == "source" ? try sourceColumn(values[place]) : values[place].sql)
    }
    if table.hasSortName { bound.append(.text(sortName(values[RecordTable.place("name", in: kind)]))) }
    try connection.statement(table.insertSQL).run(bound)
    if kind == .order { try insertLines(values[Records.linesPlace], of: id) }
  }

  /// Writes the values at those places and leaves the others.
  func update(_ kind: Kind, _ id: Int64, _ values: [(place: Int, value: FieldValue)]) throws {
    let fields = kind.fields
    let columns = values.filter { fields[$0.place].type != .lines }
    if !columns.isEmpty {
      var bound: [SQLValue] = []
      var name: SQLValue?
      for (place, value) in columns {
        bound.append(fields[place].name == "source" ? try sourceColumn(value) : value.sql)
        if RecordTable.of(kind).hasSortName, fields[place].name == "name" { name = .text(sortName(value)) }
      }
      if let name { bound.append(name) }
      bound.append(.integer(id))
      try connection.statement(RecordTable.of(kind).updateSQL(places: columns.map(\.place))).run(bound)
    }
    if let lines = values.first(where: { fields[$0.place].type == .lines }) {
      try connection.statement(.deleteLines).run(.integer(id))
      try insertLines(lines.value, of: id)
    }
  }

  func delete(_ kind: Kind, _ id: Int64) throws {
    if kind == .order { try connection.statement(.deleteLines).run(.integer(id)) }
    try connection.statement(RecordTable.of(kind).deleteSQL).run(.integer(id))
  }

  /// The record of a kind with that key, or nil.
  ///
  /// Records made here have their id as key.
  func find(_ kind: Kind, source: String, ref: String) throws -> Int64? {
    if source == Source.here, let id = Int64(ref) {
      let sql = #"SELECT id FROM "\#(kind.rawValue)" WHERE id = ? AND ref IS NULL"#
      if let found = try connection.statement(sql).first(.integer(id), read: { $0.integer(0) }) { return found }
    }
    let sourceID = try sourceID(source, adding: false)
    if let sourceID {
      let sql = #"SELECT id FROM "\#(kind.rawValue)" WHERE ref = ? AND source = ?"#
      if let found = try connection.statement(sql).first(.text(ref), .integer(sourceID), read: { $0.integer(0) }) {
        return found
      }
    } else if source != Source.here {
      return nil
    }
    // Another key of a record made here has no source, or this one by name where it came with a whole book.
    let isHere = source == Source.here ? " OR source IS NULL" : ""
    return try connection.statement("SELECT record FROM alias WHERE ref = ? AND kind = ? AND (source IS ?\(isHere))")
      .first(.text(ref), .text(kind.rawValue), SQLValue(sourceID)) { $0.integer(0) }
  }

  /// The name of a source by its id; ``Source/here`` for none.
  func sourceName(_ id: Int64?) throws -> FieldValue {
    guard let id else { return .none }
    if let name = sourceNames[id] { return .text(name) }
    try connection.statement(.allSources).each([]) { row in
      sourceNames[row.integer(0)] = row.text(1)
      return true
    }
    return sourceNames[id].map(FieldValue.text) ?? .none
  }

  /// Forgets what was read of the sources: after a transaction that was rolled back.
  func forgetSources() {
    sourceIDs = [:]
    sourceNames = [:]
    own.forget()
  }

  /// Whether any record says that it is from there.
  func hasSource(_ name: String) throws -> Bool { try sourceID(name, adding: false) != nil }

  private func sourceColumn(_ value: FieldValue) throws -> SQLValue {
    guard let name = value.text else { return .null }
    return SQLValue(try sourceID(name, adding: true))
  }

  private func sourceID(_ name: String, adding: Bool) throws -> Int64? {
    if let id = sourceIDs[name] { return id }
    var id = try connection.statement(.sourceID).first(.text(name)) { $0.integer(0) }
    if id == nil, adding {
      try connection.statement(.insertSource).run(.text(name))
      id = try connection.statement(.sourceID).first(.text(name)) { $0.integer(0) }
    }
    if let id { sourceIDs[name] = id }
    return id
  }

  private func insertLines(_ value: FieldValue, of order: Int64) throws {
    guard case .lines(let lines) = value else { return }
    let statement = try connection.statement(.insertLine)
    for (position, line) in lines.enumerated() {
      try statement.run(
        .integer(order), SQLValue(position), SQLValue(line.product), .integer(line.quantity.thousandths),
        .integer(line.price.tenThousandths), .integer(line.amount.minor))
    }
  }

  private static let linesPlace = RecordTable.place("lines", in: .order)

  private func sortName(_ value: FieldValue) -> String { Folding.fold(value.text ?? "") }
}
