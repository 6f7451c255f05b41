extension JSONReader {
  /// Reads a string; text without escapes, which is nearly all, is taken in one piece.
  mutating func string() throws(JSONError) -> String {
    index += 1
    var start = index
    var unescaped: [UInt8] = []
    while true {
      guard let byte = peek else { throw expected("the closing quote") }
      switch byte {
      case UInt8(ascii: "\""):
        let text = try text(unescaped, bytes[start..<index])
        index += 1
        return text
      case UInt8(ascii: "\\"):
        unescaped.append(contentsOf: bytes[start..<index])
        index += 1
        try escape(into: &unescaped)
        start = index
      case ..<0x20: throw expected("text without control characters")
      default: index += 1
      }
    }
  }

  private func text(_ unescaped: [UInt8], _ rest: Slice<UnsafeBufferPointer<UInt8>>) throws(JSONError) -> String {
    let text =
      unescaped.isEmpty ? String(validating: rest, as: UTF8.self) : String(validating: unescaped + rest, as: UTF8.self)
    guard let text else { throw expected("text in UTF-8") }
    return text
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
    UInt8(ascii: "/"): UInt8(ascii: "/"),
    UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12, UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13, UInt8(ascii: "t"): 9,
  ]

  private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
    guard let letter = peek else { throw expected("the rest of an escape") }
    index += 1
    if let byte = JSONReader.escapes[letter] {
      text.append(byte)
      return
    }
    guard letter == UInt8(ascii: "u") else { throw expected("an escape such as \\n or \\u00e9") }
    let unit = try hexadecimal()
    var code = UInt32(unit)
    if (0xD800..<0xDC00).contains(unit) {
      guard peek == UInt8(ascii: "\\"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "u") else {
        throw expected("the second half of a surrogate pair")
      }
      index += 2
      let low = try hexadecimal()
      guard (0xDC00..<0xE000).contains(low) else { throw expected("the second half of a surrogate pair") }
      code = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw expected("the first half of a surrogate pair") }
    text.append(contentsOf: String(Character(scalar)).utf8)
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt16 {
    guard index + 4 <= bytes.count else { throw expected("four hexadecimal digits") }
    let digits = bytes[index..<index + 4]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw expected("four hexadecimal digits") }
    index += 4
    return unit
  }
}
