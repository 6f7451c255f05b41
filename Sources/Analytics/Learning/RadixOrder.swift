/// The order of numbers, found digit by digit without comparing them (Hollerith 1889; Knuth 1973, “The art of computer
/// programming”, volume 3, 5.2.5).
///
/// Kept and used again for many lists of one length.
///
/// - Complexity: O(n): six passes of eleven bits, fewer where digits are all the same.
struct RadixOrder {
  /// The places of the values, ascending, equal ones in the order they had.
  private(set) var rows: [Int32]
  private var keys: [UInt64]
  private var spareRows: [Int32]
  private var spareKeys: [UInt64]
  private var counts = Array(repeating: 0, count: 1 << 11)

  init(count: Int) {
    rows = Array(repeating: 0, count: count)
    keys = Array(repeating: 0, count: count)
    (spareRows, spareKeys) = (rows, keys)
  }

  /// Finds the order of values, as many as were told.
  mutating func sort(_ values: UnsafeBufferPointer<Double>) {
    for place in values.indices {
      rows[place] = Int32(place)
      keys[place] = Self.key(values[place])
    }
    for shift in stride(from: 0, to: 64, by: 11) where count(shift) {
      place(shift)
      swap(&rows, &spareRows)
      swap(&keys, &spareKeys)
    }
  }

  /// Bits that are ordered as the numbers are; both zeros are one.
  private static func key(_ value: Double) -> UInt64 {
    let bits = (value + 0).bitPattern
    return bits >> 63 == 1 ? ~bits : bits | 1 << 63
  }

  /// Counts the digits; false where they are all the same.
  private mutating func count(_ shift: Int) -> Bool {
    for digit in counts.indices { counts[digit] = 0 }
    for key in keys { counts[Int(truncatingIfNeeded: key >> UInt64(shift)) & 0x7FF] += 1 }
    return !counts.contains(keys.count)
  }

  private mutating func place(_ shift: Int) {
    var start = 0
    for digit in counts.indices { (counts[digit], start) = (start, start + counts[digit]) }
    for place in keys.indices {
      let digit = Int(truncatingIfNeeded: keys[place] >> UInt64(shift)) & 0x7FF
      spareKeys[counts[digit]] = keys[place]
      spareRows[counts[digit]] = rows[place]
      counts[digit] += 1
    }
  }
}
