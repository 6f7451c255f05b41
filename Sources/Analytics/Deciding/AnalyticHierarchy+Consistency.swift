import RealModule

extension AnalyticHierarchy {
  /// The judgement that fits the others least, and what they make it.
  package struct WorstJudgement: Hashable, Sendable {
    /// The criterion that is compared, and the one that it is compared with: `row` < `column`.
    package let row: Int
    package let column: Int
    /// What was judged, and what the weights of all the judgements say instead.
    package let judged: Double
    package let implied: Double
  }

  /// Whether the judgements agree well enough to be used.
  package var isConsistent: Bool { consistencyRatio <= AnalyticHierarchy.acceptedRatio }

  /// The judgement a with the largest |ln(a · w_column / w_row)|, the first of equals; nil for a single criterion.
  ///
  /// - Complexity: O(n²).
  package var worstJudgement: WorstJudgement? {
    var worst: (misfit: Double, judgement: WorstJudgement)?
    for row in weights.indices {
      for column in row + 1..<max(weights.count, row + 1) {
        let (judged, implied) = (judgements[row, column], weights[row] / weights[column])
        let misfit = abs(Double.log(judged / implied))
        // The last digits of the power iteration shall not choose among equals.
        guard misfit > (worst?.misfit ?? -1) + 1e-9 else { continue }
        worst = (misfit, WorstJudgement(row: row, column: column, judged: judged, implied: implied))
      }
    }
    return worst?.judgement
  }

  /// The weights if the judgements agree well enough.
  ///
  /// - Parameter names: of the criteria, for the sentence of the refusal.
  /// - Throws: `notIdentified`, naming the worst judgement, where the consistency ratio is over 0.1.
  /// - Precondition: as many names as criteria.
  package func accepted(_ names: [String]) throws(ModelError) -> [Double] {
    precondition(names.count == weights.count, "each criterion has a name")
    guard !isConsistent, let worst = worstJudgement else { return weights }
    let found = "The judgements contradict one another: consistency ratio \(consistencyRatio.hundredths), over 0.10."
    let pair = "“\(names[worst.row])” against “\(names[worst.column])”"
    throw .notIdentified(
      "\(found) Look first at \(pair): judged \(worst.judged.hundredths), the others make it "
        + "\(worst.implied.hundredths).")
  }
}
