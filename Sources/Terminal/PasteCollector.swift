/// Gathers what a terminal sends between the marks of a paste.
///
/// Nothing in it is a key or a command, whatever it looks like; only the mark of its end is looked for.
package struct PasteCollector {
  /// Bytes kept of one paste; the rest is dropped.
  package static let limit = 1 << 20
  static let endMark = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  /// Whether some of it was dropped.
  private(set) var isCut = false

  /// Takes what belongs to the paste from the front of the input.
  ///
  /// - Returns: how many bytes were used, the mark included, and whether the paste is over. What may be the
  ///   beginning of the mark is left.
  mutating func take(from input: ArraySlice<UInt8>) -> (used: Int, isOver: Bool) {
    var rest = input
    while let escape = rest.firstIndex(of: 0x1B) {
      keep(rest[..<escape])
      rest = rest[escape...]
      if rest.starts(with: Self.endMark) {
        return (escape + Self.endMark.count - input.startIndex, true)
      }
      if Self.endMark.starts(with: rest) { return (escape - input.startIndex, false) }
      keep(rest.prefix(1))
      rest = rest.dropFirst()
    }
    keep(rest)
    return (input.count, false)
  }

  /// What was pasted, and that it was cut if it was.
  var events: [TerminalEvent] {
    [.paste(text)] + (isCut ? [.pasteCut] : [])
  }

  /// Terminals end pasted lines with a carriage return, as the Enter key would.
  private var text: String {
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar == "\r" {
        scalars.append("\n")
      } else if scalar != "\n" || previous != "\r" {
        scalars.append(scalar)
      }
      previous = scalar
    }
    if isCut, scalars.last == "\u{FFFD}" { scalars.removeLast() }
    return String(scalars)
  }

  private mutating func keep(_ part: ArraySlice<UInt8>) {
    let room = Self.limit - bytes.count
    bytes.append(contentsOf: part.prefix(room))
    if part.count > room { isCut = true }
  }
}
