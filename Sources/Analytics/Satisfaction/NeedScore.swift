/// How worthwhile it is to serve a need better.
///
/// Ulwick 2005, “What customers want”: opportunity = importance + max(importance − satisfaction, 0), on scales of 0 to
/// 10. Importance counts twice where it is not satisfied, and satisfaction beyond importance counts for nothing.
///
///     try NeedScore(importance: 9.5, satisfaction: 3.2).opportunity       // 15.8, extreme
package struct NeedScore: Hashable, Sendable {
  /// How good an opportunity is; the raw value is the word of the JSON contract.
  package enum Band: String, CaseIterable, Hashable, Sendable {
    case extreme, high, solid
    case served = "unattractive or served"

    /// Over 15 extreme, over 12 high, over 10 solid.
    package init(opportunity: Double) {
      self = opportunity > 15 ? .extreme : opportunity > 12 ? .high : opportunity > 10 ? .solid : .served
    }
  }

  /// How answers from 1 to 5 become a figure from 0 to 10.
  package enum Reading: String, CaseIterable, Hashable, Sendable {
    /// Ten times the share of answers of 4 or 5, as Ulwick does.
    case share
    /// Twice the mean answer, less jumpy where there are few answers.
    case mean

    func figure(_ ratings: [Int]) -> Double {
      switch self {
      case .share: 10 * Double(ratings.count { $0 >= 4 }) / Double(ratings.count)
      case .mean: 2 * Double(ratings.reduce(0, +)) / Double(ratings.count)
      }
    }
  }

  /// 0…10.
  package let importance: Double
  package let satisfaction: Double

  /// A score from figures.
  ///
  /// - Throws: `invalid` where one lies outside 0…10.
  package init(importance: Double, satisfaction: Double) throws(ModelError) {
    guard (0...10).contains(importance), (0...10).contains(satisfaction) else {
      throw .invalid("Importance and satisfaction lie between 0 and 10.")
    }
    self.importance = importance
    self.satisfaction = satisfaction
  }

  /// A score from the answers of a survey.
  ///
  /// - Parameters:
  ///   - importanceRatings: how important the need is, 1…5 each.
  ///   - satisfactionRatings: how well it is satisfied today, 1…5 each; not necessarily of the same people.
  ///   - reading: how the answers become a figure.
  /// - Throws: `tooFew` without answers, `invalid` for an answer outside 1…5.
  package init(
    importanceRatings: [Int], satisfactionRatings: [Int], by reading: Reading = .share
  ) throws(ModelError) {
    for ratings in [importanceRatings, satisfactionRatings] {
      guard !ratings.isEmpty else { throw .tooFew("answers", found: 0, needed: 1) }
      guard ratings.allSatisfy((1...5).contains) else { throw .invalid("Answers lie between 1 and 5.") }
    }
    importance = reading.figure(importanceRatings)
    satisfaction = reading.figure(satisfactionRatings)
  }

  /// 0…20.
  package var opportunity: Double { importance + max(importance - satisfaction, 0) }

  package var band: Band { Band(opportunity: opportunity) }
}
