/// Digits and signs of other scripts and widths, made those of ASCII: `２０２４／３／５`, `٢٠٢٤`.
enum PlainDigits {
  /// The text with plain digits; letters stay as they are.
  static func folded(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !directionMarks.contains(scalar) { folded.append(plain(scalar)) }
    return String(folded)
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if (0xFF01...0xFF5E).contains(scalar.value) { return Unicode.Scalar(UInt8(scalar.value - 0xFEE0)) }
    if scalar == "\u{3000}" { return " " }
    guard !scalar.isASCII, scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue
    else { return scalar }
    return Unicode.Scalar(UInt8(value) + 48)
  }

  /// Unseen marks of writing direction that surround numbers in Arabic and Hebrew text.
  private static let directionMarks: Set<Unicode.Scalar> = [
    "\u{200E}", "\u{200F}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}",
    "\u{61C}",
  ]
}
