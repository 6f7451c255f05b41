import Analytics
import BookStore
import Domain

// Says why so much is expected of a customer.
extension WhyWords {
  /// All that can be said of a customer: why it is in its classes, then why so much is expected of it.
  func lines(of customer: Int64, in book: Book) throws(BookError) -> [TextLine] {
    let classes = lines(try book.explain(customer))
    guard let reasons = try book.explainExpectation(of: customer) else { return classes }
    let expected = [
      reasons.lifetime.map { paragraph($0, reasons.expectation) },
      reasons.churn.map { paragraph($0, reasons.expectation) },
    ]
    return classes + expected.compactMap(\.self).flatMap { [TextLine("")] + $0 }
  }

  private func paragraph(_ lifetime: ExpectationReasons.Lifetime, _ expectation: Expectation) -> [TextLine] {
    let worth = words(.expectedInYear, expectation.value.map(figures.money) ?? words[.nothing])
    let isSure = lifetime.repeats == 0 ? [TextLine(words[.onceIsSure], .dim)] : []
    let read = words(
      .lifetimeInputs, lifetime.repeats, lifetime.recency, lifetime.age, figures.money(lifetime.mean))
    return [
      TextLine([(words[.columnExpected] + ": ", .heading), (worth, .value)]),
      TextLine([(words[.whyInputs] + " ", .label), (read, .plain)]),
      TextLine([
        (words[.columnActive] + " ", .label), (figures.percent(expectation.probabilityActive), .plain),
        ("   " + words(.expectedAsOf, expectation.asOf), .dim),
      ]),
      rule(words(.lifetimeRule, hundredths(lifetime.purchases))),
    ] + isSure
  }

  private func paragraph(_ churn: ExpectationReasons.Churn, _ expectation: Expectation) -> [TextLine] {
    let reasons = ChurnModel.reasons(churn.contributions)
    func row(_ label: Phrase, _ holds: (Double) -> Bool) -> TextLine? {
      let some = reasons.filter { holds($0.logOdds) }
      guard !some.isEmpty else { return nil }
      let text = some.map { "\(written($0.topic, churn)) (\(hundredths(abs($0.logOdds))))" }
      return TextLine([(words[label] + " ", .label), (text.joined(separator: " · "), .plain)])
    }
    let chance = figures.percent(expectation.churn)
    let head = TextLine([(words[.columnChurn] + ": ", .heading), (chance, .value)])
    let rows = [row(.speaksFor) { $0 > 0 }, row(.speaksAgainst) { $0 < 0 }].compactMap(\.self)
    return [head] + rows + [rule(words(.churnRule, Int(churn.model["horizon"])))]
  }

  private func written(_ topic: ChurnReason.Topic, _ churn: ExpectationReasons.Churn) -> String {
    func measure(_ feature: ChurnFeature) -> Double { churn.contributions.measure(feature) }
    let days = Int(measure(.silence))
    switch topic {
    case .silence where measure(.once) > 0: return words(.boughtOnce, days)
    case .silence:
      return words(.silentFor, days, Decimals.text(measure(.silenceByGap), places: 1))
    case .frequency: return words(.saleDaysIn, Int(measure(.saleDays)), Int(measure(.tenure)))
    case .spend: return words(.meanOfSale, figures.money(Money(minor: Int64(measure(.spend).rounded()))))
    case .returns: return words(.shareOfReturns, figures.percent(measure(.returns)))
    case .contact where measure(.untouched) > 0: return words[.neverContacted]
    case .contact: return words(.lastContactAgo, Int(measure(.touchSilence)))
    case .feeling: return words(.feelingIs, hundredths(measure(.feeling)))
    }
  }

  private func rule(_ text: String) -> TextLine { TextLine([(words[.whyRule] + " ", .label), (text, .plain)]) }

  private func hundredths(_ value: Double) -> String { Decimals.text(value, places: 2) }
}
