import Domain

/// Brings a book of an earlier version up to this one: facts by the scripts of each version, everything derived anew.
enum Migration {
  /// The version of the book that a connection has open.
  static func version(of connection: Connection) throws -> Int {
    try connection.statement("PRAGMA user_version").first { $0.int(0) } ?? 0
  }

  /// Makes the tables of a new book.
  static func create(on connection: Connection) throws {
    for script in Schema.migrations { try connection.execute(script) }
    try connection.execute(Schema.derived)
    try connection.execute("PRAGMA user_version = \(Schema.version)")
  }

  /// Upgrades in one transaction; then moves it into the file, so that its first bytes say the version.
  ///
  /// - Complexity: O(book): everything derived is computed again.
  static func upgrade(_ connection: Connection, today: Day) throws {
    try connection.transaction {
      // Another program may have done it while this one waited for the lock.
      let version = try version(of: connection)
      guard version < Schema.version else { return }
      let lastIDs = try lastIDs(connection, version: version)
      for script in Schema.migrations[version...] { try connection.execute(script) }
      try connection.execute(Schema.dropDerived)
      try connection.execute(Schema.derived)
      connection.forgetStatements()
      if version < 3 { try IndexKeeper.loosenOrders(on: connection) }
      try Recalculation(connection: connection, today: today).run(keeping: lastIDs)
      try connection.execute("PRAGMA user_version = \(Schema.version)")
    }
    try connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
  }

  /// The last ids that were given, which no other record may get.
  private static func lastIDs(_ connection: Connection, version: Int) throws -> [Int64] {
    BookState.lastIDs(in: try connection.statement(.readState).first { $0.blob(0) } ?? [], version: version)
  }
}
