/// Somebody who wants a part of a capacity: hours of service or marketing, or supply, in one period.
package struct CapacityClaim: Hashable, Sendable {
  package let name: String
  /// How much a part more is worth to us, not negative.
  package let weight: Double
  /// The part promised, given in any case as far as it is wanted.
  package let floor: Double
  /// The most that we give.
  package let cap: Double
  /// The most that is wanted.
  package let demand: Double

  package init(_ name: String, weight: Double, floor: Double = 0, cap: Double = .infinity, demand: Double) {
    self.name = name
    self.weight = weight
    self.floor = floor
    self.cap = cap
    self.demand = demand
  }

  /// The least that it gets: nobody is given more than is wanted, not even what was promised.
  package var least: Double { min(floor, demand) }

  /// The most that it gets.
  package var most: Double { min(cap, demand) }
}

/// A capacity shared out in proportion to weights, within what was promised and what is wanted.
///
/// The parts x maximise Σ w·ln x with least ≤ x ≤ min(cap, demand) and Σ x ≤ capacity: proportional fairness (Kelly
/// 1997, “Charging and rate control for elastic traffic”), by which nobody with a weight is left with nothing. Then
/// x = clamp(w/μ) with one price μ of the capacity for all. A weight of 0 gets its floor. What no claim with a weight
/// wants stays unused.
package struct CapacityAllocation: Hashable, Sendable {
  /// The part of each claim.
  package let parts: [Double]
  /// μ: what one unit more of the capacity would add to the sum; 0 where all is had that is wanted,
  /// infinite where promises leave nothing for a claim without one.
  package let price: Double
  /// What nobody wants.
  package let unused: Double

  /// Shares out a capacity.
  ///
  /// - Throws: `invalid`, naming the claim, for numbers that make no sense, for a floor above the cap, and for
  ///   floors that need more than there is.
  /// - Complexity: O(n log n).
  package init(_ claims: [CapacityClaim], capacity: Double) throws(ModelError) {
    try CapacityAllocation.check(claims, capacity: capacity)
    let scale = CapacityAllocation.scale(claims, capacity: capacity)
    parts = claims.map { CapacityAllocation.part($0, at: scale) }
    price = 1 / scale
    unused = max(0, capacity - parts.reduce(0, +))
  }

  /// 1/μ, by which every weight is multiplied; infinite where the capacity is enough for all.
  ///
  /// The sum of the parts grows with it in straight pieces, which change where a claim leaves its floor or reaches its
  /// ceiling: the piece is found by halving among these places, and solved exactly.
  private static func scale(_ claims: [CapacityClaim], capacity: Double) -> Double {
    let weighed = claims.filter { $0.weight > 0 }
    func total(_ scale: Double) -> Double { claims.reduce(0) { $0 + part($1, at: scale) } }
    guard total(.infinity) > capacity else { return .infinity }
    let places = weighed.flatMap { [$0.least / $0.weight, $0.most / $0.weight] }.filter(\.isFinite).sorted()
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if total(places[middle]) <= capacity { low = middle + 1 } else { high = middle }
    }
    let start = low > 0 ? places[low - 1] : 0
    let moving = weighed.filter { $0.least / $0.weight <= start && $0.most / $0.weight > start }
    let slope = moving.reduce(0) { $0 + $1.weight }
    return slope > 0 ? start + max(0, capacity - total(start)) / slope : start
  }

  private static func part(_ claim: CapacityClaim, at scale: Double) -> Double {
    guard claim.weight > 0 else { return claim.least }
    return min(max(claim.weight * scale, claim.least), claim.most)
  }
}
