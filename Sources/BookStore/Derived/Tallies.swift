import Analytics
import Domain

/// The values that the population has in each dimension, and how many customers have each: what yardsticks step along.
///
/// Sale days have a table of counts. Numbers of sales are counted by the census. Revenues are those of the measures
/// themselves, in the order of their index; only where several customers have the same is their number kept, so that a
/// step passes all of them at once.
final class Tallies {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  // MARK: - Changes

  /// Adds to the number of customers with a last sale day; a day that nobody has is no row.
  func add(_ delta: Int64, _ day: Int64) throws {
    let known = try connection.statement(.readSaleDay).first(.integer(day)) { $0.integer(0) } ?? 0
    if known + delta == 0 {
      try connection.statement(.deleteSaleDay).run(.integer(day))
    } else {
      try connection.statement(.writeSaleDay).run(.integer(day), .integer(known + delta))
    }
  }

  /// A customer comes to another revenue; its row still has the one before.
  func move(from old: Measures?, to new: Measures?) throws {
    let (old, new) = (old.flatMap { $0.isBuyer ? $0.revenue : nil }, new.flatMap { $0.isBuyer ? $0.revenue : nil })
    guard old != new else { return }
    if let old, let n = try tie(old) { try setTie(old, n - 1) }
    if let new {
      if let n = try tie(new) {
        try setTie(new, n + 1)
      } else if try isThere(new) {
        try setTie(new, 2)
      }
    }
  }

  private func tie(_ revenue: Int64) throws -> Int64? {
    try connection.statement(.readTie).first(.integer(revenue)) { $0.integer(0) }
  }

  private func setTie(_ revenue: Int64, _ n: Int64) throws {
    if n > 1 {
      try connection.statement(.writeTie).run(.integer(revenue), .integer(n))
    } else {
      try connection.statement(.deleteTie).run(.integer(revenue))
    }
  }

  private func isThere(_ revenue: Int64) throws -> Bool {
    try connection.statement(.hasRevenue).first(.integer(revenue)) { _ in true } ?? false
  }

  // MARK: - Steps

  /// The nearest value above with its number, or nil.
  func next(above value: Int64, in dimension: Dimension) throws -> (value: Int64, count: Int64)? {
    switch dimension {
    case .recency: try counted(.nextSaleDay, value)
    case .frequency: try counted(.nextSales, value)
    case .monetary: try revenue(.nextRevenue, value)
    }
  }

  /// The nearest value below with its number, or nil.
  func previous(below value: Int64, in dimension: Dimension) throws -> (value: Int64, count: Int64)? {
    switch dimension {
    case .recency: try counted(.previousSaleDay, value)
    case .frequency: try counted(.previousSales, value)
    case .monetary: try revenue(.previousRevenue, value)
    }
  }

  private func counted(_ sql: SQL, _ value: Int64) throws -> (value: Int64, count: Int64)? {
    try connection.statement(sql).first(.integer(value)) { row in
      row.isNull(0) ? nil : (row.integer(0), row.integer(1))
    } ?? nil
  }

  /// The nearest revenue that a customer with a sale has.
  ///
  /// Customers without one stand among the others with nothing or what they gave back: few values, each passed at once.
  private func revenue(_ sql: SQL, _ value: Int64) throws -> (value: Int64, count: Int64)? {
    var place = value
    while true {
      let found = try connection.statement(sql).first(.integer(place)) { row in
        (revenue: row.integer(0), sales: row.integer(1), tie: row.optionalInteger(2))
      }
      guard let found else { return nil }
      if let n = found.tie { return (found.revenue, n) }
      if try found.sales > 0 || isThere(found.revenue) { return (found.revenue, 1) }
      place = found.revenue
    }
  }
}
