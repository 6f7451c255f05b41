import Analytics
import Domain

/// Keeps the agenda exact while an edit is written: notes whose facts changed, and reads those customers anew at the
/// end.
final class AgendaKeeper {
  /// What became of one customer's entry.
  struct Change {
    let customer: Int64
    /// As it was stored, and counted.
    let stored: AgendaEntry?
    /// As it held today before the edit.
    let old: AgendaEntry?
    let new: AgendaEntry?
  }

  private let connection: Connection
  private let today: Day
  private var order: [Int64] = []
  private var touched: Set<Int64> = []
  /// Customers that a deal or a ticket touched: of these only closed relationships depend on it.
  private var touchedByMatters: Set<Int64> = []
  private var gone: Set<Int64> = []
  private var prepared: Set<Int64> = []
  /// Entries of today in the stead of those that time has passed by.
  private var present: [Int64: AgendaEntry] = [:]
  private var saleDays: [Int64: [Int: Int]] = [:]

  init(_ connection: Connection, today: Day) {
    self.connection = connection
    self.today = today
  }

  /// A fact that the entry depends on is about to change: keeps the entry as it holds today, where time has passed the
  /// stored one by.
  func prepare(_ customer: Int64) throws {
    guard prepared.insert(customer).inserted, let entry = try AgendaReader.entry(customer, connection),
      entry.isDue(today)
    else { return }
    present[customer] = try AgendaReader(connection, today: today).current(customer)
  }

  /// A fact that the entry depends on changed.
  func touch(_ customer: Int64?) {
    guard let customer, touched.insert(customer).inserted else { return }
    order.append(customer)
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
    touch(customer)
    gone.remove(customer)
  }

  /// Other customers that share a key that came or went may have got or lost a double.
  func touchSharers(of keys: Set<Int64>) throws {
    let index = MatchKeys(connection: connection)
    // With three or more, one more or less changes nothing for the others.
    for key in keys { try index.records(key, of: .customer, limit: 3).forEach(touch) }
  }

  /// Writes the entries of everybody touched.
  func settle() throws -> [Change] {
    defer {
      (order, touched, touchedByMatters, gone, saleDays) = ([], [], [], [], [:])
      (prepared, present) = ([], [:])
    }
    for customer in touchedByMatters.subtracting(touched).sorted() where try isClosed(customer) { touch(customer) }
    guard !order.isEmpty else { return [] }
    let reader = try AgendaReader(connection, today: today)
    return try order.map { customer in
      let old = try reader.entry(customer)
      if gone.contains(customer) {
        try connection.statement(.deleteAgenda).run(.integer(customer))
        try connection.statement(.deleteAnnounced).run(.integer(customer))
        return Change(customer: customer, stored: old, old: present[customer] ?? old, new: nil)
      }
      let days = try (old?.days ?? 0) + newSaleDays(customer)
      let new = AgendaEntry(try reader.facts(customer, days: days), today: today)
      try write(new, over: old, customer)
      return Change(customer: customer, stored: old, old: present[customer] ?? old, new: new)
    }
  }

  private func isClosed(_ customer: Int64) throws -> Bool {
    try connection.statement(.agendaCustomer).first(.integer(customer)) { !$0.isNull(2) } ?? false
  }

  /// How many more days with a sale the customer has than before.
  private func newSaleDays(_ customer: Int64) throws -> Int {
    var more = 0
    for (day, delta) in saleDays[customer] ?? [:] where delta != 0 {
      let now = try connection.statement(.salesOn).first(.integer(customer), SQLValue(day)) { $0.int(0) } ?? 0
      more += (now > 0 ? 1 : 0) - (now - delta > 0 ? 1 : 0)
    }
    return more
  }

  /// Writes the columns that differ, so that only their indexes are touched.
  func write(_ new: AgendaEntry, over old: AgendaEntry?, _ customer: Int64) throws {
    guard let old else { return try connection.statement(.writeAgenda).run(new.columns + [.integer(customer)]) }
    let changed = zip(AgendaKeeper.names, zip(old.columns, new.columns)).filter { $0.1.0 != $0.1.1 }
    guard !changed.isEmpty else { return }
    let assignments = changed.map { "\($0.0) = ?" }.joined(separator: ", ")
    try connection.statement("UPDATE agenda SET \(assignments) WHERE customer = ?")
      .run(changed.map(\.1.1) + [.integer(customer)])
  }

  private static let names = ["days", "stage", "bits", "contact", "next"]
}
