/// The control sequence that puts a text on the clipboard of the terminal (xterm's OSC 52), wherever the program runs.
enum ClipboardSequence {
  /// Bytes of text at most: terminals drop sequences longer than about 100,000 bytes, of which base 64 leaves three
  /// quarters.
  static let limit = 74_000

  /// The bytes to send; `nil` if the text is too long.
  ///
  /// - Parameter inTmux: whether tmux stands between. It takes the sequence as its own or passes the wrapped one on,
  ///   depending on its settings, so both are sent.
  static func bytes(for text: String, inTmux: Bool) -> [UInt8]? {
    guard text.utf8.count <= limit else { return nil }
    let sequence = Array("\u{1B}]52;c;".utf8) + base64(Array(text.utf8)) + [0x07]
    guard inTmux else { return sequence }
    let doubled = sequence.flatMap { $0 == 0x1B ? [0x1B, 0x1B] : [$0] }
    return sequence + Array("\u{1B}Ptmux;".utf8) + doubled + Array("\u{1B}\\".utf8)
  }

  /// Base 64 with padding (RFC 4648, 4).
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let padded = group + Array(repeating: 0, count: 3 - group.count)
      let value = padded.reduce(0) { $0 << 8 | Int($1) }
      for index in 0..<4 {
        result.append(index <= group.count ? alphabet[value >> (18 - 6 * index) & 63] : UInt8(ascii: "="))
      }
    }
    return result
  }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
