import BookStore
import Domain
import Formats

/// Prints the parameters of customer lifetime value with how well they are known.
struct LifetimeValueParameters {
  private let model: FittedModel
  private let currency: Currency
  private let output = StandardOutput.shared

  private static let purchases = ["r", "alpha", "a", "b"]
  private static let amounts = ["p", "q", "v"]

  init(_ model: FittedModel, currency: Currency) {
    self.model = model
    self.currency = currency
  }

  func printText() throws {
    let unit = model["unit"] == 7 ? "weeks" : "days"
    try output.line(
      "\(counted(model.customers, "customer")) with a sale up to \(model.day), in \(unit) and \(currency.code).")
    try output.line()
    var table = Table(["parameter", "value", "standard error", ""], right: ["value", "standard error"])
    try table.print((Self.purchases + Self.amounts).map(row), to: output)
    try output.line()
    try output.line("log-likelihood    \(text(model["logLikelihood"])) of buying and leaving,")
    try output.line(
      "                  \(text(model["amountLogLikelihood"])) of amounts, by \(counted(amountCustomers, "customer")).")
    try output.line("data fingerprint  \(model.fingerprint)")
  }

  private func row(_ name: String) -> [String] {
    let error = model["standardError." + name]
    return [name, text(model[name]), text(error), error > model[name] ? "larger than the value: not known" : ""]
  }

  private var amountCustomers: Int { Int(model["amountCustomers"]) }

  private func text(_ value: Double) -> String {
    Decimals.text(Int64((value * 10_000).rounded()), places: 4)
  }

  func printJSON() throws { try output.printJSON { $0.object(write) } }

  /// Writes the members of the JSON contract.
  private func write(to json: inout JSONWriter) {
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
    json.member("unit", model["unit"] == 7 ? "week" : "day")
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
