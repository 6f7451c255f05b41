import Domain

/// The fixed statements of the store, in one place.
///
/// Common SQL unless marked SQLite.
enum SQL: Int, CaseIterable {
  // Transactions (SQLite: IMMEDIATE takes the write lock at once, so that no edit is refused half-way).
  case begin, beginRead, commit, rollback, savepoint, release, rollbackToSavepoint
  // Figures of the book
  case readState, writeState
  // Measures of a customer
  case readMeasure, insertMeasure, deleteMeasure, firstSale, lastSale, salesOfDay
  // Agenda
  case salesUntil, salesOn, ordersSince, lastTouch, tones, agendaCustomer
  case contactsOf, contactWay, openMatters, dueAgenda, putOffLook
  case readAnnounced, writeAnnounced, deleteAnnounced
  // Alerts
  case toldFalls, complaintsSince, lastTold, answerBefore, findCustomerAlert, findDigest, customerOwner, customerName
  // Tallies
  case readSaleDay, writeSaleDay, deleteSaleDay, nextSaleDay, previousSaleDay
  case nextSales, previousSales
  case readTie, writeTie, deleteTie, hasRevenue, nextRevenue, previousRevenue
  case readCensus, insertCensus, updateCensus, deleteCensus, allCensus
  case measuresByRevenue, measuresByLastSale
  // Search (SQLite's FTS5: contentless, so a row is deleted by giving its words)
  case insertSearch, deleteSearch, mergeSearch
  case insertMatchKey, deleteMatchKey, readMatchKey
  // Lines of an order
  case readLines, insertLine, deleteLines
  // Journal
  case lastJournal, insertJournal, readJournal, markUndone, journalGroup, journalAfter
  case lastUndoable, lastUndoableOfAnyone, lastUndone
  // Names and keys
  case readSetting, writeSetting, deleteSetting, sourceID, insertSource, allSources
  case dataVersion

  var text: String {
    switch self {
    case .begin: "BEGIN IMMEDIATE"
    case .beginRead: "BEGIN"
    case .commit: "COMMIT"
    case .rollback: "ROLLBACK"
    case .savepoint: "SAVEPOINT part"
    case .release: "RELEASE part"
    case .rollbackToSavepoint: "ROLLBACK TO part"
    case .readState: "SELECT figures FROM state WHERE id = 1"
    case .writeState: "UPDATE state SET figures = ? WHERE id = 1"
    case .readMeasure: "SELECT \(CustomerFigures.list) FROM measure WHERE customer = ?"
    case .insertMeasure:
      """
      INSERT INTO measure (\(CustomerFigures.list), customer)
      VALUES (\(CustomerFigures.names.map { _ in "?" }.joined(separator: ", ")), ?)
      """
    case .deleteMeasure: "DELETE FROM measure WHERE customer = ?"
    case .firstSale:
      #"SELECT date FROM "order" WHERE customer = ? AND (cancelled = 0 AND total >= 0) = 1 ORDER BY date LIMIT 1"#
    case .lastSale:
      #"SELECT date FROM "order" WHERE customer = ? AND (cancelled = 0 AND total >= 0) = 1 ORDER BY date DESC LIMIT 1"#
    case .salesOfDay:
      """
      SELECT coalesce(sum(total), 0) FROM "order"
      WHERE customer = ? AND (cancelled = 0 AND total >= 0) = 1 AND date = ?
      """
    case .salesUntil:
      """
      SELECT date FROM "order" WHERE customer = ? AND (cancelled = 0 AND total >= 0) = 1 AND date <= ?
      ORDER BY date DESC
      """
    case .salesOn:
      """
      SELECT count(*) FROM "order" WHERE customer = ? AND (cancelled = 0 AND total >= 0) = 1 AND date = ?
      """
    case .ordersSince:
      """
      SELECT date, total FROM "order" WHERE customer = ? AND (cancelled = 0 AND total >= 0) = 1 AND date > ?
      UNION ALL
      SELECT date, total FROM "order"
      WHERE customer = ? AND (cancelled = 0 AND total >= 0) = 0 AND date > ? AND cancelled = 0
      """
    case .lastTouch: "SELECT max(at) FROM touch WHERE customer = ?"
    case .tones: "SELECT tone FROM touch WHERE customer = ? AND tone IS NOT NULL ORDER BY at, id"
    case .agendaCustomer: "SELECT email, phone, ended FROM customer WHERE id = ?"
    case .contactsOf: "SELECT id FROM contact WHERE customer = ?"
    case .contactWay:
      "SELECT 1 FROM contact WHERE customer = ? AND (email IS NOT NULL OR phone IS NOT NULL) LIMIT 1"
    case .openMatters:
      """
      SELECT (SELECT count(*) FROM opportunity WHERE customer = ? AND stage IN (\(SQL.openStages)))
        + (SELECT count(*) FROM ticket WHERE customer = ? AND state <> 'closed')
      """
    case .dueAgenda: "SELECT customer, next FROM measure WHERE look <= ? ORDER BY look, customer LIMIT ?"
    case .putOffLook: "UPDATE measure SET look = next WHERE customer = ?"
    case .readAnnounced: "SELECT segment, stage, day FROM announced WHERE customer = ?"
    case .writeAnnounced: "INSERT OR REPLACE INTO announced (segment, stage, day, customer) VALUES (?, ?, ?, ?)"
    case .toldFalls:
      """
      SELECT count(*) FROM alert WHERE rule IN ('segment-fell', 'lifecycle-fell') AND owner IS ? AND raised = ?
        AND state <> 'closed'
      """
    case .complaintsSince:
      "SELECT count(*) FROM ticket WHERE customer = ? AND type = 'complaint' AND opened > ?"
    case .lastTold: "SELECT max(raised) FROM alert WHERE customer = ? AND rule = ?"
    case .answerBefore:
      """
      SELECT id FROM survey WHERE customer = ? AND type = ? AND at <= ? AND id <> ? AND score IS NOT NULL
      ORDER BY at DESC, id DESC LIMIT 1
      """
    case .findCustomerAlert: "SELECT id FROM alert WHERE customer = ? AND rule = ? AND period = ?"
    case .findDigest: "SELECT id FROM alert WHERE rule = 'digest' AND owner IS ? AND period = ? AND state <> 'closed'"
    case .customerName: "SELECT name FROM customer WHERE id = ?"
    case .customerOwner: "SELECT owner FROM customer WHERE id = ?"
    case .deleteAnnounced: "DELETE FROM announced WHERE customer = ?"
    case .readSaleDay: #"SELECT n FROM "saleDay" WHERE day = ?"#
    case .writeSaleDay: #"INSERT OR REPLACE INTO "saleDay" (day, n) VALUES (?, ?)"#
    case .deleteSaleDay: #"DELETE FROM "saleDay" WHERE day = ?"#
    case .nextSaleDay: #"SELECT day, n FROM "saleDay" WHERE day > ? ORDER BY day LIMIT 1"#
    case .previousSaleDay: #"SELECT day, n FROM "saleDay" WHERE day < ? ORDER BY day DESC LIMIT 1"#
    case .nextSales:
      """
      SELECT sales, sum(n) FROM census
      WHERE sales = (SELECT sales FROM census WHERE sales > ? ORDER BY sales LIMIT 1)
      """
    case .previousSales:
      """
      SELECT sales, sum(n) FROM census
      WHERE sales = (SELECT sales FROM census WHERE sales < ? ORDER BY sales DESC LIMIT 1)
      """
    case .readTie: "SELECT n FROM tie WHERE revenue = ?"
    case .writeTie: "INSERT OR REPLACE INTO tie (revenue, n) VALUES (?, ?)"
    case .deleteTie: "DELETE FROM tie WHERE revenue = ?"
    case .hasRevenue: "SELECT 1 FROM measure WHERE revenue = ? AND sales > 0 LIMIT 1"
    case .nextRevenue:
      """
      SELECT revenue, sales, (SELECT n FROM tie WHERE tie.revenue = measure.revenue) FROM measure
      WHERE revenue > ? ORDER BY revenue, sales LIMIT 1
      """
    case .previousRevenue:
      """
      SELECT revenue, sales, (SELECT n FROM tie WHERE tie.revenue = measure.revenue) FROM measure
      WHERE revenue < ? ORDER BY revenue DESC, sales DESC LIMIT 1
      """
    case .readCensus: "SELECT n, revenue FROM census WHERE sales = ? AND recency = ? AND monetary = ?"
    case .insertCensus: "INSERT INTO census (n, revenue, sales, recency, monetary) VALUES (?, ?, ?, ?, ?)"
    case .updateCensus: "UPDATE census SET n = ?, revenue = ? WHERE sales = ? AND recency = ? AND monetary = ?"
    case .deleteCensus: "DELETE FROM census WHERE sales = ? AND recency = ? AND monetary = ?"
    case .allCensus: "SELECT recency, sales, monetary, n, revenue FROM census"
    case .measuresByRevenue:
      #"SELECT customer, sales, revenue, "lastSale" FROM measure WHERE revenue > ? AND revenue <= ? AND sales > 0"#
    case .measuresByLastSale:
      #"SELECT customer, sales, revenue, "lastSale" FROM measure WHERE "lastSale" > ? AND "lastSale" <= ? AND sales > 0"#
    case .insertSearch: "INSERT INTO search (rowid, words) VALUES (?, ?)"
    case .deleteSearch: "INSERT INTO search (search, rowid, words) VALUES ('delete', ?, ?)"
    case .mergeSearch: "INSERT INTO search (search, rank) VALUES ('merge', ?)"
    case .insertMatchKey: #"INSERT OR IGNORE INTO "matchKey" (key, kind, record) VALUES (?, ?, ?)"#
    case .deleteMatchKey: #"DELETE FROM "matchKey" WHERE key = ? AND kind = ? AND record = ?"#
    case .readMatchKey: #"SELECT record FROM "matchKey" WHERE key = ? AND kind = ? LIMIT ?"#
    case .readLines:
      #"SELECT product, quantity, price, amount FROM "orderLine" WHERE "order" = ? ORDER BY position"#
    case .insertLine:
      #"INSERT INTO "orderLine" ("order", position, product, quantity, price, amount) VALUES (?, ?, ?, ?, ?, ?)"#
    case .deleteLines: #"DELETE FROM "orderLine" WHERE "order" = ?"#
    case .lastJournal: "SELECT id, hash FROM journal ORDER BY id DESC LIMIT 1"
    case .insertJournal:
      """
      INSERT INTO journal (id, at, "user", origin, verb, subject, summary, "group", target, payload, salt,
        "payloadHash", hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    case .readJournal: SQL.journalColumns + "WHERE id = ?"
    case .markUndone: "UPDATE journal SET undone = ? WHERE id = ?"
    case .journalGroup: SQL.journalColumns + #"WHERE "group" = ? ORDER BY id DESC"#
    case .journalAfter: SQL.journalColumns + "WHERE id > ? ORDER BY id"
    case .lastUndoable:
      """
      SELECT id FROM journal WHERE undone = 0 AND verb NOT IN (\(SQL.besides)) AND "user" = ? ORDER BY id DESC LIMIT 1
      """
    case .lastUndoableOfAnyone:
      "SELECT id FROM journal WHERE undone = 0 AND verb NOT IN (\(SQL.besides)) ORDER BY id DESC LIMIT 1"
    case .lastUndone: #"SELECT id, verb, undone FROM journal WHERE "user" = ? ORDER BY id DESC"#
    case .readSetting: "SELECT value FROM setting WHERE name = ?"
    case .writeSetting:
      "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
    case .deleteSetting: "DELETE FROM setting WHERE name = ?"
    case .sourceID: "SELECT id FROM source WHERE name = ?"
    case .insertSource: "INSERT INTO source (name) VALUES (?)"
    case .allSources: "SELECT id, name FROM source"
    case .dataVersion: "PRAGMA data_version"
    }
  }

  /// Customers of whom a deal or a ticket is open.
  static let customersWithOpenMatters = """
    SELECT customer FROM opportunity WHERE customer IS NOT NULL AND stage IN (\(openStages))
    UNION SELECT customer FROM ticket WHERE customer IS NOT NULL AND state <> 'closed'
    """

  /// The stages of deals that go on, as a list of SQL texts.
  static let openStages = Pipeline.openStages.map { "'\($0)'" }.joined(separator: ", ")

  /// The verbs of what is no edit, as a list.
  private static let besides = Journal.besides.map { "'\($0)'" }.joined(separator: ", ")

  static let journalColumns = """
    SELECT id, at, "user", origin, verb, subject, summary, "group", target, undone, payload, salt, "payloadHash", hash
    FROM journal \

    """
}
