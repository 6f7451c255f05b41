/// How much room a text takes that is drawn in a font nobody knows beforehand.
///
/// A guess on the wide side of what usual sans-serif fonts take.
enum TextExtent {
  /// The width in units of the size of the type.
  static func ems(_ text: some StringProtocol) -> Double { text.reduce(0) { $0 + ems($1) } }

  /// The text, ended by `…` where it is wider than so many ems.
  static func shortened(_ text: String, toEms room: Double) -> String {
    guard ems(text) > room else { return text }
    var width = 1.0
    let kept = text.prefix { character in
      width += ems(character)
      return width <= room
    }
    return kept + "…"
  }

  private static func ems(_ character: Character) -> Double {
    guard let value = character.unicodeScalars.first?.value else { return 0 }
    return switch value {
    case 0x20, 0x21, 0x27, 0x2C, 0x2E, 0x3A, 0x3B, 0x49, 0x69, 0x6A, 0x6C, 0x7C: 0.3
    case 0x4D, 0x57, 0x6D, 0x77, 0x25, 0x40: 0.92
    case 0x41...0x5A: 0.7
    case 0x66, 0x72, 0x74, 0x28, 0x29, 0x2D: 0.4
    case 0..<0x300: 0.58
    case ..<0x1100: 0.65
    default: value >= 0x2E80 || value < 0x1200 ? 1.02 : 0.65
    }
  }
}
