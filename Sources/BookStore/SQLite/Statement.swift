import CSQLite

/// A prepared statement that is bound, stepped and reset through the C interface.
final class Statement {
  private let raw: OpaquePointer
  private unowned let connection: Connection

  init(_ text: String, on connection: Connection) throws {
    var raw: OpaquePointer?
    let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
    guard sqlite3_prepare_v3(connection.handle, text, -1, flags, &raw, nil) == SQLITE_OK, let raw else {
      throw connection.failure()
    }
    self.raw = raw
    self.connection = connection
  }

  deinit { sqlite3_finalize(raw) }

  /// Runs a statement that gives no rows.
  func run(_ values: SQLValue...) throws { try run(values) }

  func run(_ values: [SQLValue]) throws {
    bind(values)
    defer { sqlite3_reset(raw) }
    while true {
      switch sqlite3_step(raw) {
      case SQLITE_DONE: return
      case SQLITE_ROW: continue
      default: throw connection.failure()
      }
    }
  }

  /// Gives each row to the body until it answers false.
  func each(_ values: [SQLValue], _ body: (Row) throws -> Bool) throws {
    bind(values)
    defer { sqlite3_reset(raw) }
    while true {
      switch sqlite3_step(raw) {
      case SQLITE_ROW: if try !body(Row(raw)) { return }
      case SQLITE_DONE: return
      default: throw connection.failure()
      }
    }
  }

  /// The first row's value, or nil without a row.
  func first<Value>(_ values: SQLValue..., read: (Row) throws -> Value) throws -> Value? {
    var result: Value?
    try each(values) { row in
      result = try read(row)
      return false
    }
    return result
  }

  /// Every row's value.
  func all<Value>(_ values: [SQLValue], read: (Row) throws -> Value) throws -> [Value] {
    var result: [Value] = []
    try each(values) { row in
      result.append(try read(row))
      return true
    }
    return result
  }

  /// Goes to the next row; nil at the end.
  func step() throws -> Row? {
    switch sqlite3_step(raw) {
    case SQLITE_ROW: return Row(raw)
    case SQLITE_DONE: return nil
    default: throw connection.failure()
    }
  }

  func reset() { sqlite3_reset(raw) }

  /// One of SQLite's counts of what this statement did, which then begins anew.
  func takeCount(_ what: Int32) -> Int { Int(sqlite3_stmt_status(raw, what, 1)) }

  private func bind(_ values: [SQLValue]) {
    for (index, value) in values.enumerated() {
      let position = Int32(index + 1)
      switch value {
      case .null: sqlite3_bind_null(raw, position)
      case .integer(let integer): sqlite3_bind_int64(raw, position, integer)
      case .real(let real): sqlite3_bind_double(raw, position, real)
      case .text(var text):
        _ = text.withUTF8 {
          $0.withMemoryRebound(to: CChar.self) {
            sqlite3_bind_text(raw, position, $0.baseAddress ?? Statement.empty, Int32($0.count), Statement.transient)
          }
        }
      case .blob(let bytes):
        _ = bytes.withUnsafeBytes {
          sqlite3_bind_blob(raw, position, $0.baseAddress, Int32($0.count), Statement.transient)
        }
      }
    }
  }

  private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  private nonisolated(unsafe) static let empty = UnsafePointer(UnsafeMutablePointer<CChar>.allocate(capacity: 1))
}

/// Steps through the rows of a statement one at a time, beside other statements.
final class Cursor {
  private let statement: Statement

  init(_ statement: Statement) {
    self.statement = statement
    statement.reset()
  }

  deinit { statement.reset() }

  /// The next row's value, or nil at the end.
  func next<Value>(read: (Row) throws -> Value) throws -> Value? { try statement.step().map(read) }
}

/// The row a statement stands on; valid until the next step.
struct Row {
  private let raw: OpaquePointer

  init(_ raw: OpaquePointer) { self.raw = raw }

  func isNull(_ column: Int) -> Bool { sqlite3_column_type(raw, Int32(column)) == SQLITE_NULL }
  func isText(_ column: Int) -> Bool { sqlite3_column_type(raw, Int32(column)) == SQLITE_TEXT }
  func integer(_ column: Int) -> Int64 { sqlite3_column_int64(raw, Int32(column)) }
  func int(_ column: Int) -> Int { Int(integer(column)) }
  func real(_ column: Int) -> Double { sqlite3_column_double(raw, Int32(column)) }
  func optionalInteger(_ column: Int) -> Int64? { isNull(column) ? nil : integer(column) }

  func text(_ column: Int) -> String? {
    guard let bytes = sqlite3_column_text(raw, Int32(column)) else { return nil }
    let count = Int(sqlite3_column_bytes(raw, Int32(column)))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  func blob(_ column: Int) -> [UInt8] {
    guard let bytes = sqlite3_column_blob(raw, Int32(column)) else { return [] }
    return Array(UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(raw, Int32(column)))))
  }
}
