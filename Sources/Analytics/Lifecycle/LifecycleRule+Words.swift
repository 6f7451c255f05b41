import Domain

extension LifecycleRule {
  /// Why it holds, as sentences for a person.
  func words(_ evidence: LifecycleEvidence) -> String {
    switch self {
    case .settled: "The relationship is closed and all matters are settled."
    case .noSale: "There is no sale yet."
    case .silent: silence(evidence, "four times")
    case .faded:
      evidence.fadesOn.map { "By the fitted model it is under 20 % likely to buy again, from \($0) on." } ?? ""
    case .returned: evidence.longGap.map(returned) ?? ""
    case .quiet: silence(evidence, "twice")
    case .shrinking: "The spend of the last 180 days is under two thirds of the 180 days before."
    case .few: "There are fewer than 3 sale days."
    case .young: "The first sale was under 365 days ago."
    case .rising: "The spend of the last 180 days is up by a third or more on the 180 days before."
    case .steady:
      "At least 3 sale days, the first 365 days ago or more, neither silent nor spending clearly more or less."
    }
  }

  private func silence(_ evidence: LifecycleEvidence, _ times: String) -> String {
    guard let silence = evidence.silence, let gap = evidence.gap else { return "" }
    return "No sale for \(silence) days, more than \(times) the usual gap of \(gap.words)."
  }

  private func returned(_ gap: LifecycleLongGap) -> String {
    "The \(gap.days) days without a sale that ended on \(gap.end) were more than four times the usual gap "
      + "of \(gap.usual.words) before; fewer than 3 sale days have followed."
  }
}

extension LifecycleGap {
  /// Whole days, half up.
  package var rounded: Int { (2 * numerator + denominator) / (2 * denominator) }

  /// With one decimal where it is not whole: `31.5 days`.
  package var words: String {
    let tenths = LifecycleGap(numerator: 10 * numerator, denominator: denominator).rounded
    return "\(Decimals.shortText(Int64(tenths), places: 1)) days"
  }
}
