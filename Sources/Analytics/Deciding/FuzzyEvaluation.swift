/// How weights and memberships are put together.
///
/// The raw value is the word of the JSON contract.
package enum FuzzyOperator: String, CaseIterable, Hashable, Sendable {
  /// The strongest sign alone decides, cut to its weight (Zadeh 1965, “Fuzzy sets”).
  case minMax = "min-max"
  /// The strongest sign alone decides, weighed.
  case productMax = "product-max"
  /// All signs add up to at most 1, each cut to its weight.
  case minBoundedSum = "min-bounded-sum"
  /// The weighted mean: every sign counts by its weight.
  case productSum = "product-sum"

  /// The membership of one grade.
  func gather(_ weights: [Double], _ memberships: [Double]) -> Double {
    let pairs = zip(weights, memberships)
    return switch self {
    case .minMax: pairs.reduce(0) { max($0, min($1.0, $1.1)) }
    case .productMax: pairs.reduce(0) { max($0, $1.0 * $1.1) }
    case .minBoundedSum: min(1, pairs.reduce(0) { $0 + min($1.0, $1.1) })
    case .productSum: pairs.reduce(0) { $0 + $1.0 * $1.1 }
    }
  }
}

/// A judgement by grades where each sign speaks for several grades at once, more or less.
///
/// Fuzzy comprehensive evaluation, B = W ∘ R (Zadeh 1965, “Fuzzy sets”): the grade with the largest membership wins,
/// the first of equals. Memberships within 1e-12 of one another are equal, so that the last digit never decides.
package struct FuzzyEvaluation: Hashable, Sendable {
  /// B: the membership of each grade.
  package let memberships: [Double]
  /// B divided by its sum.
  package let normalised: [Double]
  /// The place of the grade that wins.
  package let grade: Int

  /// Judges by the memberships of each sign.
  ///
  /// - Parameters:
  ///   - weights: one for each sign, not negative.
  ///   - memberships: R, signs × grades, each 0…1.
  ///   - fuzzyOperator: how the two are put together.
  /// - Throws: `invalid` for shapes that do not match or numbers out of range; `notIdentified` where no grade has any
  ///   membership.
  /// - Complexity: O(signs · grades).
  package init(
    weights: [Double], memberships: Matrix, by fuzzyOperator: FuzzyOperator = .productSum
  ) throws(ModelError) {
    guard memberships.rows == weights.count else {
      throw .invalid("There are \(weights.count) weights and the memberships of \(memberships.rows) signs.")
    }
    guard weights.allSatisfy({ $0 >= 0 && $0.isFinite }), memberships.values.allSatisfy({ $0 >= 0 && $0 <= 1 + 1e-9 })
    else { throw .invalid("Weights are not negative, and memberships lie between 0 and 1.") }
    let gathered = (0..<memberships.columns).map { fuzzyOperator.gather(weights, memberships.column($0)) }
    let sum = gathered.reduce(0, +)
    guard sum > 0, sum.isFinite, let most = gathered.max() else {
      throw .notIdentified("No grade has any membership: nothing speaks for one of them.")
    }
    self.memberships = gathered
    normalised = gathered.map { $0 / sum }
    grade = gathered.firstIndex { $0 >= most - 1e-12 } ?? 0
  }

  /// The mean of the scores of the grades, each weighed by its membership.
  ///
  /// - Precondition: a score for each grade.
  package func score(_ scores: [Double]) -> Double {
    precondition(scores.count == normalised.count, "each grade has a score")
    return zip(normalised, scores).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The memberships of signs that people were asked about: the share of answers that fell to each grade.
  ///
  /// - Parameter counts: signs × grades, how many answered so.
  /// - Throws: `invalid` for negative counts or rows that are not equally long; `tooFew` for a sign without answers.
  package static func memberships(counts: [[Int]]) throws(ModelError) -> Matrix {
    guard let grades = counts.first?.count, counts.allSatisfy({ $0.count == grades && $0.allSatisfy { $0 >= 0 } })
    else { throw .invalid("Each sign has a count, not negative, for each of the same grades.") }
    let rows = counts.map { row in (row, row.reduce(0.0) { $0 + Double($1) }) }
    guard rows.allSatisfy({ $0.1 > 0 }) else { throw .tooFew("answers about a sign", found: 0, needed: 1) }
    return Matrix(rows.map { row, sum in row.map { Double($0) / sum } })
  }
}

/// Signs that belong together, judged among themselves before they are judged with others.
package struct FuzzyGroup: Hashable, Sendable {
  /// What the group weighs among the groups.
  package let weight: Double
  /// What its signs weigh among themselves.
  package let weights: [Double]
  /// Signs × grades.
  package let memberships: Matrix

  package init(weight: Double, weights: [Double], memberships: Matrix) {
    self.weight = weight
    self.weights = weights
    self.memberships = memberships
  }
}

extension FuzzyEvaluation {
  /// Judges in two levels: the normalised judgement of each group is a sign of the whole.
  ///
  /// - Throws: as ``init(weights:memberships:by:)``, and `invalid` where groups have other numbers of grades.
  package init(groups: [FuzzyGroup], by fuzzyOperator: FuzzyOperator = .productSum) throws(ModelError) {
    var rows: [[Double]] = []
    for group in groups {
      let judged = try FuzzyEvaluation(weights: group.weights, memberships: group.memberships, by: fuzzyOperator)
      rows.append(judged.normalised)
    }
    guard let grades = rows.first?.count, rows.allSatisfy({ $0.count == grades }) else {
      throw .invalid("All groups are judged by the same grades, and there is at least one group.")
    }
    try self.init(weights: groups.map(\.weight), memberships: Matrix(rows), by: fuzzyOperator)
  }
}
