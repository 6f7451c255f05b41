/// How many terminal columns text takes.
///
/// East Asian wide and fullwidth characters and emoji take two columns, everything else one; what combines takes
/// none of its own. The rules are those of Unicode Standard Annex #11 (East Asian Width) and Unicode Technical
/// Standard #51 (Emoji).
///
/// ```swift
/// DisplayWidth.standard.columns(of: "株式会社")  // 8
/// ```
package struct DisplayWidth: Hashable, Sendable {
  /// Columns of ambiguous characters such as `±`: 1, or 2 where a terminal is set up for East Asian fonts (box
  /// drawing is ambiguous too, so choose ASCII glyphs with it).
  package let ambiguous: Int

  /// Makes a measure.
  package init(ambiguousIsWide: Bool = false) {
    ambiguous = ambiguousIsWide ? 2 : 1
  }

  /// Ambiguous characters take one column.
  package static let standard = DisplayWidth()

  /// The columns of a text.
  ///
  /// - Complexity: O(*n*) in its length; ASCII text is only counted.
  package func columns(of text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return plainColumns(of: text) ?? text.reduce(0) { $0 + columns(of: $1) }
  }

  /// The columns of one grapheme cluster: 0, 1, 2, or more where an Indic cluster is written with several letters.
  package func columns(of character: Character) -> Int {
    if character.isASCII { return 1 }
    let scalars = character.unicodeScalars
    guard Self.isEmojiCluster(scalars) else {
      return scalars.reduce(0) { $0 + columns(of: $1) }
    }
    let asksForEmoji = scalars.contains(where: Self.asksForEmoji) || Self.isFlag(scalars)
    return asksForEmoji ? 2 : scalars.reduce(0) { max($0, columns(of: $1)) }
  }

  /// A grapheme cluster as a terminal takes it: emoji whole, else each letter that has columns of its own with the
  /// marks that follow it.
  func cells(of character: Character) -> [(text: String, columns: Int)] {
    let total = columns(of: character)
    let scalars = character.unicodeScalars
    if total <= 1 || scalars.count == 1 || Self.isEmojiCluster(scalars) { return [(String(character), total)] }
    var cells: [(text: String, columns: Int)] = []
    for scalar in scalars {
      let columns = columns(of: scalar)
      if columns == 0, let last = cells.indices.last {
        cells[last].text.unicodeScalars.append(scalar)
      } else {
        cells.append((String(scalar), columns))
      }
    }
    return cells
  }

  /// Whether a line may be broken before and after it, as in Chinese, Japanese and Korean.
  func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { columns(of: $0) == 2 } ?? false
  }

  /// The columns of a scalar on its own; the vowels and final consonants of decomposed Hangul have none.
  func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 {
      return ambiguous == 2 && Self.contains(value, in: Self.ambiguousRanges) ? 2 : 1
    }
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value) { return 0 }
    if Self.contains(value, in: Self.wideRanges) { return 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    case .format where !Self.isVisibleFormat(value): return 0
    default: break
    }
    if scalar.properties.isEmojiPresentation, !Self.isRegionalIndicator(scalar) { return 2 }
    return ambiguous == 2 && Self.contains(value, in: Self.ambiguousRanges) ? 2 : 1
  }

  /// Signs that enclose or stand over a number, such as U+06DD, are classed as format characters but seen.
  private static func isVisibleFormat(_ value: UInt32) -> Bool {
    (0x600...0x8E2).contains(value) || value == 0x110BD || value == 0x110CD
  }

  private static func isEmojiCluster(_ scalars: Character.UnicodeScalarView) -> Bool {
    scalars.count > 1 && scalars.first?.properties.isEmoji == true
  }

  /// Variation selector 16 asks for the emoji form, the keycap sign makes one.
  private static func asksForEmoji(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFE0F || scalar.value == 0x20E3
  }

  private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  private static func isFlag(_ scalars: Character.UnicodeScalarView) -> Bool {
    scalars.filter(isRegionalIndicator).count == 2
  }

  /// Whether terminals set up for East Asian fonts may show a scalar in two columns that others show in one.
  package static func isAmbiguous(_ scalar: Unicode.Scalar) -> Bool { contains(scalar.value, in: ambiguousRanges) }

  private static func contains(_ value: UInt32, in ranges: [ClosedRange<UInt32>]) -> Bool {
    guard let first = ranges.first, value >= first.lowerBound else { return false }
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(value)
  }
}
