/// Integers in as few bytes as they need: seven bits a byte, the lowest first, the sign in the lowest bit of all
/// (“zigzag”, as in Protocol Buffers).
extension [UInt8] {
  mutating func append(varint integer: Int64) {
    var rest = UInt64(bitPattern: (integer << 1) ^ (integer >> 63))
    while rest >= 128 {
      append(UInt8(truncatingIfNeeded: rest) | 128)
      rest >>= 7
    }
    append(UInt8(rest))
  }

  /// Reads an integer and moves the index behind it; nil where the bytes end before it does.
  func varint(at index: inout Int) -> Int64? {
    var result: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      guard index < count else { return nil }
      let byte = self[index]
      index += 1
      result |= UInt64(byte & 127) << shift
      if byte < 128 { return Int64(bitPattern: result >> 1) ^ -Int64(bitPattern: result & 1) }
    }
    return nil
  }
}
