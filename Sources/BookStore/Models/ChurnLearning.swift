import Analytics
import Domain

/// What churn is learnt from: customers as they were on two days of the past, and whether they bought after it.
struct ChurnLearning {
  private var examples = ChurnExamples()
  private var customers = 0
  private var hash = HashSum()
  private let cut: Day
  private let horizon: Int

  /// The most customers learnt from; of more, so many are drawn by chance, for the figures hardly change beyond.
  private static let most = 200_000

  /// - Parameter horizon: the days within which a sale is missed; nil for what the setting says.
  init(_ connection: Connection, upTo day: Day, horizon: Int?, _ reporter: FitReporter) throws {
    let horizon = try horizon ?? connection.integerSetting("churn.horizon")
    (self.horizon, cut) = (horizon, day + -horizon)
    var views = try [day + -2 * horizon, day + -horizon, day].map { try ChurnView(connection, on: $0) }
    let buyers = try connection.statement("SELECT count(*) FROM measure WHERE sales > 0").first { $0.int(0) } ?? 0
    let share = Double(ChurnLearning.most) / Double(max(1, buyers))
    var read = 0
    try connection.statement("SELECT id, ended FROM customer ORDER BY id").each([]) { row in
      let (id, ended) = (row.integer(0), row.optionalInteger(1).map { Day(number: Int($0)) })
      read += 1
      try reporter.read(read)
      var known: [ChurnFacts?] = []
      for place in views.indices { known.append(try views[place].facts(of: id)) }
      var chance = Chance(seed: 1, of: id)
      guard share >= 1 || chance.unit() < share else { return true }
      for place in 0..<2 {
        // Who ended the relationship cannot leave any more.
        guard let facts = known[place], ended.map({ $0 > views[place].day }) ?? true else { continue }
        let hasLeft = known[place + 1]?.sales == facts.sales
        try examples.append(cut: views[place].day, facts, hasLeft: hasLeft)
        if place == 1 { customers += 1 }
        hash.add("\(id) \(place) \(facts.features(on: views[place].day)) \(hasLeft)")
      }
      return true
    }
  }

  /// Parameters and figures by name, with the refusal of a model that foretells too badly.
  func figures(_ reporter: FitReporter) throws(ModelError) -> FittedFigures {
    let fit = try ChurnFit(examples, cut: cut, horizon: horizon) { reporter.found($0) }
    var figures = fit.model.figures
    for (name, quality) in [("outOfTime", fit.outOfTime), ("inSample", fit.inSample)] {
      figures.merge(QualityFigures(quality).named(name)) { $1 }
    }
    figures.merge(QualityFigures(meanOf: fit.folds).named("crossValidated")) { $1 }
    return FittedFigures(
      customers: customers, fingerprint: hash.fingerprint,
      refusal: fit.verdict.isUsed ? nil : fit.verdict.description, figures: figures)
  }
}

/// Customers as they were known by the end of a day; asked for in the order of ids.
private struct ChurnView {
  let day: Day
  private let orders: OrderStream
  private let touches: TouchMemory

  init(_ connection: Connection, on day: Day) throws {
    self.day = day
    orders = try OrderStream(connection, until: day)
    touches = try TouchMemory(connection, until: day)
  }

  /// Nil without a sale.
  mutating func facts(of customer: Int64) throws -> ChurnFacts? {
    var facts = LifecycleFacts(days: 0, first: nil, recent: [], orders: [])
    let measures = try orders.read(customer, since: nil, into: &facts)
    return ChurnFacts(
      measures, days: facts.days, lastTouch: touches.last[customer], feeling: touches.feelings[customer])
  }
}
