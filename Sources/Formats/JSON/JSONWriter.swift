/// Writes JSON in the order in which it is told, without building a tree.
///
///     var json = JSONWriter()
///     json.object {
///       $0.member("id", 42)
///       $0.member("name", "Müller")
///       $0.member("tags", nil as String?)
///     }
///     // {"id":42,"name":"Müller","tags":null}
///
/// Commas are its own business. Text is written as UTF-8; only what must be is escaped, and DEL and the second control
/// set with it, so that the output cannot command a terminal.
package struct JSONWriter: Sendable {
  /// What has been written.
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  package init() {}

  /// Forgets what has been written, keeping the room.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Writes `{…}`.
  package mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
    open(UInt8(ascii: "{"))
    try body(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes `[…]`.
  package mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
    open(UInt8(ascii: "["))
    try body(&self)
    close(UInt8(ascii: "]"))
  }

  /// Writes the name of a member; its value must follow.
  package mutating func name(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a string.
  package mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { append(escaping: $0) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a whole number.
  package mutating func integer(_ number: some BinaryInteger) { raw(String(number)) }

  /// Writes a number; null for what is none.
  package mutating func real(_ number: Double) { raw(number.isFinite ? "\(number)" : "null") }

  /// Writes `true` or `false`.
  package mutating func bool(_ truth: Bool) { raw(truth ? "true" : "false") }

  /// Writes `null`.
  package mutating func null() { raw("null") }

  /// Writes JSON that has been made already.
  package mutating func raw(_ json: String) {
    separate()
    bytes.append(contentsOf: json.utf8)
  }

  /// Ends a line between values, where a person may read along.
  package mutating func newline() { bytes.append(0x0A) }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for (index, byte) in text.enumerated() where JSONWriter.escapes(text, at: index) {
      bytes.append(contentsOf: text[start..<index])
      start = index + 1
      if let letter = JSONWriter.letters[byte] {
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(letter)
      } else if byte == 0xC2 {
        // U+0080…U+009F are two bytes, of which the second is the number of the character.
        append(escape: text[index + 1])
        start = index + 2
      } else {
        append(escape: byte)
      }
    }
    bytes.append(contentsOf: text[start...])
  }

  private static func escapes(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    switch text[index] {
    case ..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F: true
    case 0xC2: text[index + 1] < 0xA0
    default: false
    }
  }

  private mutating func append(escape code: UInt8) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(contentsOf: "\\u00".utf8)
    bytes.append(digits[Int(code >> 4)])
    bytes.append(digits[Int(code & 15)])
  }

  private static let letters: [UInt8: UInt8] = [
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"), 8: UInt8(ascii: "b"),
    9: UInt8(ascii: "t"), 10: UInt8(ascii: "n"), 12: UInt8(ascii: "f"), 13: UInt8(ascii: "r"),
  ]
}
