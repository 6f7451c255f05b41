import CNcurses

/// What the description of the terminal in use says.
///
/// Valid while a screen of ncurses is open.
enum Terminfo {
  /// A string, such as the one that shows the cursor; delays, which real terminals needed, are left out.
  static func string(_ name: String) -> [UInt8]? {
    guard let text = terminfo_string(name) else { return nil }
    let bytes = withoutDelays(UnsafeBufferPointer(start: text, count: length(text)).map { UInt8(bitPattern: $0) })
    return bytes.isEmpty ? nil : bytes
  }

  /// A number; `nil` if there is none.
  static func number(_ name: String) -> Int? {
    let value = terminfo_number(name)
    return value < 0 ? nil : Int(value)
  }

  /// Whether something is so.
  static func flag(_ name: String) -> Bool {
    terminfo_flag(name)
  }

  /// The string without parts such as `$<100/>`.
  static func withoutDelays(_ bytes: [UInt8]) -> [UInt8] {
    var rest = bytes[...]
    var result: [UInt8] = []
    while let byte = rest.first {
      if rest.starts(with: "$<".utf8), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
        rest = rest[(end + 1)...]
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private static func length(_ text: UnsafePointer<CChar>) -> Int {
    var count = 0
    while text[count] != 0 { count += 1 }
    return count
  }
}
