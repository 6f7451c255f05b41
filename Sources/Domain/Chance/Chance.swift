/// A stream of pseudo-random numbers, the same on every machine and with every version of the standard library.
///
/// SplitMix64 (Steele, Lea, Flood 2014, “Fast splittable pseudorandom number generators”, doi:10.1145/2714064.2660195).
package struct Chance: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// The stream of a seed.
  package init(seed: UInt64) { state = seed }

  /// The stream of one thing among many that share a seed.
  package init(seed: UInt64, of id: Int64) {
    var first = Chance(seed: seed)
    var second = Chance(seed: first.next() ^ UInt64(bitPattern: id) &* 0xD134_2543_DE82_EF95)
    state = second.next()
  }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number in 0 ..< `bound`; 0 for a bound of 1 or less.
  package mutating func below(_ bound: Int) -> Int {
    bound > 1 ? Int(next().multipliedFullWidth(by: UInt64(bound)).high) : 0
  }

  /// A number of the range; its lower end where the range is a single number.
  package mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// True in that many of 1,000 cases.
  package mutating func happens(perMille: Int) -> Bool { below(1000) < perMille }

  /// One of the choices, each as likely; the choices are never empty.
  package mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[below(choices.count)] }

  /// A number in 0 ..< 1, of 53 random bits.
  package mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// The choices in an order of chance.
  package mutating func shuffled<Choice>(_ choices: [Choice]) -> [Choice] {
    var choices = choices
    for place in choices.indices.dropFirst().reversed() { choices.swapAt(place, below(place + 1)) }
    return choices
  }
}
