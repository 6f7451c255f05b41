/// The sum of SHA-256 hashes as 256-bit integers: of things whose order does not matter.
struct HashSum {
  private(set) var bytes = [UInt8](repeating: 0, count: 32)

  mutating func add(_ text: String) {
    var carry = 0
    for (index, byte) in Journal.sha256(Array(text.utf8)).enumerated().reversed() {
      let sum = Int(bytes[index]) + Int(byte) + carry
      bytes[index] = UInt8(sum & 0xFF)
      carry = sum >> 8
    }
  }

  /// Sixteen hexadecimal digits that tell what was added apart.
  var fingerprint: String { Array(bytes.prefix(8)).hexadecimal }
}

extension [UInt8] {
  /// Two hexadecimal digits a byte.
  var hexadecimal: String {
    map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0" + text : text
    }.joined()
  }
}
