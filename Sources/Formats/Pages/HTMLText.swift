/// Text that is shown and never obeyed.
enum HTMLText {
  /// The text as the content of an element or of an attribute in double quotes.
  ///
  /// Besides the signs of markup, what could deceive a reader is replaced: control characters by their pictures (`␛`),
  /// characters that turn the direction of writing by `·`, and what no text may hold by `�`.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { needsLook($0) }) else { return text }
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let replacement = replacement(of: scalar) {
        escaped.append(contentsOf: replacement.unicodeScalars)
      } else {
        escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  private static func needsLook(_ byte: UInt8) -> Bool {
    switch byte {
    case ..<0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F...: true
    default: false
    }
  }

  private static func replacement(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x26: "&amp;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    case 0x22: "&quot;"
    case 0x27: "&#39;"
    case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: " "
    case ..<0x20: Unicode.Scalar(scalar.value + 0x2400).map { String($0) }
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0xFDD0...0xFDEF, 0xFFF9...0xFFFB: "\u{FFFD}"
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: "·"
    case let value: value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : nil
    }
  }
}
