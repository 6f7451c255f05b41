import Domain

/// The entries of the agenda whose day has come, read anew for readers of a book that was not rolled yet: a temporary
/// table of the connection, with nothing in it after a roll.
enum FreshAgenda {
  /// Makes the table hold what is due today, unless it does: as long as nobody has edited anything.
  ///
  /// - Complexity: O(due); one look at an index where nothing is.
  static func prepare(_ connection: Connection, today: Day) throws {
    let version = try connection.statement(.dataVersion).first { $0.integer(0) } ?? 0
    let edit = try connection.statement(.lastJournal).first { $0.integer(0) } ?? 0
    let mark = [Int64(today.number), version, edit]
    guard connection.freshAgenda != mark else { return }
    connection.freshAgenda = mark
    try connection.execute(
      """
      CREATE TEMP TABLE IF NOT EXISTS "freshAgenda" (
        customer INTEGER PRIMARY KEY, stage INTEGER NOT NULL, bits INTEGER NOT NULL, contact INTEGER NOT NULL);
      DELETE FROM temp."freshAgenda";
      """)
    let due = try connection.statement(.dueAgenda).all([SQLValue(today.number), 0, -1]) { $0.integer(0) }
    guard !due.isEmpty else { return }
    let reader = try AgendaReader(connection, today: today)
    let insert = try connection.statement(#"INSERT INTO temp."freshAgenda" VALUES (?, ?, ?, ?)"#)
    for customer in due {
      guard let entry = try reader.current(customer) else { continue }
      let columns = entry.columns
      try insert.run(.integer(customer), columns[1], columns[2], columns[3])
    }
  }

  /// The stage of a customer that holds today, as an expression on the customer's id: for conditions after `prepare`.
  static func stage(of customer: String) -> String {
    """
    coalesce((SELECT stage FROM temp."freshAgenda" WHERE customer = \(customer)),
      (SELECT stage FROM agenda WHERE customer = \(customer)))
    """
  }
}
