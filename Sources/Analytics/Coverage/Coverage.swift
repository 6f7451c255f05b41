/// How far the figures about customers describe the business: what is tied to a customer, of everything.
///
/// Sales without a known customer are part of the business and of no segment (a shop knows the buyer of a small part of its
/// orders only); every view of segments says so.
package struct Coverage: Hashable, Sendable, CustomStringConvertible {
  /// Revenue that is tied to a customer, in the minor unit of the currency.
  package let described: Int
  /// All revenue, in the same unit.
  package let total: Int

  /// A coverage of two sums.
  package init(described: Int, total: Int) { (self.described, self.total) = (described, total) }

  /// The share that is described; nil where there is no revenue, or returns make the sums no parts of one another.
  package var share: Double? {
    guard total > 0, (0...total).contains(described) else { return nil }
    return Double(described) / Double(total)
  }

  /// The share as a sentence.
  package var description: String {
    guard let share else { return "How much of the revenue this describes cannot be said." }
    let percent = Int((share * 100).rounded(.down))
    return described == total ? "Describes all of the revenue." : "Describes \(percent) % of the revenue."
  }
}
