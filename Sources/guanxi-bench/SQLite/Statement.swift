import CSQLite
import Domain

/// A prepared statement.
final class Statement {
  private let connection: Connection
  private let handle: OpaquePointer

  init(_ sql: String, on connection: Connection) throws(BenchError) {
    self.connection = connection
    var handle: OpaquePointer?
    guard sqlite3_prepare_v3(connection.handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil) == SQLITE_OK,
      let handle
    else { throw connection.failure }
    self.handle = handle
  }

  deinit { sqlite3_finalize(handle) }

  /// Runs it to its end and makes it ready again.
  ///
  /// - Returns: how many rows it gave.
  @discardableResult
  func run() throws(BenchError) -> Int {
    var rows = 0
    var code = sqlite3_step(handle)
    while code == SQLITE_ROW {
      rows += 1
      code = sqlite3_step(handle)
    }
    sqlite3_reset(handle)
    guard code == SQLITE_DONE else { throw connection.failure }
    return rows
  }

  /// - Parameter index: from 1.
  func bind(_ value: Int64?, at index: Int32) {
    if let value { sqlite3_bind_int64(handle, index, value) } else { sqlite3_bind_null(handle, index) }
  }

  /// - Parameter index: from 1.
  func bind(_ text: String?, at index: Int32) {
    guard let text else {
      sqlite3_bind_null(handle, index)
      return
    }
    // SQLITE_TRANSIENT is a macro with a cast, which Swift does not see.
    let copies = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    sqlite3_bind_text(handle, index, text, -1, copies)
  }

  /// Binds a field as a plain column; lines have a table of their own and bind nothing.
  func bind(_ value: FieldValue, at index: Int32) {
    switch value {
    case .none, .lines: bind(Int64?.none, at: index)
    case .text(let text): bind(text, at: index)
    case .tags(let words), .list(let words): bind(words.joined(separator: ","), at: index)
    case .own(let values): bind(values.map { "\($0)=\($1)" }.joined(separator: ","), at: index)
    case .integer(let number), .reference(let number): bind(number, at: index)
    case .flag(let flag): bind(flag ? 1 : 0, at: index)
    case .money(let money): bind(money.minor, at: index)
    case .price(let price): bind(price.tenThousandths, at: index)
    case .quantity(let quantity): bind(quantity.thousandths, at: index)
    case .day(let day): bind(Int64(day.number), at: index)
    case .instant(let instant): bind(instant.seconds, at: index)
    }
  }
}
