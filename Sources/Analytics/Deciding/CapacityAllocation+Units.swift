extension CapacityAllocation {
  /// Shares out a capacity in whole units, for instance calls of a day.
  ///
  /// Promises are rounded up, caps and demands down; each then gets the whole part of its share, and what is left goes one by
  /// one to the largest remainders (Hamilton's method), to the first of equals.
  ///
  /// - Throws: as ``init(_:capacity:)``.
  /// - Complexity: O(n log n).
  package static func units(_ claims: [CapacityClaim], capacity: Int) throws(ModelError) -> [Int] {
    let whole = claims.map { claim in
      CapacityClaim(
        claim.name, weight: claim.weight, floor: claim.floor.rounded(.up), cap: claim.cap.rounded(.down),
        demand: claim.demand.rounded(.down))
    }
    let shares = try CapacityAllocation(whole, capacity: Double(capacity)).parts
    // A share that rounding left just under a whole number is that number.
    var units = shares.map { Int(($0 + 1e-9).rounded(.down)) }
    let left = Int(shares.reduce(0, +).rounded()) - units.reduce(0, +)
    let remainders = zip(shares, units).map { (($0 - Double($1)) * 1e9).rounded() }
    let order = remainders.indices.sorted { (-remainders[$0], $0) < (-remainders[$1], $1) }
    for place in order.prefix(max(0, left)) { units[place] += 1 }
    return units
  }

  /// Refuses what cannot be shared out.
  static func check(_ claims: [CapacityClaim], capacity: Double) throws(ModelError) {
    guard capacity >= 0, capacity <= 1e15 else {
      throw .invalid("The capacity is not a number from 0 up to 1,000,000,000,000,000.")
    }
    for claim in claims {
      guard claim.weight == 0 || weights.contains(claim.weight), claim.floor >= 0, claim.floor.isFinite, claim.cap >= 0,
        claim.demand >= 0
      else { throw .invalid("The claim of “\(claim.name)” has a number that makes no sense.") }
      guard claim.floor <= claim.cap else {
        throw .invalid(
          "“\(claim.name)” is promised \(claim.floor.hundredths), but gets at most \(claim.cap.hundredths).")
      }
    }
    let promised = claims.reduce(0) { $0 + $1.least }
    // Promises that fill the capacity exactly do so within rounding.
    guard promised > capacity + 1e-12 * capacity, let largest = claims.max(by: { $0.least < $1.least }) else { return }
    throw .invalid(
      "The promised parts need \(promised.hundredths) of \(capacity.hundredths): lower some, first that of "
        + "“\(largest.name)” with \(largest.least.hundredths).")
  }

  /// Weights with which nothing overflows.
  private static let weights = 1e-100...1e100
}
