extension Explanation {
  /// Who belongs to a class, and the yardsticks that decide it.
  ///
  /// - Parameters:
  ///   - className: the name of the class, as the model has it.
  ///   - model: the classification that the class belongs to.
  ///   - yardsticks: those of the whole book.
  ///   - hidesMoney: whether yardsticks that are amounts of money are left out.
  package init(of className: String, in model: Model, _ yardsticks: Yardsticks, hidesMoney: Bool = false) {
    let names = Yardsticks.Name.all.filter { $0.belongs(to: model) }
    self.init(
      model: model, className: className, inputs: [],
      yardsticks: names.map { name in
        let isHidden = hidesMoney && name.dimension == .monetary
        return ExplainedValue(name.description, isHidden ? nil : yardsticks.value(name), name.dimension)
      }, rule: model.rule(of: className), distances: [])
  }
}

extension Model {
  /// Who belongs to a class, a sentence or two.
  fileprivate func rule(of className: String) -> String {
    switch self {
    case .segment: Segment(rawValue: className).map(Model.cells) ?? ""
    case .rfm8: Model.highs { RFM8.of(recencyHigh: $0, frequencyHigh: $1, monetaryHigh: $2).rawValue == className }
    case .tier4: Model.highs { Tier4.of(recencyHigh: $0, frequencyHigh: $1, monetaryHigh: $2).rawValue == className }
    case .rfm4: RFM4(rawValue: className)?.rule ?? ""
    case .abc: "A while the customers strictly above bring under 80 % of the revenue, B under 95 %, else C."
    case .pyramid: "vip while under 1 % of the buyers are strictly above, major 5 %, ordinary 20 %, else small."
    case .lifecycle: LifecycleStage(rawValue: className)?.meaning ?? ""
    }
  }

  /// `R 5 with FM 4, 5; R 4 with FM 5`.
  private static func cells(of segment: Segment) -> String {
    let rows = zip(1..., Segment.grid).reversed().compactMap { recency, row -> String? in
      let columns = zip(1..., row).filter { $0.1 == segment }.map { String($0.0) }
      return columns.isEmpty ? nil : "R \(recency) with FM \(columns.joined(separator: ", "))"
    }
    return rows.joined(separator: "; ")
      + ". FM = (F + M) / 2 rounded up; a score is one more than the boundaries below the value."
  }

  /// `R high, F low, M high; …`.
  private static func highs(_ holds: (Bool, Bool, Bool) -> Bool) -> String {
    let both = [true, false]
    let ways = both.flatMap { r in both.flatMap { f in both.map { m in [r, f, m] } } }.filter {
      holds($0[0], $0[1], $0[2])
    }
    let texts = ways.map { way in
      zip(["R", "F", "M"], way).map { "\($0) \($1 ? "high" : "low")" }.joined(separator: ", ")
    }
    return texts.joined(separator: "; ") + ". High lies above the mean of all buyers."
  }
}

extension RFM4 {
  fileprivate var rule: String {
    let scores =
      switch self {
      case .highValue: "R, F and M high"
      case .toRetain: "R low, F high, M not low"
      case .new: "R high, F and M low"
      case .lowValue: "R, F and M low"
      case .between: "every other combination"
      }
    return scores + ". High is a score of 4 or 5, low of 1 or 2."
  }
}
