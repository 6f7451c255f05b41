import Domain

/// Explains the classes of one customer from measures and yardsticks.
package struct Explainer {
  private let measures: Measures
  private let yardsticks: Yardsticks
  private let today: Day

  package init(measures: Measures, yardsticks: Yardsticks, today: Day) {
    self.measures = measures
    self.yardsticks = yardsticks
    self.today = today
  }

  /// One explanation a model, in the order of ``Model/ofPopulation``.
  package func all() -> [Explanation] { Model.ofPopulation.map(explain) }

  private func explain(_ model: Model) -> Explanation {
    Explanation(
      model: model, className: Classes(measures, yardsticks)?.name(in: model), inputs: inputs(of: model),
      yardsticks: yardsticks(of: model), rule: rule(of: model), distances: distances(in: model))
  }

  // MARK: - What it is read from

  private func dimensions(of model: Model) -> [Dimension] {
    model == .abc || model == .pyramid ? [.monetary] : Dimension.allCases
  }

  private func inputs(of model: Model) -> [ExplainedValue] {
    let names: [Dimension: String] = [.recency: "last sale", .frequency: "sales", .monetary: "revenue"]
    return dimensions(of: model).map { dimension in
      let own = dimension == .monetary ? measures.revenue : measures.value(dimension)
      return ExplainedValue(names[dimension] ?? "", own, dimension)
    }
  }

  private func yardsticks(of model: Model) -> [ExplainedValue] {
    Yardsticks.Name.all.filter { $0.belongs(to: model) }
      .map { ExplainedValue($0.description, yardsticks.value($0), $0.dimension) }
  }

  private func rule(of model: Model) -> String {
    guard let classes = Classes(measures, yardsticks) else {
      return "Only customers with at least one sale are in the population."
    }
    let scores = "R \(classes.recency), F \(classes.frequency), M \(classes.monetary)"
    switch model {
    case .segment:
      let fm = (classes.frequency + classes.monetary + 1) / 2
      return "\(scores): each score is one more than the boundaries below the value; "
        + "FM = (F + M) / 2 rounded up = \(fm); row R \(classes.recency), column FM \(fm) of the segment table."
    case .rfm4: return "\(scores): high is 4 or 5, low is 1 or 2."
    case .rfm8, .tier4:
      let highs = Dimension.allCases.map { dimension in
        let isHigh = yardsticks.isHigh(measures.value(dimension) ?? 0, in: dimension)
        return "\(dimension.letter.uppercased()) \(isHigh ? "high" : "low")"
      }
      return highs.joined(separator: ", ") + ": high lies above the mean of all buyers."
    case .abc:
      return "A while the customers strictly above bring under 80 % of the revenue, B under 95 %, else C."
    case .lifecycle: return ""
    case .pyramid:
      return "vip while under 1 % of the buyers are strictly above, major 5 %, ordinary 20 %, else small."
    }
  }

  // MARK: - Distances

  /// For each dimension the least change up and the least change down that lead to another class, everything else held.
  ///
  /// Recency cannot pass today, and no customer of the population has under one sale.
  private func distances(in model: Model) -> [ClassDistance] {
    guard let own = Classes(measures, yardsticks)?.name(in: model) else { return [] }
    return dimensions(of: model).flatMap { dimension -> [ClassDistance] in
      guard let value = measures.value(dimension) else { return [] }
      let candidates = candidates(dimension)
      let up = candidates.filter { $0 > value }.sorted()
      let down = candidates.filter { $0 < value }.sorted(by: >)
      return [up, down].compactMap { values in
        for candidate in values {
          guard let name = name(in: model, with: candidate, dimension), name != own else { continue }
          return ClassDistance(
            className: name, dimension: dimension, change: candidate - value,
            effort: effort(candidate - value, value, dimension))
        }
        return nil
      }
    }
  }

  /// The values on both sides of every yardstick of a dimension.
  private func candidates(_ dimension: Dimension) -> Set<Int64> {
    var candidates: Set<Int64> = []
    for name in Yardsticks.Name.all where name.dimension == dimension {
      guard let value = yardsticks.value(name) else { continue }
      candidates.formUnion([value - 1, value, value + 1])
    }
    return candidates.filter { candidate in
      switch dimension {
      case .recency: candidate <= Int64(today.number)
      case .frequency: candidate >= 1
      case .monetary: true
      }
    }
  }

  private func name(in model: Model, with value: Int64, _ dimension: Dimension) -> String? {
    guard let r = measures.value(.recency), let f = measures.value(.frequency), let m = measures.value(.monetary)
    else { return nil }
    var values = [r, f, m]
    values[dimension.rawValue] = value
    return Classes(recency: values[0], frequency: values[1], monetary: values[2], yardsticks).name(in: model)
  }

  private func effort(_ change: Int64, _ value: Int64, _ dimension: Dimension) -> Double {
    let base = dimension == .recency ? Int64(today.number) - value + 30 : value
    return Double(change.magnitude) / Double(max(base.magnitude, 1))
  }
}
