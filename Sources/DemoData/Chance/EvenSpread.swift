import Domain

/// Numbers that cover 0 ..< 1 evenly in every stretch of customers, so that ten of them already show the shape that a
/// million have.
///
/// The additive recurrence R5 of Roberts (2018, “The unreasonable effectiveness of quasirandom sequences”), in 64-bit
/// fixed point: no floating-point number is involved, so every machine agrees.
struct EvenSpread: Sendable {
  /// The traits that are spread, each along a dimension of its own.
  enum Trait: Int, CaseIterable {
    case orders, kind, country, deals, tickets
  }

  /// The powers of 1/1.13472…, the root of x⁶ = x + 1, as fractions of 2⁶⁴.
  private static let steps: [UInt64] = [
    0xE19B_01AA_9D42_C633, 0xC6D1_D6C8_ED0C_9631, 0xAF36_D01E_F751_8DBB, 0x9A69_443F_36F7_10E7, 0x8814_03B9_339B_D42D,
  ]
  private let offsets: [UInt64]

  init(seed: UInt64) {
    var chance = Chance(seed: seed)
    offsets = Trait.allCases.map { _ in chance.next() }
  }

  /// Where a customer stands along a trait, in 0 ..< `parts`.
  func position(_ trait: Trait, of id: Int64, parts: UInt64) -> Int {
    let index = trait.rawValue
    let fraction = offsets[index] &+ UInt64(bitPattern: id) &* EvenSpread.steps[index]
    return Int(fraction.multipliedFullWidth(by: parts).high)
  }
}
