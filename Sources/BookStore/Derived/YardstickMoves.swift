import Analytics
import Domain

/// Moves the yardsticks of a book after its population changed: by steps to the neighbouring value, never by a scan;
/// where more changed than that would pay, all at once from a ``Population``.
///
/// A cursor knows its value, how many values are below it and how many equal it. A change is first counted in; then the
/// cursor walks until its rank (or share) holds again. One edit moves a rank by one, so it takes a step or two; a single
/// large order can move a share far, and then the buckets are read instead of the values.
struct YardstickMoves {
  let tallies: Tallies
  /// Values that left (−1) or joined (+1) each dimension.
  var deltas: [[(value: Int64, delta: Int64)]] = [[], [], []]
  /// The values that touched customers have now, by dimension: they are reported as moves, not as crossed.
  var touched: [[Int64]] = [[], [], []]
  /// Everybody, in the stead of walking.
  var population: Population?
  private(set) var crossed: [YardstickMove] = []

  init(tallies: Tallies) { self.tallies = tallies }

  init(tallies: Tallies, _ change: PopulationChange, population: Population?) {
    self.tallies = tallies
    self.population = population
    deltas = change.deltas.map { $0.filter { $0.value != 0 }.map { ($0.key, $0.value) } }
    touched = change.values
  }

  /// Brings every cursor of the state to where the population wants it; its number and sums are up to date already.
  ///
  /// - Parameter old: the yardsticks before the change; of an empty population only with ``population``.
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
    let means = state.yardsticks
    for dimension in Dimension.allCases {
      for quintile in 1...4 {
        let rank = (Int64(quintile) * n + 4) / 5
        counts[.boundary(dimension, quintile)] = try settle(
          &state.boundaries[dimension.rawValue * 4 + quintile - 1], dimension, rank: rank
        ).upTo
      }
      let mean = means.value(.mean(dimension)) ?? 0
      counts[.mean(dimension)] = try settleMean(&state.means[dimension.rawValue], dimension, to: mean)
    }
    for (index, share) in Pyramid.shares.enumerated() {
      let rank = n - (share * n + 99) / 100 + 1
      counts[.pyramid(index)] = try settle(&state.pyramid[index], .monetary, rank: rank).below
    }
    let total = state.sums[Dimension.monetary.rawValue]
    for (index, share) in ABC.shares.enumerated() {
      let isNew = old.abc[index] == nil
      counts[.abc(index)] = try settleShare(
        &state.abc[index], percent: share, of: total, isNew: isNew, state.buckets)
    }
    report(from: old, to: state.yardsticks, counts: counts)
  }

  // MARK: - Ranks

  /// Returns how many values changed sides: of “> value” and of “≥ value”.
  private func settle(
    _ cursor: inout RankCursor, _ dimension: Dimension, rank: Int64
  ) throws -> (upTo: Int64, below: Int64) {
    let before = counted(cursor, dimension)
    cursor = before
    if let population {
      cursor = population.cursor(rank: rank, dimension)
    } else {
      while rank > cursor.below + cursor.equal, let next = try tallies.next(above: cursor.value, in: dimension) {
        cursor = RankCursor(value: next.value, below: cursor.below + cursor.equal, equal: next.count)
      }
      while rank <= cursor.below, let previous = try tallies.previous(below: cursor.value, in: dimension) {
        cursor = RankCursor(value: previous.value, below: cursor.below - previous.count, equal: previous.count)
      }
    }
    let upTo = (cursor.below + cursor.equal) - (before.below + before.equal)
    return (abs(upTo), abs(cursor.below - before.below))
  }

  /// A cursor at its value, with the change counted in.
  private func counted(_ cursor: RankCursor, _ dimension: Dimension) -> RankCursor {
    if let population { return population.cursor(at: cursor.value, dimension) }
    var cursor = cursor
    for (value, delta) in deltas[dimension.rawValue] {
      if value < cursor.value { cursor.below += delta } else if value == cursor.value { cursor.equal += delta }
    }
    return cursor
  }

  // MARK: - Means

  /// A mean is no value of the population: `below` counts the values that are not above it.
  private func settleMean(_ cursor: inout RankCursor, _ dimension: Dimension, to mean: Int64) throws -> Int64 {
    if let population {
      let before = population.upTo(cursor.value, dimension)
      cursor = RankCursor(value: mean, below: population.upTo(mean, dimension), equal: 0)
      return abs(cursor.below - before)
    }
    for (value, delta) in deltas[dimension.rawValue] where value <= cursor.value { cursor.below += delta }
    let before = cursor.below
    guard mean != cursor.value else { return 0 }
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
    _ cursor: inout ShareCursor, percent: Int64, of total: Int64, isNew: Bool, _ buckets: [RevenueBucket]
  ) throws -> Int64 {
    func holds(_ sumAbove: Int64) -> Bool { Int128(sumAbove) * 100 < Int128(percent) * Int128(total) }
    let before = isNew ? 0 : upwards(cursor)
    guard total > 0 else {
      cursor = ShareCursor()
      return before
    }
    if let population {
      cursor = population.share(holds)
    } else {
      cursor = isNew ? try highest(of: buckets, holds) : counted(cursor)
      try walk(&cursor, holds, isFar: isNew, buckets)
    }
    return abs(cursor.above + cursor.equal - before)
  }

  /// How many values are not below a cursor's, with the change counted in.
  private func upwards(_ cursor: ShareCursor) -> Int64 {
    if let population { return population.count - population.cursor(at: cursor.value, .monetary).below }
    let counted = counted(cursor)
    return counted.above + counted.equal
  }

  private func counted(_ cursor: ShareCursor) -> ShareCursor {
    var cursor = cursor
    for (value, delta) in deltas[Dimension.monetary.rawValue] {
      if value > cursor.value {
        cursor.above += delta
        cursor.sumAbove += delta * value
      } else if value == cursor.value {
        cursor.equal += delta
      }
    }
    return cursor
  }

  private func walk(
    _ cursor: inout ShareCursor, _ holds: (Int64) -> Bool, isFar: Bool, _ buckets: [RevenueBucket]
  ) throws {
    var steps = 0
    var hasAskedBuckets = isFar
    while true {
      if steps > Self.patience, !hasAskedBuckets {
        cursor = try highest(of: buckets, holds)
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
        return
      }
    }
  }

  /// The highest value of the bucket in which the share is reached.
  private func highest(of buckets: [RevenueBucket], _ holds: (Int64) -> Bool) throws -> ShareCursor {
    var (above, sumAbove, end): (Int64, Int64, Int64) = (0, 0, Int64.max)
    for bucket in buckets.reversed() {
      end = RevenueBucket.end(of: bucket.key)
      guard bucket.key > 0, holds(sumAbove + bucket.count.revenue) else { break }
      above += bucket.count.customers
      sumAbove += bucket.count.revenue
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
