import CNettle
import Domain

/// The record of every edit: who, when, from where, what, and how to take it back, chained by SHA-256.
///
/// Each entry's hash covers the hash before it, its own metadata and the salted hash of its payload, so that a changed
/// or missing entry is found, and a payload can be erased by law while the chain still verifies.
final class Journal {
  private let connection: Connection
  private let randomBytes: @Sendable (Int) -> [UInt8]

  init(_ connection: Connection, randomBytes: @escaping @Sendable (Int) -> [UInt8]) {
    self.connection = connection
    self.randomBytes = randomBytes
  }

  /// What is entered beside the edits, and cannot be taken back by itself.
  static let besides = ["undo", "redo", "fill", "roll", "fit"]

  struct Entry {
    var id: Int64 = 0
    var at: Instant
    var user: String
    var origin: String
    var verb: String
    var subject: String?
    var summary: String
    var group: Int64?
    var target: Int64?
    var isUndone = false
    var payload: [UInt8] = []
    var salt: [UInt8] = []
    var payloadHash: [UInt8] = []
    var hash: [UInt8] = []
  }

  /// Appends an entry and returns its id.
  ///
  /// A `group` of 0 means the entry's own id: the first batch of an import, or the first of edits made as one.
  func append(_ entry: Entry, changes: [RowChange]) throws -> Int64 {
    var entry = entry
    let last = try connection.statement(.lastJournal).first { ($0.integer(0), $0.blob(1)) }
    entry.id = (last?.0 ?? 0) + 1
    if entry.group == 0 { entry.group = entry.id }
    entry.payload = PayloadWriter(changes).bytes
    entry.salt = randomBytes(16)
    entry.payloadHash = Journal.sha256(entry.salt, entry.payload)
    entry.hash = Journal.chain(entry, after: last?.1 ?? [])
    try connection.statement(.insertJournal).run(
      .integer(entry.id), .integer(entry.at.seconds), .text(entry.user), .text(entry.origin), .text(entry.verb),
      SQLValue(entry.subject), .text(entry.summary), SQLValue(entry.group), SQLValue(entry.target),
      .blob(entry.payload), .blob(entry.salt), .blob(entry.payloadHash), .blob(entry.hash))
    return entry.id
  }

  /// The number of the newest entry; 0 where there is none.
  func lastID() throws -> Int64 { try connection.statement(.lastJournal).first { $0.integer(0) } ?? 0 }

  func entry(_ id: Int64) throws -> Entry? {
    try connection.statement(.readJournal).first(.integer(id), read: Journal.read)
  }

  /// The batches of one import or the edits made as one, newest first; one entry for any other edit.
  func group(of entry: Entry) throws -> [Entry] {
    guard let group = entry.group else { return [entry] }
    return try connection.statement(.journalGroup).all([.integer(group)], read: Journal.read)
  }

  func markUndone(_ id: Int64, _ isUndone: Bool) throws {
    try connection.statement(.markUndone).run(isUndone ? 1 : 0, .integer(id))
  }

  /// The changes of an entry.
  ///
  /// - Throws: a damaged-book failure where the payload cannot be read.
  func changes(of entry: Entry) throws -> [RowChange] {
    guard let changes = PayloadReader.changes(entry.payload) else {
      throw BookError.damaged(path: connection.path, detail: "the payload of edit \(entry.id) cannot be read")
    }
    return changes
  }

  /// The entries after `id` that are in force, without undos and redos and without those of a group.
  func entriesInForce(after id: Int64, otherThan group: Int64?) throws -> [Entry] {
    var entries: [Entry] = []
    try connection.statement(.journalAfter).each([.integer(id)]) { row in
      let entry = Journal.read(row)
      let isOwn = group != nil && entry.group == group
      if !entry.isUndone, entry.verb != "undo", entry.verb != "redo", !isOwn { entries.append(entry) }
      return true
    }
    return entries
  }

  /// Sentences about broken links of the chain, the number of entries, and the hash of the last one.
  func verify() throws -> (problems: [String], entries: Int, head: [UInt8]) {
    var problems: [String] = []
    var (previous, count, expected): ([UInt8], Int, Int64) = ([], 0, 1)
    try connection.statement(.journalAfter).each([0]) { row in
      let entry = Journal.read(row)
      if entry.id != expected { problems.append("Edit \(expected) is missing from the journal.") }
      if Journal.sha256(entry.salt, entry.payload) != entry.payloadHash {
        problems.append("The payload of edit \(entry.id) was changed.")
      }
      if Journal.chain(entry, after: previous) != entry.hash {
        problems.append("Edit \(entry.id) does not follow from the one before: one of them was changed.")
      }
      (previous, count, expected) = (entry.hash, count + 1, entry.id + 1)
      return problems.count < 100
    }
    return (problems, count, previous)
  }

  static func read(_ row: Row) -> Entry {
    Entry(
      id: row.integer(0), at: Instant(seconds: row.integer(1)), user: row.text(2) ?? "", origin: row.text(3) ?? "",
      verb: row.text(4) ?? "", subject: row.text(5), summary: row.text(6) ?? "", group: row.optionalInteger(7),
      target: row.optionalInteger(8), isUndone: row.integer(9) != 0, payload: row.blob(10), salt: row.blob(11),
      payloadHash: row.blob(12), hash: row.blob(13))
  }

  static func sha256(_ parts: [UInt8]...) -> [UInt8] {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    for part in parts { nettle_sha256_update(&context, part.count, part) }
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    guanxi_sha256_digest(&context, &digest)
    return digest
  }

  /// The hash of an entry.
  ///
  /// Texts are preceded by their lengths, so that no two entries give the same bytes.
  private static func chain(_ entry: Entry, after previous: [UInt8]) -> [UInt8] {
    let texts = [
      String(entry.id), String(entry.at.seconds), entry.user, entry.origin, entry.verb, entry.subject ?? "",
      entry.summary, entry.group.map(String.init) ?? "", entry.target.map(String.init) ?? "",
    ]
    let metadata = texts.map { "\($0.utf8.count):\($0)" }.joined()
    return sha256(previous, Array(metadata.utf8), entry.payloadHash)
  }
}
