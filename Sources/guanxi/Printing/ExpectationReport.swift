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

  private func line(_ label: String, _ text: String) throws { try output.line(label, text) }

  func printText() throws {
    if let lifetime = reasons.lifetime { try print(lifetime) }
    if let churn = reasons.churn { try print(churn) }
  }

  private func print(_ lifetime: ExpectationReasons.Lifetime) throws {
    try output.line()
    let value = reasons.expectation.value?.grouped(in: currency) ?? ""
    try output.line(
      "clv: \(value) expected in twelve months, active with \(percent(reasons.expectation.probabilityActive)), \(asOf)")
    if lifetime.repeats == 0 {
      try line("  note      ", "Who bought on one day only counts as active for certain, which says nothing.")
    }
    let last = lifetime.repeats > 0 ? ", the last \(counted(lifetime.recency, "day")) after the first" : ""
    try line(
      "  from      ",
      "\(counted(lifetime.repeats, "sale day")) after the first\(last), first sale "
        + "\(counted(lifetime.age, "day")) ago, mean \(lifetime.mean.grouped(in: currency))")
    let known = Self.parameters.map { "\($0) \(figure(lifetime.model[$0]))" }.joined(separator: ", ")
    try line("  against   ", "\(known); fitted on \(lifetime.model.day)")
    try line("  rule      ", "\(Self.lifetimeRule) \(figure(lifetime.purchases)) purchases are expected.")
  }

  private func print(_ churn: ExpectationReasons.Churn) throws {
    try output.line()
    let horizon = counted(Int(churn.model["horizon"]), "day")
    try output.line("churn: \(percent(reasons.expectation.churn)) not to buy within \(horizon), \(asOf)")
    let reasons = ChurnModel.reasons(churn.contributions)
    for (title, holds) in [("leaving   ", { $0 > 0 }), ("staying   ", { $0 < 0 })] as [(String, (Double) -> Bool)] {
      let some = reasons.filter { holds($0.logOdds) }.map { "\(words($0.topic, churn)) (\(figure(abs($0.logOdds))))" }
      if !some.isEmpty { try line("  \(title)", some.joined(separator: ", ")) }
    }
    try line("  rule      ", Self.churnRule)
  }

  private func words(_ topic: ChurnReason.Topic, _ churn: ExpectationReasons.Churn) -> String {
    func measure(_ feature: ChurnFeature) -> Double { churn.contributions.measure(feature) }
    let days = Int(measure(.silence))
    switch topic {
    case .silence where measure(.once) > 0: return "bought once, \(counted(days, "day")) ago"
    case .silence: return "silent for \(counted(days, "day")), \(tenths(measure(.silenceByGap))) times its rhythm"
    case .frequency:
      return "\(counted(Int(measure(.saleDays)), "sale day")) in \(counted(Int(measure(.tenure)), "day"))"
    case .spend: return "revenue of a sale \(spend(measure(.spend)).grouped(in: currency))"
    case .returns: return "share of returns \(percent(measure(.returns)))"
    case .contact where measure(.untouched) > 0: return "never contacted"
    case .contact: return "last contact \(counted(Int(measure(.touchSilence)), "day")) ago"
    case .feeling: return "feeling \(figure(measure(.feeling)))"
    }
  }

  private func spend(_ minor: Double) -> Money { Money(minor: Int64(minor.rounded())) }

  private func figure(_ value: Double) -> String { Decimals.text(value, places: 2) }

  private static let parameters = ["r", "alpha", "a", "b", "p", "q", "v"]
  private static let lifetimeRule =
    "BG/NBD for when customers buy and leave, gamma-gamma for how much they spend, discounted by 1 % a month."
  private static let churnRule =
    "Learnt from how it went with customers alike; in brackets how much each weighs beside the average customer."

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
        if one.feature == .spend {
          $0.member("measure", spend(one.measure).plain(in: currency))
        } else {
          $0.member("measure", one.measure)
        }
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
