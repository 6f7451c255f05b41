import Domain

/// The book's own fields, read when they are first asked for and again after another program committed.
final class OwnFields {
  private let connection: Connection
  private var known: [Kind: [(id: Int64, field: Field)]] = [:]
  private var version: Int64?

  init(_ connection: Connection) { self.connection = connection }

  /// The own fields of a kind, in the order in which they were made.
  func of(_ kind: Kind) throws -> [(id: Int64, field: Field)] {
    guard Kind.extensible.contains(kind) else { return [] }
    let now = try connection.statement(.dataVersion).first { $0.integer(0) }
    if now != version {
      known = try read()
      version = now
    }
    return known[kind] ?? []
  }

  /// Reads again when next asked.
  func forget() { version = nil }

  private func read() throws -> [Kind: [(id: Int64, field: Field)]] {
    var fields: [Kind: [(id: Int64, field: Field)]] = [:]
    let sql = "SELECT id, name, kind, type, choices, help FROM field ORDER BY id"
    try connection.statement(sql).each([]) { row in
      guard let kind = Kind(rawValue: row.text(2) ?? "") else { return true }
      let choices = (row.text(4) ?? "").split(separator: "\n").map(String.init)
      let field = OwnField.field(
        row.text(1) ?? "", type: row.text(3) ?? "", choices: choices, help: row.text(5) ?? "")
      fields[kind, default: []].append((row.integer(0), field))
      return true
    }
    return fields
  }
}

extension Book {
  /// The fields of a kind in this book: those every book has, then its own.
  package func fields(of kind: Kind) throws(BookError) -> [Field] {
    try reading { try kind.fields.filter { $0.type != .own } + records.ownFields(kind).map(\.field) }
  }
}
