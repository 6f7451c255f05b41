import Domain
import RealModule

/// When a model of repeat buying takes a customer for gone: from the first day after its last sale on which it is under
/// one fifth likely to be active still.
package struct LifecycleFading: Hashable, Sendable {
  private let purchases: BetaGeometric
  private let unit: Double

  /// - Parameters:
  ///   - purchases: a model that was fitted.
  ///   - unit: the days in a unit of time of the model.
  package init(_ purchases: BetaGeometric, unit: Double) { (self.purchases, self.unit) = (purchases, unit) }

  /// Under this a customer counts as gone.
  package static let least = 0.2

  /// The day from which a customer counts as gone if it buys no more.
  ///
  /// - Returns: nil for who bought on one day only, of whom the model cannot tell, and where that is a century away.
  /// - Complexity: O(1).
  package func day(saleDays: Int, first: Day, last: Day) -> Day? {
    guard saleDays > 1 else { return nil }
    let (repeats, recency) = (saleDays - 1, last - first)
    func isGone(after silence: Int) -> Bool {
      let age = Double(recency + silence) / unit
      return purchases.probabilityActive(repeats: repeats, recency: Double(recency) / unit, age: age) < Self.least
    }
    let age = purchases.age(whenActive: Self.least, repeats: repeats, recency: Double(recency) / unit) * unit
    guard age < Double(recency + Self.century) else { return nil }
    var silence = max(1, Int(age.rounded(.up)) - recency)
    // What is shown is the probability itself, so the day is that on which it says so, whatever rounding does.
    while silence > 1, isGone(after: silence - 1) { silence -= 1 }
    while silence < Self.century, !isGone(after: silence) { silence += 1 }
    return last + silence
  }

  private static let century = 36_525
}

extension BetaGeometric {
  /// The age at which a customer who buys no more is active with a probability: the inverse of
  /// ``probabilityActive(repeats:recency:age:)``.
  ///
  /// - Precondition: there are repeats; they made it likelier than that.
  fileprivate func age(whenActive probability: Double, repeats: Int, recency: Double) -> Double {
    let odds = (1 / probability - 1) * (b + Double(repeats) - 1) / a
    return (alpha + recency) * Double.exp(Double.log(odds) / (r + Double(repeats))) - alpha
  }
}
