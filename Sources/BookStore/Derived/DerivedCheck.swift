import Analytics
import Domain

/// The slow and obvious computation of everything derived, from the raw rows, beside what is kept.
///
/// Shares no step with the incremental way: it gathers every customer in memory, sorts, and counts.
struct DerivedCheck {
  let connection: Connection
  let state: BookState
  let today: Day
  private var differences: [Difference] = []

  init(connection: Connection, state: BookState, today: Day) {
    self.connection = connection
    self.state = state
    self.today = today
  }

  func run() throws -> [Difference] {
    var check = self
    let measures = try check.computedMeasures()
    try check.compareMeasures(measures)
    let buyers = measures.values.filter(\.isBuyer)
    let yardsticks = DerivedCheck.yardsticks(of: Array(buyers))
    check.compareYardsticks(yardsticks)
    try check.compareTallies(Array(buyers))
    try check.compareCensus(Array(buyers))
    check.compare("totals", state.totals, try Recalculation(connection: connection, today: today).totals())
    try check.compareSearch()
    let plain = AgendaCheck(connection: connection, today: today)
    let entries = try plain.entries()
    try check.compareAgenda(measures, entries, plain)
    try check.compareExpectations(measures, entries)
    return check.differences
  }

  /// The yardsticks of a population by sorting it.
  static func yardsticks(of buyers: [Measures]) -> Yardsticks {
    var yardsticks = Yardsticks()
    let n = buyers.count
    guard n > 0 else { return yardsticks }
    yardsticks.population = n
    for dimension in Dimension.allCases {
      let values = buyers.compactMap { $0.value(dimension) }.sorted()
      yardsticks.sums[dimension.rawValue] = values.reduce(0, +)
      yardsticks.boundaries[dimension.rawValue] = (1...4).map { values[($0 * n + 4) / 5 - 1] }
    }
    let revenues = buyers.map(\.revenue).sorted(by: >)
    let total = revenues.reduce(0, +)
    var (above, sumAbove): (Int64, Int64) = (0, 0)
    var index = 0
    while index < n {
      let value = revenues[index]
      for (place, share) in ABC.shares.enumerated()
      where total > 0 && Int128(sumAbove) * 100 < Int128(share) * Int128(total) {
        yardsticks.abc[place] = value
      }
      for (place, share) in Pyramid.shares.enumerated() where above * 100 < share * Int64(n) {
        yardsticks.pyramid[place] = value
      }
      while index < n, revenues[index] == value {
        above += 1
        sumAbove += value
        index += 1
      }
    }
    return yardsticks
  }

  // MARK: - Comparisons

  private mutating func compare<Value: Equatable>(_ what: String, _ kept: Value, _ computed: Value) {
    guard kept != computed, differences.count < 1000 else { return }
    differences.append(Difference(what: what, kept: "\(kept)", computed: "\(computed)"))
  }

  private func computedMeasures() throws -> [Int64: Measures] {
    var measures: [Int64: Measures] = [:]
    try connection.statement("SELECT id FROM customer").each([]) { row in
      measures[row.integer(0)] = Measures()
      return true
    }
    let orders = #"SELECT customer, date, total FROM "order" WHERE cancelled = 0 AND customer IS NOT NULL"#
    try connection.statement(orders).each([]) { row in
      let (customer, day, total) = (row.integer(0), Day(number: row.int(1)), row.integer(2))
      var one = measures[customer] ?? Measures()
      one.revenue += total
      if total < 0 {
        one.returns += 1
      } else {
        one.sales += 1
        one.firstSale = min(one.firstSale ?? day, day)
        one.lastSale = max(one.lastSale ?? day, day)
      }
      measures[customer] = one
      return true
    }
    return measures
  }

  private mutating func compareMeasures(_ computed: [Int64: Measures]) throws {
    var rest = computed
    var found: [(Int64, Measures)] = []
    let kept = #"SELECT sales, returns, revenue, "firstSale", "lastSale", customer FROM measure"#
    try connection.statement(kept).each([]) { row in
      found.append((row.integer(5), Measures(row: row)))
      return true
    }
    for (customer, measures) in found {
      compare("customer \(customer)", measures, rest.removeValue(forKey: customer))
    }
    for (customer, measures) in rest { compare("customer \(customer)", Measures?.none, measures) }
  }

  private mutating func compareYardsticks(_ computed: Yardsticks) {
    let kept = state.yardsticks
    compare("population", kept.population, computed.population)
    compare("sums", kept.sums, computed.sums)
    for name in Yardsticks.Name.all { compare("yardstick \(name)", kept.value(name), computed.value(name)) }
  }

  private mutating func compareTallies(_ buyers: [Measures]) throws {
    var days: [Int64: Int64] = [:]
    var revenues: [Int64: Int64] = [:]
    var buckets: [Int64: Census.Count] = [:]
    for buyer in buyers {
      days[buyer.value(.recency) ?? 0, default: 0] += 1
      revenues[buyer.revenue, default: 0] += 1
      let count = Census.Count(customers: 1, revenue: buyer.revenue)
      buckets[RevenueBucket.key(of: buyer.revenue), default: Census.Count()] += count
    }
    func kept(_ sql: String) throws -> [Int64: Int64] {
      Dictionary(try connection.statement(sql).all([]) { ($0.integer(0), $0.integer(1)) }) { $1 }
    }
    compare("last sale days", try kept(#"SELECT day, n FROM "saleDay""#), days)
    compare("equal revenues", try kept("SELECT revenue, n FROM tie"), revenues.filter { $0.value > 1 })
    let computed = buckets.map { RevenueBucket(key: $0.key, count: $0.value) }.sorted { $0.key < $1.key }
    compare("buckets", state.buckets, computed)
  }

  private mutating func compareCensus(_ buyers: [Measures]) throws {
    let cuts = CensusCuts(state.cuts)
    var cells: [Census.Cell: Census.Count] = [:]
    var segments: [Model: [String: Int64]] = [:]
    let yardsticks = DerivedCheck.yardsticks(of: buyers)
    for buyer in buyers {
      guard let values = buyer.values, let classes = Classes(buyer, yardsticks) else { continue }
      let cell = Census.cell(recency: values[0], sales: values[1], revenue: values[2], cuts)
      cells[cell, default: Census.Count()] += Census.Count(customers: 1, revenue: buyer.revenue)
      for model in Model.ofPopulation { segments[model, default: [:]][classes.name(in: model), default: 0] += 1 }
    }
    compare("census", try Census(connection).cells(), cells)
    var counted: [Model: [String: Int64]] = [:]
    try Census(connection).each(state) { classes, count in
      for model in Model.ofPopulation {
        counted[model, default: [:]][classes.name(in: model), default: 0] += count.customers
      }
    }
    compare("class counts", counted.mapValues { $0.filter { $0.value != 0 } }, segments)
  }

  private mutating func compareAgenda(
    _ measures: [Int64: Measures], _ entries: [Int64: AgendaEntry], _ plain: AgendaCheck
  ) throws {
    var rest = entries
    var stages = Array(repeating: Census.Count(), count: LifecycleStage.allCases.count)
    var kept: [(Int64, CustomerFigures)] = []
    let (isSpreading, newest) = (try FittedModels(connection: connection).isSpreading(), try connection.expecter().fit)
    let place = CustomerFigures.names.count
    try connection.statement("SELECT \(CustomerFigures.list), customer FROM measure").each([]) { row in
      kept.append((row.integer(place), CustomerFigures(row: row)))
      return true
    }
    for (customer, figures) in kept {
      let entry = figures.entry
      if let next = entry.next, figures.look.map({ $0 > next }) ?? true {
        compare("look at customer \(customer)", figures.look, next)
      }
      stages[entry.stage.rank] += Census.Count(customers: 1, revenue: measures[customer]?.revenue ?? 0)
      let computed = rest.removeValue(forKey: customer)
      // Whom the newest fit has not reached yet waits for it.
      if isSpreading, entry.days > 0, figures.expectation?.fit != newest { continue }
      // An entry whose day has come waits for the roll; what time does not change must still agree.
      if entry.isDue(today) {
        compare("sale days of customer \(customer)", entry.days, computed?.days ?? -1)
      } else {
        compare("agenda of customer \(customer)", entry, computed)
      }
    }
    for (customer, entry) in rest { compare("agenda of customer \(customer)", AgendaEntry?.none, entry) }
    compare("stages", state.stages, stages)
    let keys = try connection.statement(#"SELECT key, kind, record FROM "matchKey""#).all([]) {
      "\($0.integer(0))/\($0.integer(1))/\($0.integer(2))"
    }
    compare("match keys", Set(keys), try plain.matchKeys())
  }

  /// What is expected is true for the day beside it; read from the sales of the first day, by the plain way.
  private mutating func compareExpectations(
    _ measures: [Int64: Measures], _ entries: [Int64: AgendaEntry]
  ) throws {
    var firstDays: [Int64: Int64] = [:]
    let sales =
      #"SELECT customer, date, total FROM "order" WHERE cancelled = 0 AND total >= 0 AND customer IS NOT NULL"#
    try connection.statement(sales).each([]) { row in
      if row.int(1) == measures[row.integer(0)]?.firstSale?.number {
        firstDays[row.integer(0), default: 0] += row.integer(2)
      }
      return true
    }
    let expecter = try connection.expecter()
    var kept: [(Int64, Expectation?)] = []
    let columns = Expectation.names.joined(separator: ", ")
    try connection.statement("SELECT customer, \(columns) FROM measure").each([]) { row in
      kept.append((row.integer(0), Expectation(row: row, from: 1)))
      return true
    }
    let isSpreading = try FittedModels(connection: connection).isSpreading()
    for (customer, expectation) in kept {
      // Whom the newest fit has not reached yet waits for it.
      if isSpreading, expectation?.fit != expecter.fit { continue }
      let computed = expecter.expectation(
        measures[customer] ?? Measures(), entries[customer] ?? AgendaEntry(), firstDay: firstDays[customer] ?? 0,
        on: expectation?.asOf ?? today)
      compare("expectation of customer \(customer)", expectation, computed)
    }
  }

  /// The search index keeps no texts, so its words are compared by the number of customers that have them.
  private mutating func compareSearch() throws {
    var computed: [String: Int64] = [:]
    try SearchIndex(Records(connection)).each { _, words in
      for word in Set(words) { computed[word, default: 0] += 1 }
    }
    let kept = try connection.statement(#"SELECT term, doc FROM "searchTerms""#).all([]) { row in
      (row.text(0) ?? "", row.integer(1))
    }
    for (word, count) in kept {
      let expected = computed.removeValue(forKey: word)
      if expected != count { compare("search word \(word)", count, expected ?? 0) }
    }
    for (word, count) in computed { compare("search word \(word)", 0, count) }
  }
}
