import Analytics
import Domain

/// Keeps everything that is computed from the facts exact, inside the transaction that changes them.
///
/// While an edit writes records it tells the derivation what changed; ``settle()`` then writes the row, the counts and
/// the yardsticks once for each touched customer.
///
/// - Complexity: O(log n) for each touched customer and each yardstick; nothing is scanned.
final class Derivation {
  private let connection: Connection
  private let tallies: Tallies
  private let rows: FigureRows
  private let today: Day
  let census: Census
  let agenda: AgendaKeeper
  var state: BookState
  /// Measures of the touched customers as they are becoming; nil for a customer that is not there.
  private var now: [Int64: Measures?] = [:]
  /// Customers whose first or last sale has to be looked up again.
  private var stale: Set<Int64> = []

  init(_ connection: Connection, state: BookState, today: Day) {
    self.connection = connection
    self.state = state
    self.today = today
    tallies = Tallies(connection)
    rows = FigureRows(connection)
    census = Census(connection)
    agenda = AgendaKeeper(connection, rows: rows, today: today)
  }

  // MARK: - What changed

  func customerAdded(_ id: Int64) throws {
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
    defer {
      now = [:]
      rows.forget()
    }
    try refreshStale()
    let old = state.yardsticks
    var settled = Settled()
    var changed = PopulationChange()
    let touched = try agenda.settle(measures).map { change in
      let was = try rows.stored(change.customer)
      let becomes = try change.new.flatMap { entry in
        try measures(of: change.customer).map { try figures(of: change.customer, $0, entry) }
      }
      try write(change.customer, from: was, to: becomes, &changed)
      return Touched(change: change, was: was?.measures, becomes: becomes?.measures)
    }
    settled.crossed = try settle(changed, from: old)
    let new = state.yardsticks
    settled.customers = touched.map { touched in
      Settled.CustomerChange(
        customer: touched.change.customer, old: touched.change.old, new: touched.change.new,
        oldClasses: touched.was.flatMap { Classes($0, old) }, newClasses: touched.becomes.flatMap { Classes($0, new) })
    }
    if isReported { settled.moves = settled.customers.flatMap(\.moves) }
    return settled
  }

  private func figures(of customer: Int64, _ measures: Measures, _ entry: AgendaEntry) throws -> CustomerFigures {
    let expectation = try connection.expecter().expectation(
      of: customer, measures, entry, on: today, connection)
    return CustomerFigures(measures: measures, entry: entry, expectation: expectation)
  }

  private struct Touched {
    let change: AgendaKeeper.Change
    let was: Measures?
    let becomes: Measures?
  }

  /// Writes a customer's row with the counts that it is in.
  private func write(
    _ customer: Int64, from was: CustomerFigures?, to becomes: CustomerFigures?, _ changed: inout PopulationChange
  ) throws {
    for (figures, sign) in [(was, Int64(-1)), (becomes, Int64(1))] {
      guard let figures else { continue }
      state.stages[figures.entry.stage.rank] += Census.Count(
        customers: sign, revenue: sign * figures.measures.revenue)
    }
    if was?.measures != becomes?.measures {
      // Before the row is written: a customer is never its own equal.
      try tallies.move(from: was?.measures, to: becomes?.measures)
      changed.count(was?.measures, -1, &state)
      changed.count(becomes?.measures, 1, &state)
    }
    try rows.write(customer, becomes)
    if becomes == nil { try connection.statement(.deleteAnnounced).run(.integer(customer)) }
  }

  /// Counts and yardsticks; gives the yardsticks that moved.
  private func settle(_ changed: PopulationChange, from old: Yardsticks) throws -> [YardstickMove] {
    guard !changed.isEmpty else { return [] }
    for (day, delta) in changed.deltas[Dimension.recency.rawValue] where delta != 0 { try tallies.add(delta, day) }
    for (cell, count) in changed.cells where count != Census.Count() { try census.add(count, to: cell) }
    let isMuch = old.population == 0 || changed.customers * Derivation.walkingPays > state.population
    var yardsticks = YardstickMoves(
      tallies: tallies, changed, population: isMuch ? try Population(connection) : nil)
    try yardsticks.settle(&state, from: old)
    return yardsticks.crossed
  }

  /// Each customer that moved makes every yardstick walk a step: dearer than reading as many others.
  private static let walkingPays = 40

  /// The measures of a customer after the edit; those of a customer whose orders stayed are the same.
  private func measures(of customer: Int64) throws -> Measures? {
    if let measures = now[customer] { return measures }
    return try rows.stored(customer)?.measures
  }

  private func touch(_ customer: Int64) throws {
    guard now[customer] == nil else { return }
    now[customer] = .some(try rows.stored(customer)?.measures)
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
}

/// What an edit changed of the population, in numbers.
struct PopulationChange {
  /// By dimension: values that left (−) or joined (+).
  private(set) var deltas: [[Int64: Int64]] = [[:], [:], [:]]
  private(set) var cells: [Census.Cell: Census.Count] = [:]
  /// By dimension: the values that touched customers have now.
  private(set) var values: [[Int64]] = [[], [], []]
  /// How many customers were counted in.
  private(set) var customers = 0
  private var cuts: CensusCuts?

  var isEmpty: Bool { deltas.allSatisfy { $0.allSatisfy { $0.value == 0 } } }

  /// Counts a customer in (+1) or out (−1), also in the sums and buckets of the state.
  mutating func count(_ measures: Measures?, _ sign: Int64, _ state: inout BookState) {
    guard let values = measures?.values else { return }
    let cuts = self.cuts ?? CensusCuts(state.cuts)
    self.cuts = cuts
    if sign > 0 { customers += 1 }
    state.population += Int(sign)
    for place in values.indices {
      state.sums[place] += sign * values[place]
      deltas[place][values[place], default: 0] += sign
      if sign > 0 { self.values[place].append(values[place]) }
    }
    state.addToBucket(values[2], sign)
    let cell = Census.cell(recency: values[0], sales: values[1], revenue: values[2], cuts)
    cells[cell, default: Census.Count()] += Census.Count(customers: sign, revenue: sign * values[2])
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

    /// From class to class, and from stage to stage where the customer was there before.
    var moves: [ClassMove] {
      let classes = Classes.moves(of: customer, from: oldClasses, to: newClasses)
      guard let old = old?.stage, let new = new?.stage, old != new else { return classes }
      let model = Model.lifecycle.rawValue
      return classes + [ClassMove(customer: customer, model: model, from: old.rawValue, to: new.rawValue)]
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
    self.init(
      sales: row.int(column), returns: row.int(column + 1), revenue: row.integer(column + 2),
      firstSale: row.saleDay(column + 3), lastSale: row.saleDay(column + 4))
  }

  init(row: Row) { self.init(row: row, from: 0) }

  var columns: [SQLValue] {
    [SQLValue(sales), SQLValue(returns), .integer(revenue), .saleDay(firstSale), .saleDay(lastSale)]
  }

  /// Recency, frequency and monetary value; nil outside the population.
  var values: [Int64]? {
    guard let recency = value(.recency), let frequency = value(.frequency), let money = value(.monetary) else {
      return nil
    }
    return [recency, frequency, money]
  }
}

extension Row {
  /// A day, or nil for the number that stands for none.
  func saleDay(_ column: Int) -> Day? {
    let number = integer(column)
    return number == Measures.noDay ? nil : Day(number: Int(number))
  }

  /// A stage by its rank; the nearest where a damaged book holds another number.
  func stage(_ column: Int) -> LifecycleStage {
    let stages = LifecycleStage.allCases
    return stages[min(max(int(column), 0), stages.count - 1)]
  }
}

extension SQLValue {
  /// A day as the columns of measures hold it, where none sorts before all.
  static func saleDay(_ day: Day?) -> SQLValue { .integer(day.map { Int64($0.number) } ?? Measures.noDay) }
}
