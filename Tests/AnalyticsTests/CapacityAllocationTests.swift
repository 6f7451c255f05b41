import Domain
import RealModule
import Testing

@testable import Analytics

@Suite("Sharing out a capacity")
struct CapacityAllocationTests {
  /// Claims with floors, caps and demands of every kind, with ties.
  private func claims(_ chance: inout Chance) -> [CapacityClaim] {
    (0..<chance.within(1...12)).map { place in
      let floor = chance.happens(perMille: 500) ? Double(chance.below(4)) / 2 : 0
      return CapacityClaim(
        "\(place)", weight: Double(chance.below(5)), floor: floor,
        cap: chance.happens(perMille: 300) ? .infinity : floor + Double(chance.below(6)),
        demand: Double(chance.below(20)) / 2)
    }
  }

  /// The price by plain halving, and the parts that belong to it.
  private func reference(_ claims: [CapacityClaim], _ capacity: Double) -> [Double] {
    func parts(_ scale: Double) -> [Double] {
      claims.map { $0.weight > 0 ? min(max($0.weight * scale, $0.least), $0.most) : $0.least }
    }
    var (low, high) = (0.0, 1e6)
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if parts(middle).reduce(0, +) <= capacity { low = middle } else { high = middle }
    }
    return parts(low)
  }

  @Test("the parts are those of a search by halving, within the bounds and the capacity")
  func random() throws {
    var chance = Chance(seed: 17)
    for _ in 0..<2000 {
      let claims = claims(&chance)
      let promised = claims.reduce(0) { $0 + $1.least }
      let capacity = promised + Double(chance.below(60)) / 4
      let found = try CapacityAllocation(claims, capacity: capacity)
      for (part, wanted) in zip(found.parts, reference(claims, capacity)) { #expect(isClose(part, wanted)) }
      #expect(found.parts.reduce(0, +) <= capacity + 1e-9)
      #expect(isClose(found.unused, capacity - found.parts.reduce(0, +)))
      // The conditions of Karush, Kuhn and Tucker.
      for (claim, part) in zip(claims, found.parts) where claim.weight > 0 {
        #expect(part >= claim.least && part <= claim.most)
        guard part > 0 else { continue }
        if part > claim.least { #expect(claim.weight / part >= found.price - 1e-9) }
        if part < claim.most { #expect(claim.weight / part <= found.price + 1e-9) }
      }
      if found.price > 0 { #expect(found.unused < 1e-9) }
    }
  }

  @Test("no part handed from one claim to another makes it better")
  func optimality() throws {
    var chance = Chance(seed: 4)
    for _ in 0..<300 {
      let claims = claims(&chance)
      let capacity = claims.reduce(0) { $0 + $1.least } + 3
      let parts = try CapacityAllocation(claims, capacity: capacity).parts
      for (giver, one) in zip(claims, parts) {
        for (taker, other) in zip(claims, parts) where giver.name != taker.name {
          let moved = min(0.01, one - giver.least, taker.most - other)
          guard moved > 1e-6 else { continue }
          func worth(_ claim: CapacityClaim, _ part: Double) -> Double {
            claim.weight > 0 ? claim.weight * Double.log(part) : 0
          }
          let before = worth(giver, one) + worth(taker, other)
          #expect(worth(giver, one - moved) + worth(taker, other + moved) <= before + 1e-9)
        }
      }
    }
  }

  @Test("whole units add up, keep the bounds, and lie within one of the exact parts")
  func units() throws {
    var chance = Chance(seed: 23)
    for _ in 0..<2000 {
      let claims = claims(&chance).map {
        CapacityClaim(
          $0.name, weight: $0.weight, floor: $0.floor.rounded(.down), cap: $0.cap.rounded(.down),
          demand: $0.demand.rounded(.down))
      }
      let capacity = Int(claims.reduce(0) { $0 + $1.least }) + chance.below(20)
      let units = try CapacityAllocation.units(claims, capacity: capacity)
      let exact = try CapacityAllocation(claims, capacity: Double(capacity)).parts
      #expect(units.reduce(0, +) == Int(exact.reduce(0, +).rounded()))
      for (claim, (unit, part)) in zip(claims, zip(units, exact)) {
        #expect(Double(unit) >= claim.least && Double(unit) <= claim.most)
        #expect(abs(Double(unit) - part) < 1)
      }
    }
  }

  @Test("ten calls among three equals: the first gets the odd one")
  func remainder() throws {
    let claims = ["a", "b", "c"].map { CapacityClaim($0, weight: 1, demand: .infinity) }
    #expect(try CapacityAllocation.units(claims, capacity: 10) == [4, 3, 3])
  }

  @Test("promises over the capacity are refused by name")
  func overpromised() {
    let claims = [
      CapacityClaim("Ada", weight: 1, floor: 4, demand: 9), CapacityClaim("Bo", weight: 1, floor: 7, demand: 9),
    ]
    let error = #expect(throws: ModelError.self) { try CapacityAllocation(claims, capacity: 10) }
    #expect(error?.description == "The promised parts need 11.00 of 10.00: lower some, first that of “Bo” with 7.00.")
  }

  @Test("nobody is given more than wanted, and the rest stays unused")
  func little() throws {
    let claims = [CapacityClaim("Ada", weight: 1, floor: 4, demand: 2), CapacityClaim("Bo", weight: 2, demand: 3)]
    let found = try CapacityAllocation(claims, capacity: 10)
    #expect(found.parts == [2, 3])
    #expect(found.unused == 5)
    #expect(found.price == 0)
    #expect(try CapacityAllocation([], capacity: 3).unused == 3)
  }

  @Test("nonsense is refused")
  func nonsense() {
    let bad = [
      CapacityClaim("x", weight: .nan, demand: 1), CapacityClaim("x", weight: -1, demand: 1),
      CapacityClaim("x", weight: 1, demand: .nan), CapacityClaim("x", weight: 1, cap: .nan, demand: 1),
      CapacityClaim("x", weight: 1, floor: .infinity, demand: 1), CapacityClaim("x", weight: 1e-300, demand: 1),
      CapacityClaim("x", weight: 1, floor: 3, cap: 2, demand: 5),
    ]
    for claim in bad {
      #expect(throws: ModelError.self, "\(claim)") { try CapacityAllocation([claim], capacity: 10) }
    }
    let good = CapacityClaim("x", weight: 1, demand: 1)
    #expect(throws: ModelError.self) { try CapacityAllocation([good], capacity: .nan) }
    #expect(throws: ModelError.self) { try CapacityAllocation.units([good], capacity: -1) }
    #expect(throws: ModelError.self) { try CapacityAllocation.units([good], capacity: .max) }
  }
}
