import Analytics
import Domain

/// The population counted by recency slot, number of sales and revenue slot: what class counts are read from.
///
/// Slots are cut at the yardsticks as they stood when the census was last cut, so that a cell lies whole on one side of
/// each. Yardsticks drift away from their cuts edit by edit; the customers between a cut and its yardstick are then
/// read one by one and counted where they belong, which keeps a cut census exact without ever rewriting it.
final class Census {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  struct Cell: Hashable {
    let recency: Int64
    let sales: Int64
    let monetary: Int64
  }

  struct Count: Hashable {
    var customers: Int64 = 0
    var revenue: Int64 = 0

    static func += (left: inout Count, right: Count) {
      left.customers += right.customers
      left.revenue += right.revenue
    }
  }

  /// The cell of a customer of the population.
  static func cell(recency: Int64, sales: Int64, revenue: Int64, _ cuts: CensusCuts) -> Cell {
    Cell(
      recency: CensusCuts.slot(recency, cuts.recency), sales: sales,
      monetary: CensusCuts.slot(revenue, cuts.monetary))
  }

  func add(_ count: Count, to cell: Cell) throws {
    let place: [SQLValue] = [.integer(cell.sales), .integer(cell.recency), .integer(cell.monetary)]
    var known: Count?
    try connection.statement(.readCensus).each(place) { row in
      known = Count(customers: row.integer(0), revenue: row.integer(1))
      return false
    }
    var sum = known ?? Count()
    sum += count
    if known != nil, sum.customers == 0 {
      try connection.statement(.deleteCensus).run(place)
    } else {
      let sql: SQL = known == nil ? .insertCensus : .updateCensus
      try connection.statement(sql).run([.integer(sum.customers), .integer(sum.revenue)] + place)
    }
  }

  /// Gives every class of the population with its count to the body, one call for a cell or a single customer.
  ///
  /// - Complexity: O(cells + customers between a cut and its yardstick).
  func each(_ state: BookState, _ body: (Classes, Count) -> Void) throws {
    let now = state.yardsticks
    guard now.population > 0 else { return }
    let cuts = CensusCuts(state.cuts)
    let frozen = cuts.yardsticks(frequencyOf: now)
    try connection.statement(.allCensus).each([]) { row in
      let classes = Classes(
        recency: CensusCuts.representative(row.integer(0), cuts.recency), frequency: row.integer(1),
        monetary: CensusCuts.representative(row.integer(2), cuts.monetary), frozen)
      body(classes, Count(customers: row.integer(3), revenue: row.integer(4)))
      return true
    }
    try eachDrifted(from: cuts, to: CensusCuts(now)) { recency, sales, revenue in
      let cell = Census.cell(recency: recency, sales: sales, revenue: revenue, cuts)
      let counted = Classes(
        recency: CensusCuts.representative(cell.recency, cuts.recency), frequency: sales,
        monetary: CensusCuts.representative(cell.monetary, cuts.monetary), frozen)
      let actual = Classes(recency: recency, frequency: sales, monetary: revenue, now)
      guard counted != actual else { return }
      body(counted, Count(customers: -1, revenue: -revenue))
      body(actual, Count(customers: 1, revenue: revenue))
    }
  }

  /// Every customer that lies between a cut and its yardstick, once.
  private func eachDrifted(
    from cuts: CensusCuts, to now: CensusCuts, _ body: (_ recency: Int64, _ sales: Int64, _ revenue: Int64) -> Void
  ) throws {
    let money = CensusCuts.zones(cuts.named.monetary, now.named.monetary)
    let recency = CensusCuts.zones(cuts.named.recency, now.named.recency)
    for zone in money {
      try connection.statement(.measuresByRevenue).each([.integer(zone.lowerBound), .integer(zone.upperBound)]) { row in
        body(row.integer(3), row.integer(1), row.integer(2))
        return true
      }
    }
    for zone in recency {
      let bounds: [SQLValue] = [.integer(zone.lowerBound), .integer(zone.upperBound)]
      try connection.statement(.measuresByLastSale).each(bounds) { row in
        let revenue = row.integer(2)
        if !money.contains(where: { revenue > $0.lowerBound && revenue <= $0.upperBound }) {
          body(row.integer(3), row.integer(1), revenue)
        }
        return true
      }
    }
  }

  /// Every cell with its count.
  func cells() throws -> [Cell: Count] {
    var cells: [Cell: Count] = [:]
    try connection.statement(.allCensus).each([]) { row in
      cells[Cell(recency: row.integer(0), sales: row.integer(1), monetary: row.integer(2))] = Count(
        customers: row.integer(3), revenue: row.integer(4))
      return true
    }
    return cells
  }
}
