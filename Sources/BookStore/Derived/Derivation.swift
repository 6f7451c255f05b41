import Analytics
import Domain

/// Keeps everything that is computed from the facts exact, inside the transaction that changes them.
///
/// While an edit writes records it tells the derivation what changed; ``settle()`` then writes measures, tallies,
/// census and yardsticks once for each touched customer.
///
/// - Complexity: O(log n) for each touched customer and each yardstick; nothing is scanned.
final class Derivation {
  private let connection: Connection
  private let tallies: Tallies
  let census: Census
  let agenda: AgendaKeeper
  var state: BookState
  /// Measures of the touched customers before the edit, and as they are becoming; nil for a customer that is not there.
  private var before: [Int64: Measures?] = [:]
  private var now: [Int64: Measures?] = [:]
  /// The order in which customers were touched, for a stable outcome.
  private var touchedOrder: [Int64] = []
  /// Customers whose first or last sale has to be looked up again.
  private var stale: Set<Int64> = []

  init(_ connection: Connection, state: BookState, today: Day) {
    self.connection = connection
    self.state = state
    tallies = Tallies(connection)
    census = Census(connection)
    agenda = AgendaKeeper(connection, today: today)
  }

  // MARK: - What changed

  func customerAdded(_ id: Int64) throws {
    if before[id] == nil {
      before[id] = .some(nil)
      touchedOrder.append(id)
    }
    now[id] = Measures()
    agenda.add(id)
    state.totals.customers += 1
  }

  /// Its orders were deleted or given to another customer before.
  func customerDeleted(_ id: Int64) throws {
    try touch(id)
    now[id] = .some(nil)
    agenda.delete(id)
    stale.remove(id)
    state.totals.customers -= 1
  }

  /// An order joins (+1) or leaves (−1) the facts.
  func order(_ order: OrderFacts, _ sign: Int) throws {
    state.totals.orders += sign
    state.totals.lines += sign * order.lines
    guard !order.isCancelled else { return }
    if order.total >= 0 { state.totals.sales += sign } else { state.totals.returns += sign }
    state.totals.revenue += Int64(sign) * order.total
    guard let customer = order.customer else { return }
    state.totals.attributed += Int64(sign) * order.total
    try touch(customer)
    agenda.touch(customer)
    if order.total >= 0 { agenda.sale(customer, order.day, sign) }
    guard var measures = now[customer] ?? nil else { return }
    measures.revenue += Int64(sign) * order.total
    if order.total < 0 {
      measures.returns += sign
    } else {
      measures.sales += sign
      if sign < 0 {
        if order.day == measures.firstSale || order.day == measures.lastSale { stale.insert(customer) }
      } else {
        measures.firstSale = measures.firstSale.map { min($0, order.day) } ?? order.day
        measures.lastSale = measures.lastSale.map { max($0, order.day) } ?? order.day
      }
    }
    now[customer] = measures
  }

  func deal(stage: String, amount: Int64, _ sign: Int) {
    guard let place = Pipeline.stages.firstIndex(where: { $0.name == stage }) else { return }
    state.totals.deals[place] += sign
    state.totals.dealAmounts[place] += Int64(sign) * amount
  }

  func ticket(state name: String, _ sign: Int) {
    guard let place = Ticket.states.firstIndex(of: name) else { return }
    state.totals.tickets[place] += sign
  }

  func product(_ sign: Int) { state.totals.products += sign }

  func contact(_ sign: Int) { state.totals.contacts += sign }

  // MARK: - Settling

  /// Writes everything that follows from the changes.
  ///
  /// - Parameter isReported: whether the moves of the touched customers are wanted; an import of thousands is not.
  func settle(isReported: Bool) throws -> Settled {
    defer { (before, now, touchedOrder) = ([:], [:], []) }
    let old = state.yardsticks
    var settled = Settled()
    settled.crossed = try settleMeasures(from: old)
    let changes = try agenda.settle()
    try count(changes)
    if isReported { settled.moves = moves(from: old, to: state.yardsticks) + DerivationMoves.stages(changes) }
    settled.customers = try changes.map { change in
      let (was, becomes) = try (measures(of: change.customer, before), measures(of: change.customer, now))
      return Settled.CustomerChange(
        customer: change.customer, old: change.old, new: change.new,
        oldClasses: was.flatMap { Classes($0, old) }, newClasses: becomes.flatMap { Classes($0, state.yardsticks) })
    }
    return settled
  }

  /// Measures, tallies, census and yardsticks; gives the yardsticks that moved.
  private func settleMeasures(from old: Yardsticks) throws -> [YardstickMove] {
    try refreshStale()
    var deltas: [[Int64: Int64]] = [[:], [:], [:]]
    var buckets: [Int64: Census.Count] = [:]
    var cells: [Census.Cell: Census.Count] = [:]
    let cuts = CensusCuts(state.cuts)
    for customer in touchedOrder {
      let (was, becomes) = (before[customer] ?? nil, now[customer] ?? nil)
      guard was != becomes else { continue }
      try write(customer, was, becomes)
      for (measures, sign) in [(was, Int64(-1)), (becomes, Int64(1))] {
        guard let measures, let values = measures.values else { continue }
        state.population += Int(sign)
        for dimension in Dimension.allCases {
          state.sums[dimension.rawValue] += sign * values[dimension.rawValue]
          deltas[dimension.rawValue][values[dimension.rawValue], default: 0] += sign
        }
        let count = Census.Count(customers: sign, revenue: sign * values[2])
        buckets[Tallies.bucket(of: values[2]), default: Census.Count()] += count
        let cell = Census.cell(recency: values[0], sales: values[1], revenue: values[2], cuts)
        cells[cell, default: Census.Count()] += count
      }
    }
    for dimension in Dimension.allCases {
      for (value, delta) in deltas[dimension.rawValue] where delta != 0 { try tallies.add(delta, value, in: dimension) }
    }
    for (key, count) in buckets where count != Census.Count() {
      try tallies.addToBucket(key, count: count.customers, revenue: count.revenue)
    }
    for (cell, count) in cells where count != Census.Count() { try census.add(count, to: cell) }
    guard deltas.contains(where: { $0.contains { $0.value != 0 } }) else { return [] }
    var yardsticks = YardstickMoves(
      tallies: tallies, deltas: deltas.map { $0.filter { $0.value != 0 }.map { ($0.key, $0.value) } },
      touched: touchedValues())
    try yardsticks.settle(&state, from: old)
    return yardsticks.crossed
  }

  /// Counts customers and revenue by stage.
  private func count(_ changes: [AgendaKeeper.Change]) throws {
    for change in changes {
      for (entry, known, sign) in [(change.stored, before, Int64(-1)), (change.new, now, Int64(1))] {
        guard let entry else { continue }
        let revenue = try measures(of: change.customer, known)?.revenue ?? 0
        state.stages[entry.stage.rank] += Census.Count(customers: sign, revenue: sign * revenue)
      }
    }
  }

  /// The measures of a customer before or after the edit; those of a customer whose orders stayed are the same.
  private func measures(of customer: Int64, _ known: [Int64: Measures?]) throws -> Measures? {
    if let measures = known[customer] { return measures }
    return try connection.statement(.readMeasure).first(.integer(customer), read: Measures.init(row:))
  }

  private func touch(_ customer: Int64) throws {
    guard before[customer] == nil else { return }
    touchedOrder.append(customer)
    let measures = try connection.statement(.readMeasure).first(.integer(customer), read: Measures.init(row:))
    before[customer] = .some(measures)
    now[customer] = .some(measures)
  }

  private func refreshStale() throws {
    for customer in stale {
      guard var measures = now[customer] ?? nil else { continue }
      measures.firstSale = try connection.statement(.firstSale).first(.integer(customer)) { Day(number: $0.int(0)) }
      measures.lastSale = try connection.statement(.lastSale).first(.integer(customer)) { Day(number: $0.int(0)) }
      now[customer] = measures
    }
    stale = []
  }

  private func write(_ customer: Int64, _ was: Measures?, _ becomes: Measures?) throws {
    switch (was, becomes) {
    case (_, nil): try connection.statement(.deleteMeasure).run(.integer(customer))
    case (nil, let measures?): try connection.statement(.insertMeasure).run(measures.columns + [.integer(customer)])
    case (_, let measures?): try connection.statement(.updateMeasure).run(measures.columns + [.integer(customer)])
    }
  }

  private func touchedValues() -> [[Int64]] {
    let values = touchedOrder.compactMap { (now[$0] ?? nil)?.values }
    return (0..<3).map { dimension in values.map { $0[dimension] } }
  }

  private func moves(from old: Yardsticks, to new: Yardsticks) -> [ClassMove] {
    touchedOrder.flatMap { customer -> [ClassMove] in
      let was = (before[customer] ?? nil).flatMap { Classes($0, old) }
      let becomes = (now[customer] ?? nil).flatMap { Classes($0, new) }
      return Classes.moves(of: customer, from: was, to: becomes)
    }
  }
}

/// What followed from an edit.
struct Settled {
  var moves: [ClassMove] = []
  var crossed: [YardstickMove] = []
  /// What became of the customers whose facts changed.
  var customers: [CustomerChange] = []

  struct CustomerChange {
    let customer: Int64
    let old: AgendaEntry?
    let new: AgendaEntry?
    let oldClasses: Classes?
    let newClasses: Classes?
  }
}

/// Stages as moves of classes.
enum DerivationMoves {
  static let model = "lifecycle"

  /// The moves of customers that were there before.
  static func stages(_ changes: [AgendaKeeper.Change]) -> [ClassMove] {
    changes.compactMap { change in
      guard let old = change.old?.stage, let new = change.new?.stage, old != new else { return nil }
      return ClassMove(customer: change.customer, model: model, from: old.rawValue, to: new.rawValue)
    }
  }
}

/// What the derivation needs of an order.
struct OrderFacts {
  let customer: Int64?
  let day: Day
  let total: Int64
  let isCancelled: Bool
  let lines: Int

  /// From the values of an order in the order of its fields.
  init(_ values: [FieldValue]) {
    customer = values[OrderFacts.customerPlace].reference
    day = values[OrderFacts.datePlace].day ?? Day(number: 0)
    total = values[OrderFacts.totalPlace].money?.minor ?? 0
    isCancelled = values[OrderFacts.cancelledPlace].flag ?? false
    if case .lines(let lines) = values[OrderFacts.linesPlace] { self.lines = lines.count } else { lines = 0 }
  }

  private static let customerPlace = RecordTable.place("customer", in: .order)
  private static let datePlace = RecordTable.place("date", in: .order)
  private static let totalPlace = RecordTable.place("total", in: .order)
  private static let cancelledPlace = RecordTable.place("cancelled", in: .order)
  private static let linesPlace = RecordTable.place("lines", in: .order)
}

extension Measures {
  /// The day number stored where there was no sale: before every day there is.
  static let noDay: Int64 = -1_000_000

  /// Reads sales, returns, revenue, first and last sale from five columns.
  init(row: Row, from column: Int) {
    func day(_ column: Int) -> Day? { row.integer(column) == Measures.noDay ? nil : Day(number: row.int(column)) }
    self.init(
      sales: row.int(column), returns: row.int(column + 1), revenue: row.integer(column + 2),
      firstSale: day(column + 3), lastSale: day(column + 4))
  }

  init(row: Row) { self.init(row: row, from: 0) }

  var columns: [SQLValue] {
    [
      SQLValue(sales), SQLValue(returns), .integer(revenue),
      .integer(firstSale.map { Int64($0.number) } ?? Measures.noDay),
      .integer(lastSale.map { Int64($0.number) } ?? Measures.noDay),
    ]
  }

  /// Recency, frequency and monetary value; nil outside the population.
  var values: [Int64]? {
    guard let recency = value(.recency), let frequency = value(.frequency), let money = value(.monetary) else {
      return nil
    }
    return [recency, frequency, money]
  }
}
