import Analytics
import Domain

/// What churn is learnt from: customers as they were on two days of the past, and whether they bought after it.
struct ChurnLearning: FitData {
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
    let cuts: [Day] = [day + -2 * horizon, day + -horizon]
    let views = try cuts.map { (cut: $0, touches: try TouchMemory(connection, until: $0)) }
    let buyers = try connection.statement("SELECT count(*) FROM measure WHERE sales > 0").first { $0.int(0) } ?? 0
    let share = Double(ChurnLearning.most) / Double(max(1, buyers))
    var read = 0
    try BuyerScan(connection, until: day).each { buyer in
      read += 1
      try reporter.read(read)
      var chance = Chance(seed: 1, of: buyer.id)
      guard share >= 1 || chance.unit() < share else { return }
      for (cut, touches) in views {
        // Who ended the relationship cannot leave any more.
        if let ended = buyer.ended, ended <= cut { continue }
        guard
          let known = ChurnFacts(
            buyer.orders, by: cut, lastTouch: touches.last[buyer.id], feeling: touches.feelings[buyer.id])
        else { continue }
        let hasLeft = !buyer.orders.contains { $0.amount >= 0 && $0.day > cut && $0.day <= cut + horizon }
        try examples.append(cut: cut, known, hasLeft: hasLeft)
        if cut == self.cut { customers += 1 }
        hash.add(known.text(of: buyer.id, hasLeft))
      }
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

extension ChurnFacts {
  /// From all orders of a customer, as they were known by the end of a day; nil without a sale.
  fileprivate init?(_ orders: [LifecycleOrder], by day: Day, lastTouch: Day?, feeling: Feeling?) {
    let known = orders.filter { $0.day <= day }
    let sales = known.filter { $0.amount >= 0 }.map(\.day)
    guard let first = sales.min(), let last = sales.max() else { return nil }
    self.init(
      saleDays: Set(sales).count, sales: sales.count, returns: known.count - sales.count,
      revenue: known.reduce(0) { $0 + $1.amount }, first: first, last: last, lastTouch: lastTouch, feeling: feeling)
  }

  /// Tells customers apart of whom something else was known.
  fileprivate func text(of customer: Int64, _ hasLeft: Bool) -> String {
    let touch = lastTouch.map { String($0.number) } ?? ""
    let feeling = feeling.map { String($0.thousandths) } ?? ""
    return "\(customer) \(saleDays) \(sales) \(returns) \(revenue) \(first.number) \(last.number) \(touch) \(feeling) "
      + (hasLeft ? "left" : "stayed")
  }
}
