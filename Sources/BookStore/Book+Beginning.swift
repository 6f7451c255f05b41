import Analytics
import Domain

/// The first orders of a book while they come in: one transaction, in which the indexes that nothing looks into are left
/// out and nothing is derived; both are made at its end, with everything read once.
///
/// Others read the empty book meanwhile. Who is stopped leaves it empty.
struct BookBeginning {
  fileprivate let indexes: IndexKeeper
}

extension ImportBatch.Rows {
  /// Whether rows of the kind come by millions, into books that have none.
  var beginsBooks: Bool {
    switch self {
    case .transactions, .baskets: true
    default: false
    }
  }
}

extension Book {
  /// Begins with the first orders of the book; nil where there are customers or orders already.
  ///
  /// The transaction stays open.
  func begin() throws(BookError) -> BookBeginning? {
    guard !connection.isInTransaction else { return nil }
    try beginTrial()
    do {
      let state = try state()
      guard state.lastID(.customer) == 0, state.lastID(.order) == 0, state.lastID(.contact) == 0 else {
        endTrial()
        return nil
      }
      try connection.execute("PRAGMA cache_size = -131072")
      return BookBeginning(indexes: try IndexKeeper.drop(of: ["order"], keeping: "Key", on: connection))
    } catch {
      endTrial()
      throw BookError(error, path: info.path)
    }
  }

  /// Builds the indexes and everything derived, and makes the classes of all customers known.
  func end(_ beginning: BookBeginning) throws(BookError) {
    do {
      try beginning.indexes.build(on: connection)
      try IndexKeeper.loosenOrders(on: connection)
      try recalculateUnchecked()
      try announceEverybody()
      try connection.execute("PRAGMA cache_size = \(Connection.cacheSize)")
    } catch {
      endTrial()
      throw BookError(error, path: info.path)
    }
  }

  /// Nobody has fallen who was never known.
  private func announceEverybody() throws {
    let (yardsticks, today) = (try state().yardsticks, session.today())
    let sql = #"SELECT sales, returns, revenue, "firstSale", "lastSale", stage, customer FROM measure"#
    try connection.statement(sql).each([]) { row in
      let stage = row.stage(5)
      let segment = Classes(Measures(row: row), yardsticks)?.segment
      try Announced(segment: segment, stage: stage, day: today).write(row.integer(6), on: connection)
      return true
    }
  }
}
