import Analytics
import Domain

/// The unit of time in which a model's parameters are given.
package enum ModelUnit: String, CaseIterable, Sendable {
  case day, week

  /// Its days.
  package var days: Int { self == .day ? 1 : 7 }
}

/// How far a fit has come.
package enum FitProgress: Hashable, Sendable {
  /// So many customers were read.
  case read(Int)
  /// The search for parameters takes its so-manieth step.
  case step(Int)
  /// What is to be expected of so many customers was written.
  case written(Int)
}

extension Book {
  /// The model as it was fitted last; nil where none was.
  package func fittedModel(_ name: FittedModelName) throws(BookError) -> FittedModel? {
    try requireFigures()
    return try reading { try FittedModels(connection: connection).read(name) }
  }

  /// Finds the parameters of customer lifetime value from what customers bought, keeps them, and writes what is to be
  /// expected of every customer, true for today.
  ///
  /// - Parameters:
  ///   - day: only what happened up to that day is used.
  ///   - unit: of the parameters.
  ///   - progress: told now and then how far it has come.
  /// - Throws: ``BookError/unfitted(_:reason:)`` where the data do not tell the parameters, and
  ///   ``BookError/interrupted`` after ``interrupt()``; the model that was there stays.
  /// - Complexity: O(orders + customers), in one transaction, for which others who write wait.
  package func fitLifetimeValue(
    upTo day: Day, unit: ModelUnit = .day, progress: @escaping (FitProgress) -> Void = { _ in }
  ) throws(BookError) -> FittedModel {
    try require(.change, .order)
    try requireFigures()
    let fit = try reading { try LifetimeValueFit(connection, upTo: day, unit: unit, currency: info.currency, progress) }
    let found: [String: Double]
    do throws(ModelError) {
      found = try fit.figures { [connection] step in
        progress(.step(step))
        return !connection.wasInterrupted
      }
    } catch {
      throw error == .cancelled ? .interrupted : .unfitted(FittedModelName.clv.rawValue, reason: error.description)
    }
    let model = FittedModel(
      name: .clv, day: day, customers: fit.data.count, fingerprint: fit.fingerprint, at: session.now(),
      user: session.user, refusal: nil, figures: found)
    do {
      try connection.transaction {
        try FittedModels(connection: connection).write(model)
        connection.forget()
        try ExpectationWriter(connection: connection, today: session.today()).renewAll(progress)
      }
    } catch {
      connection.forget()
      throw BookError(error, path: info.path)
    }
    return model
  }
}

/// What lifetime value is fitted to.
private struct LifetimeValueFit {
  private(set) var data = RepeatPurchases()
  private(set) var fingerprint = ""
  private var means: [Double] = []
  private let unit: ModelUnit
  private let scale: Double

  init(
    _ connection: Connection, upTo day: Day, unit: ModelUnit, currency: Currency, _ progress: (FitProgress) -> Void
  ) throws {
    self.unit = unit
    scale = (0..<currency.exponent).reduce(1) { scale, _ in scale * 10 }
    var hash = Fingerprint()
    try RepeatScan(connection, until: day).each { buyer in
      guard
        let facts = RepeatFacts(buyer.measures, days: buyer.days, firstDay: buyer.firstDay, on: day)
      else { return }
      let length = Double(unit.days)
      data.append(
        repeats: facts.repeats, recency: Double(facts.recency) / length, age: Double(facts.age) / length)
      means.append(facts.mean / scale)
      hash.add([buyer.id, Int64(facts.repeats), Int64(facts.recency), Int64(facts.age), buyer.measures.revenue])
      guard data.count % 1_000 == 0 else { return }
      if connection.wasInterrupted { throw BookError.interrupted }
      progress(.read(data.count))
    }
    fingerprint = hash.text
  }

  /// Parameters and figures by name.
  func figures(goesOn: @escaping (Int) -> Bool) throws(ModelError) -> [String: Double] {
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
    return figures
  }
}

/// A number that tells sequences of numbers apart (Fowler, Noll, Vo: FNV-1a of 64 bits).
private struct Fingerprint {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ numbers: [Int64]) {
    for number in numbers {
      var rest = UInt64(bitPattern: number)
      for _ in 0..<8 {
        hash = (hash ^ (rest & 0xFF)) &* 0x100_0000_01B3
        rest >>= 8
      }
    }
  }

  /// Sixteen hexadecimal digits.
  var text: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
