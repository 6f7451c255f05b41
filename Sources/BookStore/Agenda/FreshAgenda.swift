import Domain

/// The entries of the agenda whose day has come, read anew for readers of a book that was not rolled yet: a temporary
/// table of the connection, with nothing in it after a roll.
enum FreshAgenda {
  /// Makes the table hold what is due today, unless it does: as long as nobody has edited anything.
  ///
  /// - Complexity: O(due); one look at an index where nothing is.
  static func prepare(_ connection: Connection, today: Day) throws {
    let version = try connection.version()
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
    let due = try AgendaReader.due(connection, today, limit: -1).filter(\.isDue)
    guard !due.isEmpty else { return }
    let reader = try AgendaReader(connection, today: today)
    let insert = try connection.statement(#"INSERT INTO temp."freshAgenda" VALUES (?, ?, ?, ?)"#)
    for one in due {
      guard let entry = try reader.current(one.customer) else { continue }
      let columns = entry.columns
      try insert.run(.integer(one.customer), columns[1], columns[2], columns[3])
    }
  }

  /// The stage of a customer that holds today, as an expression: for conditions after `prepare`.
  ///
  /// - Parameter measure: the name of the row of measures.
  static func stage(in measure: String, today: Day) -> String {
    """
    CASE WHEN \(measure).next <= \(today.number)
      THEN (SELECT stage FROM temp."freshAgenda" f WHERE f.customer = \(measure).customer) ELSE \(measure).stage END
    """
  }
}
