import Domain

/// Reads the keys of records by their ids, and remembers some of them.
final class KeyReader {
  private let records: Records
  private var known: [RecordReference: RecordKey] = [:]

  /// How many keys are remembered, so that a book of any size takes little memory.
  private static let room = 50_000

  init(_ records: Records) { self.records = records }

  /// The key of a record; one that was made here has its id as key.
  func key(_ kind: Kind, _ id: Int64) throws -> RecordKey {
    let reference = RecordReference(kind, id)
    if let key = known[reference] { return key }
    let sql = #"SELECT source, ref FROM "\#(kind.rawValue)" WHERE id = ?"#
    let found = try records.connection.statement(sql).first(.integer(id)) { row in
      RecordKey(
        source: try records.sourceName(row.optionalInteger(0)).text ?? Source.here, ref: row.text(1) ?? String(id))
    }
    let key = found ?? RecordKey(source: Source.here, ref: String(id))
    if known.count >= KeyReader.room { known.removeAll(keepingCapacity: true) }
    known[reference] = key
    return key
  }
}
