import Analytics
import Domain

/// The unit of time in which a model's parameters are given.
package enum ModelUnit: String, CaseIterable, Sendable {
  case day, week

  /// Its days.
  package var days: Int { self == .day ? 1 : 7 }
}

/// A model to fit, with what is chosen beforehand.
package enum ModelFit: Hashable, Sendable {
  /// Customer lifetime value, its parameters in a unit of time.
  case lifetimeValue(ModelUnit = .day)
  /// Churn: no sale within so many days; nil for what the book's setting says.
  case churn(horizon: Int? = nil)

  package var name: FittedModelName {
    switch self {
    case .lifetimeValue: .clv
    case .churn: .churn
    }
  }
}

extension Book {
  /// The model as it was fitted last; nil where none was.
  package func fittedModel(_ name: FittedModelName) throws(BookError) -> FittedModel? {
    try requireFigures()
    return try reading { try FittedModels(connection: connection).read(name) }
  }

  /// The models that give some of these fields, but are not reckoned with: never fitted, or refused.
  package func missingModels(of fields: Set<String>) throws(BookError) -> [FittedModelName] {
    let wanted = FittedModelName.allCases.filter { !$0.fields.isDisjoint(with: fields) }
    var missing: [FittedModelName] = []
    for name in wanted where try fittedModel(name)?.isUsed != true { missing.append(name) }
    return missing
  }

  /// Finds the parameters of a model from what customers did, keeps them, and writes what is to be expected of every
  /// customer, true for today.
  ///
  /// A model that foretells later days too badly is kept with its figures but not reckoned with, and no earlier one of
  /// that name is.
  ///
  /// - Parameters:
  ///   - day: only what happened up to that day is used.
  ///   - progress: told now and then how far it has come.
  /// - Throws: ``BookError/unfitted(_:reason:)`` where the data do not tell the parameters, and
  ///   ``BookError/interrupted`` after ``interrupt()``; the model that was there stays. Once the model is found it stands:
  ///   what is then not written any more of customers follows with the next roll.
  /// - Complexity: O(orders + customers). What is expected is written in short steps, between which others edit.
  package func fit(
    _ wanted: ModelFit, upTo day: Day, progress: @escaping (FitProgress) -> Void = { _ in }
  ) throws(BookError) -> FittedModel {
    try require(.change, .order)
    try requireFigures()
    let name = wanted.name
    let reporter = FitReporter(connection, total: try reading { try state().totals.customers }, progress)
    let found: FittedFigures
    do {
      let data: any FitData = try connection.snapshot {
        switch wanted {
        case .lifetimeValue(let unit):
          try LifetimeValueFit(connection, upTo: day, unit: unit, currency: info.currency, reporter)
        case .churn(let horizon):
          try ChurnLearning(connection, upTo: day, horizon: horizon, reporter)
        }
      }
      found = try data.figures(reporter)
    } catch ModelError.cancelled {
      throw .interrupted
    } catch let error as ModelError {
      throw .unfitted(name.rawValue, reason: error.description)
    } catch {
      throw BookError(error, path: info.path)
    }
    var model = FittedModel(
      name: name, day: day, customers: found.customers, fingerprint: found.fingerprint, at: session.now(),
      user: session.user, refusal: found.refusal,
      figures: found.figures.filter { $0.value.isFinite })
    try keep(&model, reporter)
    return model
  }

  private func keep(_ found: inout FittedModel, _ reporter: FitReporter) throws(BookError) {
    var model = found
    let customers = "\(model.customers) \(model.customers == 1 ? "customer" : "customers")"
    let summary = "\(model.isUsed ? "fitted" : "refused") \(model.name.rawValue): \(customers) up to \(model.day)"
    _ = try writing { _ in
      let models = FittedModels(connection: connection)
      if model.name == .clv, let earlier = try models.read(.clv), earlier.isUsed, try !models.isTurning() {
        model.remember(earlier)
      }
      let fit = try journal.append(entry(verb: "fit", summary: summary), changes: [])
      try models.write(model, entry: fit)
      connection.forgetExpecter()
      return Outcome()
    }
    found = model
    do {
      try spread(rest: Book.shortRest) { try reporter.wrote($0) }
    } catch .interrupted {
      // The model stands; the next roll goes on where this one stopped.
    }
  }
}

/// What a model is fitted to, read from the book once and in one state of it.
protocol FitData {
  /// Parameters and figures of quality by name.
  func figures(_ reporter: FitReporter) throws(ModelError) -> FittedFigures
}

/// What a fit found.
struct FittedFigures {
  var customers: Int
  var fingerprint: String
  /// Why the model may not be used; nil for one that is.
  var refusal: String?
  /// Parameters and figures of quality by name.
  var figures: [String: Double]
}
