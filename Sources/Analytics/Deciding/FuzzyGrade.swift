/// Five grades from best to worst, with triangular memberships over 0…1.
///
/// The peaks lie at 1, ¾, ½, ¼ and 0; a triangle reaches to the peaks beside its own, so the memberships of a value are
/// together 1 (a rule of Guanxi's own, after Ruspini 1969, “A new approach to clustering”). The raw value is the word of
/// the JSON contract.
///
///     FuzzyGrade.memberships(of: 0.8)     // 0.2 excellent, 0.8 good
package enum FuzzyGrade: String, CaseIterable, Hashable, Sendable {
  case excellent, good, fair, poor, bad

  /// The value that belongs to this grade alone; also its score.
  package var peak: Double { 1 - Double(place) / 4 }

  /// The place among the grades, 0 the best.
  package var place: Int { FuzzyGrade.allCases.firstIndex(of: self) ?? 0 }

  /// How far a value belongs to this grade, 0…1.
  package func membership(of value: Double) -> Double { max(0, 1 - 4 * abs(min(max(value, 0), 1) - peak)) }

  /// How far a value belongs to each grade, from best to worst; nil of what is no number.
  package static func memberships(of value: Double) -> [Double]? {
    value.isNaN ? nil : allCases.map { $0.membership(of: value) }
  }

  /// The grade that a judgement of five grades came to.
  package init(_ evaluation: FuzzyEvaluation) {
    self = FuzzyGrade.allCases[min(evaluation.grade, FuzzyGrade.allCases.count - 1)]
  }
}

extension FuzzyEvaluation {
  /// Judges indicators by the five grades; what is not known leaves its weight to the others.
  ///
  /// - Throws: as ``WeightedIndex``.
  package init(
    _ indicators: [Indicator], weights: [Double], by fuzzyOperator: FuzzyOperator = .productSum
  ) throws(ModelError) {
    let index = try WeightedIndex(indicators, weights: weights)
    let none = FuzzyGrade.allCases.map { _ in 0.0 }
    let rows = indicators.map { $0.value.flatMap(FuzzyGrade.memberships) ?? none }
    try self.init(weights: index.weights, memberships: Matrix(rows), by: fuzzyOperator)
  }
}
