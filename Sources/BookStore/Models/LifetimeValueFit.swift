import Analytics
import Domain

/// What lifetime value is fitted to.
struct LifetimeValueFit: FitData {
  private var data = RepeatPurchases()
  private var hash = HashSum()
  private var means: [Double] = []
  /// The customers as they were some time before, with how often each bought since.
  private var former = RepeatPurchases()
  private var since: [Int] = []
  private let unit: ModelUnit
  private let scale: Double
  /// The days held back to see how well the past foretells them; nil where the book is too young.
  private let holdout: Int?

  init(_ connection: Connection, upTo day: Day, unit: ModelUnit, currency: Currency, _ reporter: FitReporter) throws {
    self.unit = unit
    scale = Double(Decimals.power(currency.exponent))
    holdout = try LifetimeValueFit.holdout(connection, before: day)
    let cut = holdout.map { day + -$0 }
    let length = Double(unit.days)
    try BuyerScan(connection, until: day).each { buyer in
      guard let facts = RepeatFacts(buyer.measures, days: buyer.days, firstDay: buyer.firstDay, on: day) else { return }
      data.append(repeats: facts.repeats, recency: Double(facts.recency) / length, age: Double(facts.age) / length)
      means.append(facts.mean / scale)
      hash.add("\(buyer.id) \(facts.repeats) \(facts.recency) \(facts.age) \(buyer.measures.revenue)")
      if let cut { appendFormer(buyer, on: cut) }
      try reporter.read(data.count)
    }
  }

  /// The fewest days of a book of which some are held back, and the most that are.
  private static let (leastSpan, mostHeldBack) = (90, 365)

  /// A third of the days since the book's first sale.
  private static func holdout(_ connection: Connection, before day: Day) throws -> Int? {
    let first = #"SELECT min("firstSale") FROM measure WHERE sales > 0"#
    guard let start = try connection.statement(first).first(read: { $0.optionalInteger(0) }) ?? nil else {
      return nil
    }
    let span = day.number - Int(start)
    return span >= leastSpan ? min(span / 3, mostHeldBack) : nil
  }

  private mutating func appendFormer(_ buyer: BuyerScan.Buyer, on cut: Day) {
    let days = Set(buyer.orders.lazy.filter { $0.amount >= 0 && $0.day <= cut }.map(\.day))
    guard let first = days.min(), let last = days.max() else { return }
    let length = Double(unit.days)
    former.append(repeats: days.count - 1, recency: Double(last - first) / length, age: Double(cut - first) / length)
    since.append(buyer.days - days.count)
  }

  /// Parameters and figures by name.
  func figures(_ reporter: FitReporter) throws(ModelError) -> FittedFigures {
    // Some ten steps lead to the end, whatever the data.
    let goesOn = { (step: Int) in reporter.found(Double(step) / 20) }
    let purchases = try BetaGeometric.fit(data, goesOn: goesOn)
    let amounts = try GammaGamma.fit(repeats: data.repeats, means: means, goesOn: goesOn)
    var figures: [String: Double] = [:]
    let names = BetaGeometricFit.names + GammaGammaFit.names
    for (name, error) in zip(names, purchases.standardErrors + amounts.standardErrors) {
      figures["standardError." + name] = error
    }
    let (model, spend) = (purchases.model, amounts.model)
    figures.merge(["r": model.r, "alpha": model.alpha, "a": model.a, "b": model.b]) { $1 }
    figures.merge(["p": spend.p, "q": spend.q, "v": spend.v]) { $1 }
    figures["logLikelihood"] = purchases.logLikelihood
    figures["amountLogLikelihood"] = amounts.logLikelihood
    figures["amountCustomers"] = Double(amounts.customers)
    figures["unit"] = Double(unit.days)
    figures["scale"] = scale
    figures.merge(try heldBack(reporter)) { $1 }
    return FittedFigures(customers: data.count, fingerprint: hash.fingerprint, figures: figures)
  }

  /// What the past foretold of the days held back; nothing where it tells no model.
  private func heldBack(_ reporter: FitReporter) throws(ModelError) -> [String: Double] {
    guard let holdout else { return [:] }
    let model: BetaGeometric
    do {
      model = try BetaGeometric.fit(former) { reporter.found(0.5 + Double($0) / 20) }.model
    } catch .cancelled {
      throw .cancelled
    } catch { return [:] }
    var held = RepeatHoldout(model, within: Double(holdout) / Double(unit.days))
    for place in since.indices {
      held.add(
        repeats: former.repeats[place], recency: former.recency[place], age: former.age[place], made: since[place])
    }
    return StoredHoldout(days: holdout, classes: held.classes).figures
  }
}
