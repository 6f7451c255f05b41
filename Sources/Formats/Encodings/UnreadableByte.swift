/// A byte that its encoding gives no character, carried through text in UTF-8 as two bytes that UTF-8 never has.
///
/// So the check of a record finds it, and the byte is still known when the record is given back.
enum UnreadableByte {
  /// The two bytes that stand for it.
  static func mark(_ byte: UInt8) -> (UInt8, UInt8) { (0xF8 | byte >> 6, 0x80 | byte & 0x3F) }

  /// The text of bytes that should be UTF-8, with `\xE9` where they are not.
  static func shown(in bytes: some Sequence<UInt8>) -> String {
    let bytes = Array(bytes)
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var shown: [UInt8] = []
    var rest = bytes[...]
    while let first = rest.first {
      let length = characterLength(rest)
      if length > 0 {
        shown += rest.prefix(length)
        rest = rest.dropFirst(length)
      } else {
        let (byte, count) = unmarked(first, rest.dropFirst().first)
        shown += escape(byte)
        rest = rest.dropFirst(count)
      }
    }
    return String(decoding: shown, as: UTF8.self)
  }

  private static func unmarked(_ first: UInt8, _ second: UInt8?) -> (byte: UInt8, count: Int) {
    guard first & 0xFC == 0xF8, let second, second & 0xC0 == 0x80 else { return (first, 1) }
    return ((first & 3) << 6 | second & 0x3F, 2)
  }

  /// How long the character at the front is, 0 where there is none.
  private static func characterLength(_ bytes: ArraySlice<UInt8>) -> Int {
    let length = (1...4).first { String(validating: bytes.prefix($0), as: UTF8.self) != nil }
    return length.map { min($0, bytes.count) } ?? 0
  }

  private static func escape(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "\\"), UInt8(ascii: "x"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
