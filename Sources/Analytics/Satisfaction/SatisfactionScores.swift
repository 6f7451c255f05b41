/// The share of customers who are satisfied, and how surely that is known.
package struct SatisfiedShare: Hashable, Sendable {
  package let answers: Int
  /// Of answers of 4 or 5.
  package let share: Double
  /// 95 %, by Wilson 1927, “Probable inference, the law of succession, and statistical inference”.
  package let interval: ClosedRange<Double>

  /// Counts the answers.
  ///
  /// - Parameter ratings: 1…5 each.
  /// - Throws: `tooFew` without answers, `invalid` for an answer outside 1…5.
  package init(_ ratings: [Int]) throws(ModelError) {
    guard !ratings.isEmpty else { throw .tooFew("answers", found: 0, needed: 1) }
    guard ratings.allSatisfy((1...5).contains) else { throw .invalid("Answers lie between 1 and 5.") }
    let satisfied = GroupOutcome(ratings.count { $0 >= 4 }, of: ratings.count)
    answers = ratings.count
    share = satisfied.share
    interval = satisfied.interval()
  }
}

/// How many more customers would recommend than warn, and how surely that is known.
///
/// Reichheld 2003, “The one number you need to grow”: promoters answer 9 or 10, detractors 0 to 6. The interval is the
/// adjusted one of Rocks 2016, “Interval estimation for the net promoter score”: ¾ of a promoter, ¾ of a detractor and
/// 1½ passives are added to the answers, so that few answers which all agree are not taken for certainty.
package struct NetPromoterScore: Hashable, Sendable {
  package let promoters: Int
  package let passives: Int
  package let detractors: Int

  /// Counts the answers.
  ///
  /// - Parameter ratings: 0…10 each.
  /// - Throws: `tooFew` without answers, `invalid` for an answer outside 0…10.
  package init(_ ratings: [Int]) throws(ModelError) {
    guard !ratings.isEmpty else { throw .tooFew("answers", found: 0, needed: 1) }
    guard ratings.allSatisfy((0...10).contains) else { throw .invalid("Answers lie between 0 and 10.") }
    promoters = ratings.count { $0 >= 9 }
    detractors = ratings.count { $0 <= 6 }
    passives = ratings.count - promoters - detractors
  }

  package var answers: Int { promoters + passives + detractors }

  /// −100…100.
  package var score: Double { 100 * Double(promoters - detractors) / Double(answers) }

  /// −100…100, of a confidence above 0 and below 1.
  package func interval(_ confidence: Double = 0.95) -> ClosedRange<Double> {
    let count = Double(answers) + 3
    let (favour, against) = ((Double(promoters) + 0.75) / count, (Double(detractors) + 0.75) / count)
    let middle = favour - against
    let variance = favour + against - middle * middle
    let half = Normal.quantile((1 + confidence) / 2) * (variance / count).squareRoot()
    return 100 * max(-1, middle - half)...100 * min(1, middle + half)
  }
}

/// One figure for how satisfied customers are with all that matters to them.
///
/// The mean of the marks, weighed by importance, on 0 to 100, as the American index is built (Fornell and others 1996,
/// “The American Customer Satisfaction Index”) without its latent variables.
package struct SatisfactionIndex: Hashable, Sendable {
  /// 0…100.
  package let value: Double
  /// What has no marks; its weight is left to the others.
  package let missing: [String]

  /// Weighs the marks.
  ///
  /// - Parameters:
  ///   - marks: the name of each aspect with its mean mark 1…5, nil where nobody was asked.
  ///   - importance: one for each aspect, not negative.
  /// - Throws: `tooFew` where no aspect that weighs has a mark, `invalid` for weights that make no sense.
  /// - Precondition: as many importances as marks.
  package init(_ marks: [(name: String, mean: Double?)], importance: [Double]) throws(ModelError) {
    let signs = marks.map { mark in Indicator(mark.name, mark.mean.map { ($0 - 1) / 4 }) }
    let index = try WeightedIndex(signs, weights: importance)
    value = 100 * index.value
    missing = index.missing
  }
}
