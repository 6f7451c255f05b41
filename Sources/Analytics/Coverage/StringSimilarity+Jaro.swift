extension StringSimilarity {
  /// How many scalars agree nearby, and in what order, 0 to 1 (Jaro 1989, “Advances in record-linkage methodology”); 1 for
  /// two empty texts.
  package static func jaro(_ one: [UInt32], _ other: [UInt32]) -> Double {
    one.withUnsafeBufferPointer { one in other.withUnsafeBufferPointer { jaro(one, $0) } }
  }

  /// Jaro's similarity, raised for a common beginning of up to four scalars where it is above 0.7 (Winkler 1990, “String
  /// comparator metrics and enhanced decision rules in the Fellegi–Sunter model of record linkage”).
  package static func jaroWinkler(_ one: [UInt32], _ other: [UInt32]) -> Double {
    one.withUnsafeBufferPointer { one in other.withUnsafeBufferPointer { jaroWinkler(one, $0) } }
  }

  static func jaroWinkler(_ one: UnsafeBufferPointer<UInt32>, _ other: UnsafeBufferPointer<UInt32>) -> Double {
    let similarity = jaro(one, other)
    guard similarity > 0.7 else { return similarity }
    var prefix = 0
    while prefix < min(4, one.count, other.count), one[prefix] == other[prefix] { prefix += 1 }
    return similarity + 0.1 * Double(prefix) * (1 - similarity)
  }

  static func jaro(_ one: UnsafeBufferPointer<UInt32>, _ other: UnsafeBufferPointer<UInt32>) -> Double {
    guard !one.isEmpty, !other.isEmpty else { return one.count == other.count ? 1 : 0 }
    if max(one.count, other.count) <= 64 {
      var (first, second) = (UInt64(0), UInt64(0))
      return withUnsafeMutablePointer(to: &first) { first in
        withUnsafeMutablePointer(to: &second) { second in jaro(one, other, first, second) }
      }
    }
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: (one.count + other.count) / 64 + 2) { flags in
      flags.initialize(repeating: 0)
      guard let base = flags.baseAddress else { return 0 }
      return jaro(one, other, base, base + one.count / 64 + 1)
    }
  }

  /// The same with room for a bit a scalar, all 0.
  @inline(__always)
  private static func jaro(
    _ one: UnsafeBufferPointer<UInt32>, _ other: UnsafeBufferPointer<UInt32>, _ first: UnsafeMutablePointer<UInt64>,
    _ second: UnsafeMutablePointer<UInt64>
  ) -> Double {
    let reach = max(max(one.count, other.count) / 2 - 1, 0)
    var matches = 0
    for place in 0..<one.count {
      let scalar = one[place]
      var candidate = max(0, place - reach)
      let end = min(other.count, place + reach + 1)
      while candidate < end {
        if other[candidate] == scalar, second[candidate >> 6] >> UInt64(candidate & 63) & 1 == 0 {
          first[place >> 6] |= 1 << UInt64(place & 63)
          second[candidate >> 6] |= 1 << UInt64(candidate & 63)
          matches += 1
          break
        }
        candidate += 1
      }
    }
    guard matches > 0 else { return 0 }
    var (swapped, candidate) = (0, 0)
    for place in 0..<one.count where first[place >> 6] >> UInt64(place & 63) & 1 == 1 {
      while second[candidate >> 6] >> UInt64(candidate & 63) & 1 == 0 { candidate += 1 }
      if one[place] != other[candidate] { swapped += 1 }
      candidate += 1
    }
    let share = Double(matches)
    return (share / Double(one.count) + share / Double(other.count) + (share - Double(swapped / 2)) / share) / 3
  }
}
