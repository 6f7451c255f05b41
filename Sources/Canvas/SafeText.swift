/// The text with everything made visible that could command a terminal or deceive a reader.
///
/// Control characters become their pictures (`␛`, `␊`; `^[` in ASCII), the second control set becomes `�`,
/// direction overrides, invisible characters and tags become `·`, and a combining mark without a base gets one.
/// Joiners stay where they join: inside emoji and in scripts that need them. Made safe twice is the same as once.
///
/// - Complexity: O(*n*); text with nothing to change is returned as it is.
package func safe(_ text: String, glyphs: Glyphs = .unicode) -> String {
  if DisplayWidth.standard.plainColumns(of: text) != nil { return text }
  let scalars = Array(text.unicodeScalars)
  let rules = SafeText(scalars: scalars, glyphs: glyphs)
  guard scalars.indices.contains(where: { rules.replacement(at: $0) != nil }) else { return text }
  return rules.rewritten()
}

/// The rules by which `safe` replaces.
struct SafeText {
  let scalars: [Unicode.Scalar]
  let glyphs: Glyphs

  func rewritten() -> String {
    var result = String.UnicodeScalarView()
    for index in scalars.indices {
      if let replacement = replacement(at: index) {
        result.append(contentsOf: replacement.unicodeScalars)
      } else {
        result.append(scalars[index])
      }
    }
    return String(result)
  }

  /// What to show instead of the scalar at `index`; `nil` leaves it as it is.
  func replacement(at index: Int) -> String? {
    let scalar = scalars[index]
    switch scalar.value {
    case 0x20..<0x7F: return nil
    case 0..<0x20: return picture(ofControl: scalar.value)
    case 0x7F: return glyphs.isASCII ? "^?" : "\u{2421}"
    case 0x80..<0xA0: return glyphs.isASCII ? "?" : "\u{FFFD}"
    case 0xA1...0xAC, 0xAE..<0x300: return nil
    case 0x200C, 0x200D: return joins(at: index) ? nil : hiddenMark
    case 0x1161...0x11FF, 0xD7B0...0xD7FB: return followsHangul(index) ? nil : hiddenMark
    case 0x2028, 0x2029: return picture(ofControl: 0x0A)
    case 0xE0000...0xE007F: return isInTagFlag(index) ? nil : hiddenMark
    case let value where Self.hidden.contains(where: { $0.contains(value) }): return hiddenMark
    default: return index == 0 && isMark(scalar) ? orphanBase + String(scalar) : nil
    }
  }

  /// Invisible, or changing the direction of what follows.
  private static let hidden: [ClosedRange<UInt32>] = [
    0xAD...0xAD, 0x34F...0x34F, 0x61C...0x61C, 0x115F...0x1160, 0x180E...0x180E, 0x200B...0x200B,
    0x200E...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x3164...0x3164, 0xFEFF...0xFEFF, 0xFFA0...0xFFA0,
    0xFFF9...0xFFFB,
  ]

  private var hiddenMark: String { glyphs.isASCII ? "?" : "·" }

  private var orphanBase: String { glyphs.isASCII ? " " : "\u{25CC}" }

  private func picture(ofControl value: UInt32) -> String {
    guard let scalar = Unicode.Scalar(glyphs.isASCII ? value + 0x40 : value + 0x2400) else { return hiddenMark }
    return (glyphs.isASCII ? "^" : "") + String(scalar)
  }

  /// A vowel or final consonant of decomposed Hangul has no column of its own, so alone it would not be seen.
  private func followsHangul(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    switch scalars[index - 1].value {
    case 0x1100...0x11FF, 0xA960...0xA97C, 0xAC00...0xD7FB: return true
    default: return false
    }
  }

  private func joins(at index: Int) -> Bool {
    guard index > 0, index + 1 < scalars.count else { return false }
    let before = scalars[index - 1]
    let after = scalars[index + 1]
    if Self.needsJoiners(before), Self.needsJoiners(after) { return true }
    return scalars[index].value == 0x200D && Self.isEmojiPart(before) && Self.isEmojiPart(after)
  }

  /// Arabic and its neighbours, the Indic scripts, and others up to Mongolian.
  private static func needsJoiners(_ scalar: Unicode.Scalar) -> Bool {
    (0x620...0xDFF).contains(scalar.value) || (0x1000...0x109F).contains(scalar.value)
      || (0x1780...0x18AF).contains(scalar.value) || (0xA840...0xABFF).contains(scalar.value)
  }

  private static func isEmojiPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFE0F || scalar.value > 0xFF && scalar.properties.isEmoji
  }

  /// Flags of regions, such as Scotland's, are a black flag followed by tags.
  private func isInTagFlag(_ index: Int) -> Bool {
    let start = scalars[..<index].lastIndex { !(0xE0020...0xE007F).contains($0.value) }
    return start.map { scalars[$0].value == 0x1F3F4 } ?? false
  }

  private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }
}
