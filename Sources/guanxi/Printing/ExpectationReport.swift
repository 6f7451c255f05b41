import Analytics
import BookStore
import Domain
import Formats

/// Prints why so much is expected of a customer.
struct ExpectationReport {
  let reasons: ExpectationReasons
  let currency: Currency
  private let output = StandardOutput.shared

  init(_ reasons: ExpectationReasons, currency: Currency) {
    self.reasons = reasons
    self.currency = currency
  }

  private var asOf: String { "as of \(reasons.expectation.asOf)" }

  // MARK: - For a person

  func printText() throws {
    if let lifetime = reasons.lifetime { try print(lifetime) }
    if let churn = reasons.churn { try print(churn) }
  }

  private func print(_ lifetime: ExpectationReasons.Lifetime) throws {
    try output.line()
    let value = reasons.expectation.value?.grouped(in: currency) ?? ""
    try output.line(
      "clv: \(value) expected in twelve months, active with \(percent(reasons.expectation.probabilityActive)), \(asOf)")
    let last = lifetime.repeats > 0 ? ", the last \(counted(lifetime.recency, "day")) after the first" : ""
    try output.line(
      "  from      \(counted(lifetime.repeats, "sale day")) after the first\(last), first sale "
        + "\(counted(lifetime.age, "day")) ago, mean \(lifetime.mean.grouped(in: currency))")
    let known = Self.parameters.map { "\($0) \(figure(lifetime.model[$0]))" }.joined(separator: ", ")
    try output.line("  against   \(known); fitted on \(lifetime.model.day)")
    try output.line("  rule      \(Self.lifetimeRule) \(figure(lifetime.purchases)) purchases are expected.")
  }

  private func print(_ churn: ExpectationReasons.Churn) throws {
    try output.line()
    let horizon = counted(Int(churn.model["horizon"]), "day")
    try output.line("churn: \(percent(reasons.expectation.churn)) not to buy within \(horizon), \(asOf)")
    for (title, holds) in [("for       ", { $0 > 0 }), ("against   ", { $0 < 0 })] as [(String, (Double) -> Bool)] {
      let weighty = churn.contributions.filter { holds($0.logOdds) && abs($0.logOdds) >= 0.05 }
      guard !weighty.isEmpty else { continue }
      try output.line("  \(title)" + weighty.prefix(4).map(words).joined(separator: ", "))
    }
    try output.line("  rule      \(Self.churnRule)")
  }

  private func words(_ one: ChurnModel.Contribution) -> String {
    "\(measure(one)) (\(one.logOdds > 0 ? "+" : "−")\(figure(abs(one.logOdds))))"
  }

  private func measure(_ one: ChurnModel.Contribution) -> String {
    switch one.feature {
    case .once where one.measure == 0: return "bought more than once"
    case .untouched where one.measure == 0: return "contacted"
    case .once, .untouched: return one.feature.title
    default: return "\(one.feature.title) \(number(one))"
    }
  }

  private func number(_ one: ChurnModel.Contribution) -> String {
    switch one.feature {
    case .silence, .saleDays, .tenure, .touchSilence: grouped(Int(one.measure))
    case .silenceByGap: tenths(one.measure)
    case .spend: Money(minor: Int64(one.measure.rounded())).grouped(in: currency)
    case .returns: percent(one.measure)
    case .once, .untouched, .feeling: figure(one.measure)
    }
  }

  private func figure(_ value: Double) -> String { Decimals.text(Int64((value * 100).rounded()), places: 2) }

  private static let parameters = ["r", "alpha", "a", "b", "p", "q", "v"]
  private static let lifetimeRule =
    "BG/NBD for when customers buy and leave, gamma-gamma for how much they spend, discounted by 1 % a month."
  private static let churnRule =
    "Logistic regression; in brackets what each adds to the logarithm of the odds, beside the average customer."

  // MARK: - For a program

  /// Writes an object for each model.
  func write(to json: inout JSONWriter) {
    if let lifetime = reasons.lifetime { json.object { write(lifetime, to: &$0) } }
    if let churn = reasons.churn { json.object { write(churn, to: &$0) } }
  }

  private func write(_ lifetime: ExpectationReasons.Lifetime, to json: inout JSONWriter) {
    head("clv", to: &json)
    json.member("value", reasons.expectation.value?.plain(in: currency))
    json.member("pAlive", reasons.expectation.probabilityActive)
    json.member("inputs") {
      $0.member("repeats", lifetime.repeats)
      $0.member("recency", lifetime.recency)
      $0.member("age", lifetime.age)
      $0.member("mean", lifetime.mean.plain(in: currency))
    }
    json.member("yardsticks") {
      for name in Self.parameters { $0.member(name, lifetime.model[name]) }
      $0.member("unit", Int(lifetime.model["unit"]))
      $0.member("fittedOn", lifetime.model.day.description)
    }
    json.member("purchases", lifetime.purchases)
    json.member("rule", Self.lifetimeRule)
  }

  private func write(_ churn: ExpectationReasons.Churn, to json: inout JSONWriter) {
    head("churn", to: &json)
    json.member("probability", reasons.expectation.churn)
    json.member("inputs", churn.contributions) { inputs, one in
      inputs.object {
        $0.member("feature", one.feature.rawValue)
        $0.member("measure", one.measure)
        $0.member("logOdds", one.logOdds)
      }
    }
    json.member("yardsticks") {
      $0.member("intercept", churn.model["intercept"])
      $0.member("horizon", Int(churn.model["horizon"]))
      $0.member("fittedOn", churn.model.day.description)
    }
    json.member("rule", Self.churnRule)
  }

  private func head(_ model: String, to json: inout JSONWriter) {
    json.member("model", model)
    json.member("asOf", reasons.expectation.asOf.description)
  }
}
