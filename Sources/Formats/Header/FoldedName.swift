/// A column's name without what people write differently: case, accents, spaces and punctuation.
///
///     FoldedName("Invoice-No.") == FoldedName("invoice no")      // true
struct FoldedName: Hashable, ExpressibleByStringLiteral {
  let text: String

  init(_ name: String) {
    var folded = ""
    for scalar in name.unicodeScalars {
      let base = FoldedName.withoutAccent(scalar)
      guard base.properties.isAlphabetic || base.properties.numericType != nil else { continue }
      if base.properties.generalCategory == .nonspacingMark { continue }
      folded += base.properties.lowercaseMapping
    }
    text = folded
  }

  init(stringLiteral name: String) { self.init(name) }

  /// Without its digits, so that `E-mail 2 - Value` is one with `E-mail 1 - Value`.
  var unnumbered: String { text.filter { !$0.isWholeNumber } }

  /// The plain Latin letter under an accent, told from the letter's Unicode name (`LATIN SMALL LETTER E WITH ACUTE`).
  private static func withoutAccent(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard !scalar.isASCII, let name = scalar.properties.name, name.hasPrefix("LATIN ") else { return scalar }
    let words = name.split(separator: " ")
    guard words.count > 4, words[2] == "LETTER", words[4] == "WITH", words[3].unicodeScalars.count == 1 else {
      return scalar
    }
    return words[3].unicodeScalars.first ?? scalar
  }
}
