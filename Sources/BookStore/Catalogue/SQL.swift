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
  case readMeasure, insertMeasure, updateMeasure, deleteMeasure, firstSale, lastSale
  // Agenda
  case readAgenda, writeAgenda, deleteAgenda, saleBefore, salesOn, ordersSince, lastTouch, tones, agendaCustomer
  case contactWay, openMatters, dueAgenda
  case readAnnounced, writeAnnounced, deleteAnnounced
  // Alerts
  case toldFalls, complaintsSince, lastTold, answerBefore, findCustomerAlert, findDigest, customerOwner
  // Tallies
  case readTally, insertTally, updateTally, deleteTally, nextTally, previousTally
  case readBucket, writeBucket, deleteBucket, bucketsDescending
  case readCensus, insertCensus, updateCensus, deleteCensus, allCensus
  case measuresByRevenue, measuresByLastSale
  // Search (SQLite's FTS5: contentless, so a row is deleted by giving its words)
  case insertSearch, deleteSearch
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
    case .readMeasure:
      #"SELECT sales, returns, revenue, "firstSale", "lastSale" FROM measure WHERE customer = ?"#
    case .insertMeasure:
      #"INSERT INTO measure (sales, returns, revenue, "firstSale", "lastSale", customer) VALUES (?, ?, ?, ?, ?, ?)"#
    case .updateMeasure:
      #"UPDATE measure SET sales = ?, returns = ?, revenue = ?, "firstSale" = ?, "lastSale" = ? WHERE customer = ?"#
    case .deleteMeasure: "DELETE FROM measure WHERE customer = ?"
    case .firstSale:
      #"SELECT date FROM "order" WHERE customer = ? AND (cancelled = 0 AND total >= 0) = 1 ORDER BY date LIMIT 1"#
    case .lastSale:
      #"SELECT date FROM "order" WHERE customer = ? AND (cancelled = 0 AND total >= 0) = 1 ORDER BY date DESC LIMIT 1"#
    case .readAgenda: "SELECT days, stage, bits, contact, next FROM agenda WHERE customer = ?"
    case .writeAgenda:
      "INSERT INTO agenda (days, stage, bits, contact, next, customer) VALUES (?, ?, ?, ?, ?, ?)"
    case .deleteAgenda: "DELETE FROM agenda WHERE customer = ?"
    case .saleBefore:
      """
      SELECT date FROM "order" WHERE customer = ? AND (cancelled = 0 AND total >= 0) = 1 AND date < ?
      ORDER BY date DESC LIMIT 1
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
    case .contactWay:
      "SELECT 1 FROM contact WHERE customer = ? AND (email IS NOT NULL OR phone IS NOT NULL) LIMIT 1"
    case .openMatters:
      """
      SELECT (SELECT count(*) FROM opportunity WHERE customer = ? AND stage IN (\(SQL.openStages)))
        + (SELECT count(*) FROM ticket WHERE customer = ? AND state <> 'closed')
      """
    case .dueAgenda: "SELECT customer FROM agenda WHERE next <= ? AND customer > ? ORDER BY customer LIMIT ?"
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
    case .customerOwner: "SELECT owner FROM customer WHERE id = ?"
    case .deleteAnnounced: "DELETE FROM announced WHERE customer = ?"
    case .readTally: "SELECT n FROM tally WHERE dimension = ? AND value = ?"
    case .insertTally: "INSERT INTO tally (n, dimension, value) VALUES (?, ?, ?)"
    case .updateTally: "UPDATE tally SET n = ? WHERE dimension = ? AND value = ?"
    case .deleteTally: "DELETE FROM tally WHERE dimension = ? AND value = ?"
    case .nextTally: "SELECT value, n FROM tally WHERE dimension = ? AND value > ? ORDER BY value LIMIT 1"
    case .previousTally: "SELECT value, n FROM tally WHERE dimension = ? AND value < ? ORDER BY value DESC LIMIT 1"
    case .readBucket: "SELECT n, revenue FROM bucket WHERE key = ?"
    case .writeBucket:
      """
      INSERT INTO bucket (key, n, revenue) VALUES (?, ?, ?)
      ON CONFLICT (key) DO UPDATE SET n = excluded.n, revenue = excluded.revenue
      """
    case .deleteBucket: "DELETE FROM bucket WHERE key = ?"
    case .bucketsDescending: "SELECT key, n, revenue FROM bucket ORDER BY key DESC"
    case .readCensus: "SELECT n, revenue FROM census WHERE recency = ? AND sales = ? AND monetary = ?"
    case .insertCensus: "INSERT INTO census (n, revenue, recency, sales, monetary) VALUES (?, ?, ?, ?, ?)"
    case .updateCensus: "UPDATE census SET n = ?, revenue = ? WHERE recency = ? AND sales = ? AND monetary = ?"
    case .deleteCensus: "DELETE FROM census WHERE recency = ? AND sales = ? AND monetary = ?"
    case .allCensus: "SELECT recency, sales, monetary, n, revenue FROM census"
    case .measuresByRevenue:
      #"SELECT customer, sales, revenue, "lastSale" FROM measure WHERE revenue > ? AND revenue <= ? AND sales > 0"#
    case .measuresByLastSale:
      #"SELECT customer, sales, revenue, "lastSale" FROM measure WHERE "lastSale" > ? AND "lastSale" <= ? AND sales > 0"#
    case .insertSearch: "INSERT INTO search (rowid, words) VALUES (?, ?)"
    case .deleteSearch: "INSERT INTO search (search, rowid, words) VALUES ('delete', ?, ?)"
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
      SELECT id FROM journal WHERE undone = 0 AND verb NOT IN ('undo', 'redo', 'fill', 'roll') AND "user" = ? ORDER BY id DESC LIMIT 1
      """
    case .lastUndoableOfAnyone:
      "SELECT id FROM journal WHERE undone = 0 AND verb NOT IN ('undo', 'redo', 'fill', 'roll') ORDER BY id DESC LIMIT 1"
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

  /// The stages of deals that go on, as a list of SQL texts.
  static let openStages = Pipeline.openStages.map { "'\($0)'" }.joined(separator: ", ")

  static let journalColumns = """
    SELECT id, at, "user", origin, verb, subject, summary, "group", target, undone, payload, salt, "payloadHash", hash
    FROM journal \

    """
}
