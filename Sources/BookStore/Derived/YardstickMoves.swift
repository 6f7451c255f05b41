import Analytics
import Domain

/// Moves the yardsticks of a book after its tallies changed: by steps to the neighbouring value, never by a scan.
///
/// A cursor knows its value, how many values are below it and how many equal it. A change of the tallies is first
/// counted in; then the cursor walks until its rank (or share) holds again. One edit moves a rank by one, so it takes
/// a step or two; a single large order can move a share far, and then the buckets are read instead of the values.
struct YardstickMoves {
  let tallies: Tallies
  /// Values that left (−1) or joined (+1) each dimension.
  let deltas: [[(value: Int64, delta: Int64)]]
  /// The values that touched customers have now, by dimension: they are reported as moves, not as crossed.
  let touched: [[Int64]]
  private(set) var crossed: [YardstickMove] = []

  init(tallies: Tallies, deltas: [[(value: Int64, delta: Int64)]], touched: [[Int64]]) {
    self.tallies = tallies
    self.deltas = deltas
    self.touched = touched
  }

  /// Brings every cursor of the state to where the tallies want it; population and sums are up to date already.
  ///
  /// - Parameter old: the yardsticks before the change.
  mutating func settle(_ state: inout BookState, from old: Yardsticks) throws {
    guard state.population > 0 else {
      let blank = BookState()
      state.boundaries = blank.boundaries
      state.means = blank.means
      state.pyramid = blank.pyramid
      state.abc = blank.abc
      return report(from: old, to: state.yardsticks, counts: [:])
    }
    var counts: [Yardsticks.Name: Int64] = [:]
    let n = Int64(state.population)
    let isNew = old.population == 0
    for dimension in Dimension.allCases {
      for quintile in 1...4 {
        let rank = (Int64(quintile) * n + 4) / 5
        counts[.boundary(dimension, quintile)] = try settle(
          &state.boundaries[dimension.rawValue * 4 + quintile - 1], dimension, rank: rank, isNew: isNew
        ).upTo
      }
      let mean = state.yardsticks.value(.mean(dimension)) ?? 0
      counts[.mean(dimension)] = try settleMean(&state.means[dimension.rawValue], dimension, to: mean, isNew: isNew)
    }
    for (index, share) in Pyramid.shares.enumerated() {
      let rank = n - (share * n + 99) / 100 + 1
      counts[.pyramid(index)] = try settle(&state.pyramid[index], .monetary, rank: rank, isNew: isNew).below
    }
    let total = state.sums[Dimension.monetary.rawValue]
    for (index, share) in ABC.shares.enumerated() {
      counts[.abc(index)] = try settleShare(
        &state.abc[index], percent: share, of: total, isNew: old.abc[index] == nil)
    }
    report(from: old, to: state.yardsticks, counts: counts)
  }

  // MARK: - Ranks

  /// Returns how many values changed sides: of “> value” and of “≥ value”.
  private func settle(
    _ cursor: inout RankCursor, _ dimension: Dimension, rank: Int64, isNew: Bool
  ) throws -> (upTo: Int64, below: Int64) {
    if isNew {
      cursor = RankCursor(value: Int64.min, below: 0, equal: 0)
    } else {
      for (value, delta) in deltas[dimension.rawValue] {
        if value < cursor.value { cursor.below += delta } else if value == cursor.value { cursor.equal += delta }
      }
    }
    let before = cursor
    while rank > cursor.below + cursor.equal, let next = try tallies.next(above: cursor.value, in: dimension) {
      cursor = RankCursor(value: next.value, below: cursor.below + cursor.equal, equal: next.count)
    }
    while rank <= cursor.below, let previous = try tallies.previous(below: cursor.value, in: dimension) {
      cursor = RankCursor(value: previous.value, below: cursor.below - previous.count, equal: previous.count)
    }
    let upTo = (cursor.below + cursor.equal) - (before.below + before.equal)
    return (abs(upTo), abs(cursor.below - before.below))
  }

  // MARK: - Means

  /// A mean is no value of the tally: `below` counts the values that are not above it.
  private func settleMean(
    _ cursor: inout RankCursor, _ dimension: Dimension, to mean: Int64, isNew: Bool
  ) throws -> Int64 {
    if isNew {
      cursor = RankCursor(value: Int64.min, below: 0, equal: 0)
    } else {
      for (value, delta) in deltas[dimension.rawValue] where value <= cursor.value { cursor.below += delta }
    }
    let before = cursor.below
    var place = cursor.value
    while let next = try tallies.next(above: place, in: dimension), next.value <= mean {
      cursor.below += next.count
      place = next.value
    }
    // Values at or below the old mean that are above the new one.
    place = cursor.value == Int64.max ? cursor.value : cursor.value + 1
    while mean < cursor.value, let previous = try tallies.previous(below: place, in: dimension), previous.value > mean {
      cursor.below -= previous.count
      place = previous.value
    }
    cursor.value = mean
    return abs(cursor.below - before)
  }

  // MARK: - Shares of the revenue

  /// Steps along single values before the buckets are asked.
  private static let patience = 64

  /// The least value of which the revenue strictly above is under `percent` of the total.
  ///
  /// Nothing for a total that is not positive: then nobody is in the class.
  private func settleShare(
    _ cursor: inout ShareCursor, percent: Int64, of total: Int64, isNew: Bool
  ) throws -> Int64 {
    let deltas = deltas[Dimension.monetary.rawValue]
    if !isNew {
      for (value, delta) in deltas {
        if value > cursor.value {
          cursor.above += delta
          cursor.sumAbove += delta * value
        } else if value == cursor.value {
          cursor.equal += delta
        }
      }
    }
    let before = isNew ? 0 : cursor.above + cursor.equal
    guard total > 0 else {
      cursor = ShareCursor()
      return before
    }
    func holds(_ sumAbove: Int64) -> Bool { Int128(sumAbove) * 100 < Int128(percent) * Int128(total) }
    if isNew { cursor = try fromBuckets(holds) }
    var steps = 0
    var hasAskedBuckets = isNew
    while true {
      if steps > Self.patience, !hasAskedBuckets {
        cursor = try fromBuckets(holds)
        hasAskedBuckets = true
      }
      steps += 1
      // A value that nobody has any more counts for nothing on the way down.
      let sumFromHere = cursor.sumAbove + cursor.equal * cursor.value
      if holds(cursor.sumAbove), holds(sumFromHere),
        let lower = try tallies.previous(below: cursor.value, in: .monetary)
      {
        cursor = ShareCursor(
          value: lower.value, above: cursor.above + cursor.equal, sumAbove: sumFromHere, equal: lower.count)
      } else if cursor.equal == 0 || !holds(cursor.sumAbove),
        let next = try tallies.next(above: cursor.value, in: .monetary)
      {
        cursor = ShareCursor(
          value: next.value, above: cursor.above - next.count, sumAbove: cursor.sumAbove - next.count * next.value,
          equal: next.count)
      } else {
        break
      }
    }
    return abs(cursor.above + cursor.equal - before)
  }

  /// The highest value of the bucket in which the share is reached.
  private func fromBuckets(_ holds: (Int64) -> Bool) throws -> ShareCursor {
    var (above, sumAbove, end): (Int64, Int64, Int64) = (0, 0, Int64.max)
    try tallies.eachBucketDescending { key, count, revenue in
      end = Tallies.end(ofBucket: key)
      guard key > 0, holds(sumAbove + revenue) else { return false }
      above += count
      sumAbove += revenue
      return true
    }
    let top = try tallies.previous(below: end, in: .monetary) ?? (0, 0)
    return ShareCursor(value: top.value, above: above, sumAbove: sumAbove, equal: top.count)
  }

  // MARK: - Report

  private mutating func report(from old: Yardsticks, to new: Yardsticks, counts: [Yardsticks.Name: Int64]) {
    for name in Yardsticks.Name.all {
      let (from, to) = (old.value(name), new.value(name))
      guard from != to else { continue }
      let own = touchedBetween(name, from, to)
      crossed.append(
        YardstickMove(
          yardstick: name.description, from: from.map(String.init), to: to.map(String.init),
          customers: max(0, Int(counts[name] ?? 0) - own)))
    }
  }

  /// How many touched customers stand between the two places of a yardstick.
  private func touchedBetween(_ name: Yardsticks.Name, _ from: Int64?, _ to: Int64?) -> Int {
    let values = touched[name.dimension.rawValue]
    switch name {
    case .boundary, .mean:
      let (low, high) = (min(from ?? Int64.min, to ?? Int64.min), max(from ?? Int64.min, to ?? Int64.min))
      return values.filter { $0 > low && $0 <= high }.count
    case .abc, .pyramid:
      let (low, high) = (min(from ?? Int64.max, to ?? Int64.max), max(from ?? Int64.max, to ?? Int64.max))
      return values.filter { $0 >= low && $0 < high }.count
    }
  }
}
