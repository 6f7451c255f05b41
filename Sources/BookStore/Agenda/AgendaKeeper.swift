import Analytics
import Domain

/// Keeps the agenda exact while an edit is written: notes whose facts changed, and reads those customers anew at the
/// end.
final class AgendaKeeper {
  /// What becomes of one customer's entry.
  struct Change {
    let customer: Int64
    /// As it holds today before the edit.
    let old: AgendaEntry?
    let new: AgendaEntry?
  }

  private let connection: Connection
  private let rows: FigureRows
  private let today: Day
  private var order: [Int64] = []
  private var touched: [Int64: AgendaReader.Parts] = [:]
  /// Customers that a deal or a ticket touched: of these only closed relationships depend on it.
  private var touchedByMatters: Set<Int64> = []
  private var gone: Set<Int64> = []
  /// Entries of today in the stead of those that time has passed by; nil where the stored one holds.
  private var present: [Int64: AgendaEntry?] = [:]
  private var saleDays: [Int64: [Int: Int]] = [:]

  init(_ connection: Connection, rows: FigureRows, today: Day) {
    self.connection = connection
    self.rows = rows
    self.today = today
  }

  /// A fact that the entry depends on is about to change: keeps the entry as it holds today, where time has passed the
  /// stored one by.
  func prepare(_ customer: Int64) throws {
    guard present[customer] == nil else { return }
    let figures = try rows.stored(customer)
    let isDue = figures?.entry.isDue(today) ?? false
    present[customer] = .some(isDue ? try AgendaReader(connection, today: today).current(customer) : nil)
  }

  /// A fact that the entry depends on changed.
  func touch(_ customer: Int64?, _ parts: AgendaReader.Parts = []) {
    guard let customer else { return }
    if touched[customer] == nil { order.append(customer) }
    touched[customer, default: []].formUnion(parts)
  }

  func touchMatters(_ customer: Int64?) { if let customer { touchedByMatters.insert(customer) } }

  /// A sale joined (+1) or left (−1) the facts of a customer.
  func sale(_ customer: Int64, _ day: Day, _ sign: Int) {
    touch(customer)
    saleDays[customer, default: [:]][day.number, default: 0] += sign
  }

  func delete(_ customer: Int64) {
    touch(customer)
    gone.insert(customer)
  }

  func add(_ customer: Int64) {
    touch(customer, .all)
    gone.remove(customer)
  }

  /// Other customers that share a key that came or went may have got or lost a double.
  func touchSharers(of keys: Set<Int64>) throws {
    let index = MatchKeys(connection: connection)
    // With three or more, one more or less changes nothing for the others.
    for key in keys {
      for sharer in try index.records(key, of: .customer, limit: 3) { touch(sharer, .customer) }
    }
  }

  /// Reads everybody touched anew.
  ///
  /// - Parameter measures: a customer's measures as they are after the edit; nil for nobody's.
  func settle(_ measures: (Int64) throws -> Measures?) throws -> [Change] {
    defer { (order, touched, touchedByMatters, gone, saleDays, present) = ([], [:], [], [], [:], [:]) }
    for customer in touchedByMatters.sorted() where try isEnding(customer) { touch(customer) }
    guard !order.isEmpty else { return [] }
    let reader = try AgendaReader(connection, today: today)
    return try order.compactMap { customer in
      let stored = try rows.stored(customer)
      let old = (present[customer] ?? nil) ?? stored?.entry
      guard !gone.contains(customer), let measures = try measures(customer) else {
        return stored == nil ? nil : Change(customer: customer, old: old, new: nil)
      }
      let facts = try reader.facts(
        customer, CustomerFigures(measures: measures, entry: stored?.entry ?? AgendaEntry()),
        stale: stored == nil ? .all : touched[customer] ?? [], sales: saleDays[customer] ?? [:])
      return Change(customer: customer, old: old, new: AgendaEntry(facts, today: today))
    }
  }

  private func isEnding(_ customer: Int64) throws -> Bool {
    try rows.stored(customer)?.entry.known.isEnding ?? false
  }
}
