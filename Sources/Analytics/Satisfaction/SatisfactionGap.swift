/// The dimensions of the quality of a service.
///
/// Parasuraman, Zeithaml, Berry 1988, “SERVQUAL”. The raw value is the word of the JSON contract.
package enum ServiceDimension: String, CaseIterable, Hashable, Sendable {
  case tangibles, reliability, responsiveness, assurance, empathy

  /// What it asks about.
  package var meaning: String {
    switch self {
    case .tangibles: "Places, equipment and papers look right."
    case .reliability: "What is promised is done, and done right."
    case .responsiveness: "Help comes willingly and soon."
    case .assurance: "The people know their business and are trusted."
    case .empathy: "The customer is understood and cared for."
    }
  }
}

/// What one customer expected and what it found.
package struct GapAnswer: Hashable, Sendable {
  /// The dimension or the touchpoint that was asked about.
  package let subject: String
  package let expectation: Double
  package let perception: Double

  package init(_ subject: String, expectation: Double, perception: Double) {
    self.subject = subject
    self.expectation = expectation
    self.perception = perception
  }

  /// An answer about a dimension.
  package init(_ dimension: ServiceDimension, expectation: Double, perception: Double) {
    self.init(dimension.rawValue, expectation: expectation, perception: perception)
  }
}

/// How far what customers find falls short of what they expect, for one dimension or touchpoint.
///
/// Perception less expectation (Parasuraman, Zeithaml, Berry 1988, “SERVQUAL”), on the scale of the survey: negative
/// where they are disappointed. Expectations asked after the service are coloured by it; ask them before where you can.
package struct SatisfactionGap: Hashable, Sendable {
  package let subject: String
  package let answers: Int
  package let expectation: Double
  package let perception: Double
  /// Half the width of the 95 % interval of the gap, from the normal distribution; nil of a single answer.
  package let margin: Double?

  /// Perception less expectation.
  package var gap: Double { perception - expectation }

  /// Answers without which a subject is not called the worst: one angry customer is none.
  package static let answersAtLeast = 5

  /// The gap of each subject, in the order in which the subjects first come.
  ///
  /// - Throws: `invalid` for an answer that is no number.
  /// - Complexity: O(n).
  package static func bySubject(_ answers: [GapAnswer]) throws(ModelError) -> [SatisfactionGap] {
    guard answers.allSatisfy({ abs($0.expectation) <= 1e100 && abs($0.perception) <= 1e100 }) else {
      throw .invalid("An answer is no number.")
    }
    var places: [String: Int] = [:]
    var groups: [[GapAnswer]] = []
    for answer in answers {
      let place = places[answer.subject, default: groups.count]
      if place == groups.count {
        places[answer.subject] = place
        groups.append([])
      }
      groups[place].append(answer)
    }
    return groups.map(SatisfactionGap.init)
  }

  /// The most disappointing subject of those with enough answers, the first of equals; nil where none disappoints.
  package static func worst(_ gaps: [SatisfactionGap]) -> SatisfactionGap? {
    gaps.filter { $0.answers >= answersAtLeast && $0.gap < 0 }.min { $0.gap < $1.gap }
  }

  /// - Precondition: there are answers, all about one subject.
  private init(_ group: [GapAnswer]) {
    subject = group[0].subject
    answers = group.count
    expectation = Statistics.mean(group.map(\.expectation))
    perception = Statistics.mean(group.map(\.perception))
    let count = Double(group.count)
    let spread = Statistics.variance(group.map { $0.perception - $0.expectation })
    margin = group.count > 1 ? Normal.quantile(0.975) * (spread / (count - 1)).squareRoot() : nil
  }
}
