import Domain

extension Book {
  /// Opens a book as it was at the end of an earlier day: what happened later is hidden, and everything derived is
  /// computed again from what is left.
  ///
  /// The file is read and never written: temporary views and tables of this connection stand before the book's own.
  /// - Complexity: O(orders + customers); nothing of this is kept.
  package convenience init(at path: String, session: Session, asOf day: Day) throws(BookError) {
    try self.init(at: path, session: session, hidingAfter: day)
    do {
      try connection.execute(Schema.temporaryDerived)
      connection.forgetStatements()
      try Recalculation(connection: connection, today: day, keepsSearch: true).run(keeping: BookState().lastIDs)
    } catch {
      throw BookError(error, path: path)
    }
  }

  /// Opens a book with the facts of an earlier day; what is derived is still that of now.
  convenience init(at path: String, session: Session, hidingAfter day: Day) throws(BookError) {
    try self.init(at: path, session: session, readOnly: true)
    do {
      try connection.execute(Book.hiding(after: day))
      connection.forgetStatements()
    } catch {
      throw BookError(error, path: path)
    }
  }

  private static func hiding(after day: Day) -> String {
    let end = Instant(day: day + 1).seconds
    return """
      CREATE TEMP VIEW "order" AS SELECT * FROM main."order" WHERE date <= \(day.number);
      CREATE TEMP VIEW "orderLine" AS SELECT * FROM main."orderLine"
        WHERE "order" IN (SELECT id FROM main."order" WHERE date <= \(day.number));
      CREATE TEMP VIEW opportunity AS
        SELECT id, source, ref, customer, name, owner, product,
          coalesce((SELECT "to" FROM main."stageChange" s WHERE s.opportunity = o.id AND s.day <= \(day.number)
            ORDER BY s.day DESC, s.id DESC LIMIT 1), stage) AS stage,
          amount, opened, closed, reason, "stageSince", contact, "leadSource", probability, tags, note, own
        FROM main.opportunity o WHERE coalesce(opened, 0) <= \(day.number);
      CREATE TEMP VIEW "stageChange" AS SELECT * FROM main."stageChange" WHERE day <= \(day.number);
      CREATE TEMP VIEW ticket AS
        SELECT id, source, ref, customer, subject, priority,
          CASE WHEN closed >= \(end) THEN 'open' ELSE state END AS state, assignee, opened, due,
          CASE WHEN closed < \(end) THEN closed END AS closed, contact, channel, type, product, tags, own
        FROM main.ticket WHERE coalesce(opened, 0) < \(end);
      CREATE TEMP VIEW "ticketEvent" AS SELECT * FROM main."ticketEvent" WHERE at < \(end);
      CREATE TEMP VIEW touch AS SELECT * FROM main.touch WHERE coalesce(at, 0) < \(end);
      CREATE TEMP VIEW survey AS SELECT * FROM main.survey WHERE coalesce(at, 0) < \(end);
      CREATE TEMP VIEW alert AS SELECT * FROM main.alert WHERE raised <= \(day.number);
      """
  }
}

extension Schema {
  /// The derived tables again, as temporary ones of a connection that hide the book's own; the search index stays.
  static var temporaryDerived: String {
    derivedTables
      .replacing("CREATE TABLE ", with: "CREATE TEMP TABLE ")
      .replacing("CREATE INDEX ", with: "CREATE INDEX temp.")
      + #"CREATE TEMP TABLE setting AS SELECT * FROM main.setting; CREATE UNIQUE INDEX temp."settingName" ON setting (name);"#
  }
}
