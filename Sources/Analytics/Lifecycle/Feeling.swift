/// How a customer feels about the business: the tones of its touches, gathered slowly.
///
///     Feeling(tones: [2, 2, -1])?.thousandths    // 203: two good talks and a bad one
package struct Feeling: Hashable, Comparable, Sendable {
  /// −1000 (very bad) … 1000 (very good).
  package let thousandths: Int

  /// The share by which one touch moves the feeling towards its tone, in thousandths.
  package static let weight = 250
  /// Where a customer stands of whom nothing is known.
  package static let neutral = Feeling(thousandths: 0)
  /// Under this a customer is unhappy.
  package static let unhappy = Feeling(thousandths: -250)

  /// A feeling in thousandths, held to its range.
  package init(thousandths: Int) { self.thousandths = min(max(thousandths, -1000), 1000) }

  /// The feeling after touches of those tones, −2…2, in the order of time; nil without any.
  package init?(tones: some Sequence<Int>) {
    let feeling = tones.reduce(nil as Feeling?) { feeling, tone in (feeling ?? .neutral).after(tone: tone) }
    guard let feeling else { return nil }
    self = feeling
  }

  /// The feeling after one more touch of that tone, −2…2.
  package func after(tone: Int) -> Feeling { moved(towards: Feeling(thousandths: min(max(tone, -2), 2) * 500)) }

  /// The feeling a step nearer to another: what a touch, a complaint or an answer to a survey said.
  ///
  /// - Parameters:
  ///   - goal: the feeling it moves to.
  ///   - weight: the share of the way, in thousandths; the step is rounded half away from zero.
  package func moved(towards goal: Feeling, weight: Int = Feeling.weight) -> Feeling {
    let way = (goal.thousandths - thousandths) * weight
    return Feeling(thousandths: thousandths + (way + 500 * way.signum()) / 1000)
  }

  package static func < (left: Feeling, right: Feeling) -> Bool { left.thousandths < right.thousandths }
}
