import Analytics
import Domain

/// Reads the rows of the measures that an edit touches, each once, and writes them.
final class FigureRows {
  private let connection: Connection
  private var rows: [Int64: CustomerFigures?] = [:]

  init(_ connection: Connection) { self.connection = connection }

  /// A customer's row as it is stored; nil for a customer without one.
  func stored(_ customer: Int64) throws -> CustomerFigures? {
    if let row = rows[customer] { return row }
    let row = try FigureRows.read(customer, connection)
    rows[customer] = .some(row)
    return row
  }

  static func read(_ customer: Int64, _ connection: Connection) throws -> CustomerFigures? {
    try connection.statement(.readMeasure).first(.integer(customer), read: CustomerFigures.init(row:))
  }

  /// Writes what differs, so that only the indexes of that are touched; nil takes the row away.
  func write(_ customer: Int64, _ figures: CustomerFigures?) throws {
    let old = try stored(customer)
    var new = figures
    new?.look = FigureRows.look(old?.look, figures?.entry.next)
    switch (old, new) {
    case (_, nil): try connection.statement(.deleteMeasure).run(.integer(customer))
    case (nil, let new?): try connection.statement(.insertMeasure).run(new.columns + [.integer(customer)])
    case (let old?, let new?): try update(customer, from: old.columns, to: new.columns)
    }
    rows[customer] = .some(new)
  }

  func forget() { rows = [:] }

  /// The day to look at the customer: an earlier one that stands already is early enough.
  private static func look(_ stored: Day?, _ next: Day?) -> Day? {
    guard let stored else { return next }
    return next.map { min(stored, $0) } ?? stored
  }

  private func update(_ customer: Int64, from old: [SQLValue], to new: [SQLValue]) throws {
    let changed = new.indices.filter { old[$0] != new[$0] }
    guard !changed.isEmpty else { return }
    let assignments = changed.map { CustomerFigures.names[$0] + " = ?" }.joined(separator: ", ")
    try connection.statement("UPDATE measure SET \(assignments) WHERE customer = ?")
      .run(changed.map { new[$0] } + [.integer(customer)])
  }
}
