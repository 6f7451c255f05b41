import CSQLite

extension Connection {
  /// Carries out a reading that is given up where it takes more than so many instructions of SQLite's machine.
  ///
  /// - Returns: nil where it was given up.
  func within<Value>(instructions: Int, _ body: () throws -> Value) throws -> Value? {
    let limit = InstructionLimit(instructions)
    return try withExtendedLifetime(limit) {
      sqlite3_progress_handler(
        handle, InstructionLimit.stride,
        { context in
          context.map { Unmanaged<InstructionLimit>.fromOpaque($0).takeUnretainedValue().isReached() } ?? false ? 1 : 0
        }, Unmanaged.passUnretained(limit).toOpaque())
      defer { sqlite3_progress_handler(handle, 0, nil, nil) }
      do {
        return try body()
      } catch let failure as SQLiteFailure where failure.code == SQLITE_INTERRUPT && limit.wasReached {
        return nil
      }
    }
  }
}

extension Connection {
  /// From now on gives up what it does once another connection was interrupted, which must outlive this one.
  func giveUp(with other: Connection) {
    sqlite3_progress_handler(
      handle, InstructionLimit.stride,
      { context in
        context.map { Unmanaged<Connection>.fromOpaque($0).takeUnretainedValue().wasInterrupted } ?? false ? 1 : 0
      }, Unmanaged.passUnretained(other).toOpaque())
  }
}

/// How much a reading may still do.
private final class InstructionLimit {
  /// SQLite asks after so many instructions.
  static let stride: Int32 = 1_000

  private var left: Int
  private(set) var wasReached = false

  init(_ count: Int) { left = count }

  func isReached() -> Bool {
    left -= Int(InstructionLimit.stride)
    wasReached = left <= 0
    return wasReached
  }
}
