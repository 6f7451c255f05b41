/// What a need does to satisfaction when it is met, and when it is not.
///
/// Motivators and hygiene factors after Herzberg, Mausner, Snyderman 1959, “The motivation to work”, and Kano and others
/// 1984, “Attractive quality and must-be quality”. The raw value is the word of the JSON contract.
package enum NeedKind: String, CaseIterable, Hashable, Sendable {
  /// Met it delights, and customers ask for it.
  case motivator
  /// Unmet it annoys, met it is taken for granted.
  case hygiene
  /// Met it delights, though nobody asks for it.
  case latent
  /// The better met, the more satisfied.
  case proportional
  /// Whether it is met or not changes little.
  case indifferent
}

/// How satisfaction as a whole goes with how well one need is met.
///
/// Penalty–reward contrast (Brandt 1987, “A procedure for identifying value-enhancing service components”): the mean
/// satisfaction of those for whom the need is met (4 or 5) or not (1 or 2), against those in between (3). It shows what
/// goes together, not what causes what.
package struct NeedContrast: Hashable, Sendable {
  /// What one customer answered, 1…5 each.
  package struct Answer: Hashable, Sendable {
    /// How well the need is met.
    package let met: Int
    /// How satisfied the customer is with everything.
    package let overall: Int

    package init(met: Int, overall: Int) {
      self.met = met
      self.overall = overall
    }
  }

  /// What satisfaction loses where the need is not met, in grades.
  package let penalty: Double
  /// What it gains where the need is met, in grades.
  package let reward: Double

  /// Answers that each of the three groups must have at least.
  package static let answersAtLeast = 5
  /// Grades that count; a rule of Guanxi's own, as are the next two.
  package static let countsFrom = 0.3
  /// How many times as large one side must be as the other to be called its kind.
  package static let timesAsLarge = 2.0
  /// The importance, 0…10, from which customers are said to ask for a need.
  package static let askedFrom = 5.0

  /// Compares the groups.
  ///
  /// - Throws: `tooFew` where a group has under 5 answers, `invalid` for an answer outside 1…5.
  /// - Complexity: O(n).
  package init(_ answers: [Answer]) throws(ModelError) {
    guard answers.allSatisfy({ (1...5).contains($0.met) && (1...5).contains($0.overall) }) else {
      throw .invalid("Answers lie between 1 and 5.")
    }
    func overall(_ met: ClosedRange<Int>, _ name: String) throws(ModelError) -> Double {
      let group = answers.filter { met.contains($0.met) }.map { Double($0.overall) }
      guard group.count >= NeedContrast.answersAtLeast else {
        throw .tooFew("answers of customers \(name)", found: group.count, needed: NeedContrast.answersAtLeast)
      }
      return Statistics.mean(group)
    }
    let middle = try overall(3...3, "for whom the need is half met")
    penalty = middle - (try overall(1...2, "for whom the need is not met"))
    reward = try overall(4...5, "for whom the need is met") - middle
  }

  /// The kind of need.
  ///
  /// With the larger of penalty and reward under 0.3 grades: indifferent. Reward at least twice the penalty: a motivator,
  /// or latent where it is not important to customers as they say. Penalty at least twice the reward: hygiene. Else
  /// proportional.
  ///
  /// - Parameter importance: as customers say, 0…10; nil where they were not asked, which counts as asked for.
  package func kind(importance: Double?) -> NeedKind {
    guard max(penalty, reward) >= NeedContrast.countsFrom else { return .indifferent }
    if reward >= NeedContrast.timesAsLarge * penalty {
      return importance.map { $0 < NeedContrast.askedFrom } ?? false ? .latent : .motivator
    }
    return penalty >= NeedContrast.timesAsLarge * reward ? .hygiene : .proportional
  }
}
