import Analytics
import Domain

/// The places at which the slots of a census are cut: the yardsticks of recency and revenue, each as the number that a
/// value must be above.
struct CensusCuts {
  /// By yardstick, in a fixed order; one that is missing lies above everything.
  let named: (recency: [Int64], monetary: [Int64])
  /// Ascending without doubles.
  let recency: [Int64]
  let monetary: [Int64]
  private let source: Yardsticks

  init(_ yardsticks: Yardsticks) {
    source = yardsticks
    func boundaries(_ dimension: Dimension) -> [Int64] {
      ((1...4).map { Yardsticks.Name.boundary(dimension, $0) } + [.mean(dimension)])
        .map { yardsticks.value($0) ?? Int64.max }
    }
    let thresholds = (yardsticks.abc + yardsticks.pyramid).map { $0.map { $0 - 1 } ?? Int64.max }
    named = (boundaries(.recency), boundaries(.monetary) + thresholds)
    recency = Set(named.recency).sorted()
    monetary = Set(named.monetary).sorted()
  }

  /// How many cuts a value is above.
  static func slot(_ value: Int64, _ cuts: [Int64]) -> Int64 {
    var slot: Int64 = 0
    for cut in cuts where value > cut { slot += 1 }
    return slot
  }

  /// A value that is above exactly the first `slot` cuts.
  static func representative(_ slot: Int64, _ cuts: [Int64]) -> Int64 {
    let slot = Int(slot)
    return slot < cuts.count ? cuts[slot] : (cuts.last ?? 0) + 1
  }

  /// The yardsticks that a cell is read against: these cuts for recency and revenue, today's for frequency.
  ///
  /// Means are given as the whole number that high values lie above, for a population of one.
  func yardsticks(frequencyOf now: Yardsticks) -> Yardsticks {
    var mixed = source
    let never = Int64.max
    mixed.population = 1
    mixed.sums = [
      source.value(.mean(.recency)) ?? never, now.value(.mean(.frequency)) ?? never,
      source.value(.mean(.monetary)) ?? never,
    ]
    mixed.boundaries[Dimension.frequency.rawValue] = now.boundaries[Dimension.frequency.rawValue]
    return mixed
  }

  /// The values (open below, closed above) that a yardstick has passed since its cut, without overlaps.
  static func zones(_ cuts: [Int64], _ now: [Int64]) -> [ClosedRange<Int64>] {
    let drifted = zip(cuts, now).filter { $0 != $1 }.map { min($0, $1)...max($0, $1) }
    var zones: [ClosedRange<Int64>] = []
    for zone in drifted.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = zones.last, zone.lowerBound <= last.upperBound {
        zones[zones.count - 1] = last.lowerBound...max(last.upperBound, zone.upperBound)
      } else {
        zones.append(zone)
      }
    }
    return zones
  }
}
