extension DisplayWidth {
  /// The columns of a plain scalar, 0 for all others.
  ///
  /// Plain are those of the common scripts that are visible, need not be made safe, and are grapheme clusters of
  /// their own wherever only other plain ones stand beside them; text of these alone is painted without looking for
  /// clusters.
  @inline(__always)
  func plainColumns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: return 1
    case 0xAD: return 0
    // Latin, Greek, Cyrillic, punctuation, box drawing and blocks; many of these are ambiguous.
    case 0xA1..<0x300, 0x391...0x3FF, 0x400...0x481, 0x2010...0x2027, 0x2500...0x259F: return ambiguous == 1 ? 1 : 0
    // Punctuation, kana, ideographs, Hangul, fullwidth forms.
    case 0x3000...0x3020, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xAC00...0xD7A3, 0xFF01...0xFF5E:
      return 2
    default: return 0
    }
  }

  /// The columns of a text of plain scalars alone; `nil` if there are others in it.
  func plainColumns(of text: some StringProtocol) -> Int? {
    let bytes = text.utf8
    if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return bytes.count }
    var total = 0
    for scalar in text.unicodeScalars {
      let columns = plainColumns(of: scalar)
      if columns == 0 { return nil }
      total += columns
    }
    return total
  }
}
