import Analytics
import Domain

extension Book {
  /// Throws away everything derived and computes it again from the raw rows.
  package func recalculate() throws(BookError) {
    try require(.change, .order)
    do { try recalculateUnchecked() } catch { throw BookError(error, path: info.path) }
  }

  func recalculateUnchecked() throws {
    try connection.transaction {
      let kept = try connection.statement(.readState).first { $0.blob(0) }.flatMap(BookState.init(bytes:))
      try Recalculation(connection: connection, today: session.today()).run(
        keeping: kept?.lastIDs ?? BookState().lastIDs, rolled: kept?.rolled ?? 0)
      connection.forgetState()
    }
  }

  /// Computes everything from the raw rows by the plainest way there is and compares it with what is kept; changes
  /// nothing.
  package func recalculateCheck() throws(BookError) -> [Difference] {
    try requireFigures()
    return try reading { try DerivedCheck(connection: connection, state: state(), today: session.today()).run() }
  }
}
