import BookStore
import Domain
import Formats

/// The parameters of customer lifetime value with how well they are known.
struct LifetimeValueParameters: Report {
  private let model: FittedModel
  private let currency: Currency

  private static let purchases = ["r", "alpha", "a", "b"]
  private static let amounts = ["p", "q", "v"]

  init(_ model: FittedModel, currency: Currency) {
    self.model = model
    self.currency = currency
  }

  var page: ReportPage { ReportPage(title: title, blocks: blocks) }

  private var title: String {
    "\(counted(model.customers, "customer")) with a sale up to \(model.day), in \(unit)s and \(currency.code)."
  }

  private var unit: String { (ModelUnit.allCases.first { Double($0.days) == model["unit"] } ?? .day).rawValue }

  /// The parameters and what they were found from.
  var blocks: [ReportPage.Block] {
    [
      .table(
        PageTable(
          columns: ["parameter", .right("value"), .right("standard error"), ""],
          rows: (Self.purchases + Self.amounts).map(row))),
      .sentence(
        "Fitted on \(model.day) in \(unit)s and \(currency.code). Log-likelihood \(text(model["logLikelihood"])) of buying "
          + "and leaving, by \(counted(model.customers, "customer")), and \(text(model["amountLogLikelihood"])) of amounts, by "
          + "\(grouped(amountCustomers)) who bought again. Data fingerprint \(model.fingerprint)."),
    ]
  }

  private func row(_ name: String) -> [String] {
    let error = model["standardError." + name]
    return [name, text(model[name]), text(error), error > model[name] ? "larger than the value: not known" : ""]
  }

  private var amountCustomers: Int { Int(model["amountCustomers"]) }

  private func text(_ value: Double) -> String {
    Decimals.text(value, places: 4)
  }

  /// Writes the members of the JSON contract.
  func write(to json: inout JSONWriter) {
    json.name("betaGeometric")
    json.object { object in
      for name in Self.purchases { object.member(name, model[name]) }
      object.member("logLikelihood", model["logLikelihood"])
      errors(Self.purchases, to: &object)
      object.member("converged", true)
    }
    json.name("gammaGamma")
    json.object { object in
      for name in Self.amounts { object.member(name, model[name]) }
      object.member("logLikelihood", model["amountLogLikelihood"])
      errors(Self.amounts, to: &object)
      object.member("customers", amountCustomers)
    }
    json.member("customers", model.customers)
    json.member("unit", unit)
    json.member("fittedOn", model.day.description)
    json.member("fingerprint", model.fingerprint)
  }

  private func errors(_ names: [String], to json: inout JSONWriter) {
    json.name("standardErrors")
    json.object { errors in
      for name in names { errors.member(name, model["standardError." + name]) }
    }
  }
}
