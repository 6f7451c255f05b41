/// What the loyalty of a customer is judged by.
///
/// Behaviour and attitude, which belong together (Day 1969, “A two-dimensional concept of brand loyalty”; Dick, Basu
/// 1994, “Customer loyalty”). The raw value is the word of the JSON contract.
package enum LoyaltyIndicator: String, CaseIterable, Hashable, Sendable {
  case repurchase, tenure
  case shareOfWallet = "share of wallet"
  case priceTolerance = "price tolerance"
  case satisfaction, trust, recommendation
  case complaintStance = "complaint stance"

  /// Whether it is done and not only felt.
  package var isBehaviour: Bool {
    switch self {
    case .repurchase, .tenure, .shareOfWallet, .priceTolerance: true
    case .satisfaction, .trust, .recommendation, .complaintStance: false
    }
  }
}

/// What each indicator of loyalty weighs.
package struct LoyaltyWeights: Hashable, Sendable {
  /// One for each indicator in their order, together 1.
  package let values: [Double]

  /// The weights of judgements in two levels.
  ///
  /// - Parameters:
  ///   - behaviour: how many times as important behaviour is as attitude.
  ///   - behaviours: how the four indicators of behaviour compare, above the diagonal, row by row.
  ///   - attitudes: the same of attitude.
  /// - Throws: as ``CriteriaTree`` where judgements contradict one another or make no sense.
  package init(
    behaviour: Double = 1, behaviours: [Double] = [2, 1, 2, 0.5, 1, 2],
    attitudes: [Double] = [1, 1, 2, 1, 2, 2]
  ) throws(ModelError) {
    func tree(_ name: String, _ judgements: [Double], _ indicators: [LoyaltyIndicator]) throws(ModelError)
      -> CriteriaTree
    {
      try CriteriaTree(name, above: judgements, indicators.map { CriteriaTree($0.rawValue) })
    }
    let done = LoyaltyIndicator.allCases.filter(\.isBehaviour)
    let felt = LoyaltyIndicator.allCases.filter { !$0.isBehaviour }
    let root = try CriteriaTree(
      "loyalty", above: [behaviour], [tree("behaviour", behaviours, done), tree("attitude", attitudes, felt)])
    values = root.leaves.map(\.weight)
  }
}

/// How loyal a customer is, by five grades.
///
/// Weights from an analytic hierarchy, memberships from triangles, put together by the weighted mean: fuzzy
/// comprehensive evaluation over indicators of 0…1. What is not known leaves its weight to the others and is named.
package struct LoyaltyEvaluation: Hashable, Sendable {
  /// 0…1, the mean of the indicators by their weights.
  package let score: Double
  package let grade: FuzzyGrade
  /// The membership of each grade, together 1.
  package let memberships: [Double]
  /// The same from behaviour and from attitude alone; nil where nothing of it is known.
  package let behaviour: Double?
  package let attitude: Double?
  package let missing: [LoyaltyIndicator]
  /// The share of the weight that is known, 0…1: under a half, read the grade as a guess.
  package let known: Double

  /// Judges a customer.
  ///
  /// - Parameters:
  ///   - indicators: 0…1 each, 1 the most loyal; what is absent is not known.
  ///   - weights: what each indicator weighs.
  /// - Throws: `tooFew` where nothing is known.
  package init(_ indicators: [LoyaltyIndicator: Double], weights: LoyaltyWeights) throws(ModelError) {
    let signs = LoyaltyIndicator.allCases.map { Indicator($0.rawValue, indicators[$0]) }
    let index = try WeightedIndex(signs, weights: weights.values)
    let judged = try FuzzyEvaluation(signs, weights: weights.values)
    score = index.value
    grade = FuzzyGrade(judged)
    memberships = judged.normalised
    missing = index.missing.compactMap(LoyaltyIndicator.init)
    known = index.known
    func side(_ isBehaviour: Bool) -> Double? {
      let own = zip(LoyaltyIndicator.allCases, weights.values).map { $0.isBehaviour == isBehaviour ? $1 : 0 }
      return try? WeightedIndex(signs, weights: own).value
    }
    behaviour = side(true)
    attitude = side(false)
  }
}
