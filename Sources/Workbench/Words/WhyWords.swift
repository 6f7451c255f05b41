import Analytics
import Domain

/// Says why a customer is in each class: inputs, yardsticks, rule, and what another class would take.
struct WhyWords {
  let words: Words
  let figures: Figures

  /// The lines for all models, one paragraph each.
  func lines(_ explanations: [Explanation]) -> [TextLine] {
    Array(explanations.map(paragraph).joined(separator: [TextLine("")]))
  }

  /// The yardsticks of scores, each dimension on a line of its own.
  func scores(_ yardsticks: [ExplainedValue]) -> [TextLine] {
    let parts = Dimension.allCases.flatMap { dimension in
      row(.whyYardsticks, yardsticks.filter { $0.dimension == dimension })
    }
    return parts + [TextLine([(words[.whyRule] + " ", .label), (words[.scoreRule], .plain)])]
  }

  private func paragraph(_ explanation: Explanation) -> [TextLine] {
    let className = explanation.className.map(words.term) ?? words[.noClass]
    var lines = [TextLine([(words.term(explanation.model.rawValue) + ": ", .heading), (className, .value)])]
    lines += row(.whyInputs, explanation.inputs)
    lines += row(.whyYardsticks, explanation.yardsticks)
    if !explanation.rule.isEmpty {
      let rule = explanation.sentences.map(words.sentence).joined(separator: " ")
      lines.append(TextLine([(words[.whyRule] + " ", .label), (rule, .plain)]))
    }
    if let nearest = explanation.nearest {
      lines.append(TextLine([(words[.whyNearest] + " ", .label), (sentence(nearest), .plain)]))
    }
    lines += explanation.distances.filter { $0 != explanation.nearest }.map { distance in
      TextLine([(words[.whyElse] + " ", .label), (sentence(distance), .dim)])
    }
    return lines
  }

  private func row(_ label: Phrase, _ values: [ExplainedValue]) -> [TextLine] {
    guard !values.isEmpty else { return [] }
    let text = values.map { words.term($0.name) + " " + written($0) }.joined(separator: " · ")
    return [TextLine([(words[label] + " ", .label), (text, .plain)])]
  }

  private func written(_ value: ExplainedValue) -> String {
    guard let number = value.value else { return words[.nothing] }
    return switch value.dimension {
    case .recency: Day(number: Int(number)).description
    case .monetary: figures.money(Money(minor: number))
    case .frequency, nil: figures.count(Int(number))
    }
  }

  /// `needs 1,190.01 more for loyal`.
  private func sentence(_ distance: ClassDistance) -> String {
    let phrase: Phrase =
      switch (distance.dimension, distance.change < 0) {
      case (.recency, false): .needsLaterSale
      case (.recency, true): .fallsByEarlierSale
      case (.frequency, false): .needsMoreSales
      case (.frequency, true): .fallsByFewerSales
      case (.monetary, false): .needsMoreMoney
      case (.monetary, true): .fallsByLessMoney
      }
    let size = Int64(distance.change.magnitude)
    let amount = distance.dimension == .monetary ? figures.money(Money(minor: size)) : figures.count(Int(size))
    return words(phrase, amount, words.term(distance.className))
  }
}
