/// A figure of a person, a team or a customer beside what was agreed for the period.
package struct PerformanceFigure: Hashable, Sendable {
  package let name: String
  package let actual: Double
  package let target: Double

  package init(_ name: String, actual: Double, target: Double) {
    self.name = name
    self.actual = actual
    self.target = target
  }
}

/// How well a person, a team or a customer does within a period: assessed, watched and rewarded by one figure.
///
/// A rule of Guanxi's own. A period is expected to go evenly; a business with a season gives the share of the target
/// that is usually reached by now in place of the share of the time.
package struct Performance: Hashable, Sendable {
  /// The raw value is the word of the JSON contract.
  package enum State: String, CaseIterable, Hashable, Sendable {
    case ahead
    case onCourse = "on course"
    case behind
  }

  package let name: String
  /// The share of the target that is reached.
  package let achievement: Double
  /// What the period comes to if it goes on like this, as a share of the target; nil at its very beginning.
  package let expected: Double?
  package let state: State

  /// Reads a figure.
  ///
  /// - Parameters:
  ///   - figure: what was reached, beside what was agreed.
  ///   - elapsed: the share of the target that is due by now, held to 0…1.
  /// - Throws: `invalid` where the target is not positive or a number is none.
  package init(_ figure: PerformanceFigure, elapsed: Double) throws(ModelError) {
    guard figure.target > 0, figure.target.isFinite, figure.actual.isFinite, !elapsed.isNaN else {
      throw .invalid("“\(figure.name)” has no target above 0, or a figure that is no number.")
    }
    let due = min(max(elapsed, 0), 1)
    name = figure.name
    achievement = figure.actual / figure.target
    expected = due > 0 ? achievement / due : nil
    // A tenth of what is due, either way, is the course of things.
    state = achievement > 1.1 * due ? .ahead : achievement < 0.9 * due ? .behind : .onCourse
  }

  /// The share of the full incentive that is earned, straight from nothing at the threshold to all of it at the target,
  /// and on in the same line up to a cap.
  ///
  /// - Precondition: the threshold is under 1, the cap at least 1.
  package func incentive(from threshold: Double = 0.8, cap: Double = 1.5) -> Double {
    precondition(threshold < 1 && cap >= 1)
    return min(max((achievement - threshold) / (1 - threshold), 0), cap)
  }

  /// The figures from the best achievement to the least, the first of equals first; those without a target left out.
  ///
  /// - Complexity: O(n log n).
  package static func ranking(_ figures: [PerformanceFigure], elapsed: Double) -> [Performance] {
    figures.compactMap { try? Performance($0, elapsed: elapsed) }.enumerated()
      .sorted { (-$0.element.achievement, $0.offset) < (-$1.element.achievement, $1.offset) }
      .map(\.element)
  }
}
