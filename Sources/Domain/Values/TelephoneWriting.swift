/// A telephone number taken apart as it is written, before anybody asks what it means.
struct TelephoneWriting {
  /// ASCII digits, without plus and extension.
  let digits: String
  /// Whether a plus stands before them.
  let isInternational: Bool
  /// The digits of the extension, empty where there is none.
  let suffix: String

  /// - Returns: nil where anything but digits, marks and an extension is written.
  init?(_ text: String) {
    var rest = TelephoneWriting.plain(text)
    for scheme in ["tel:", "'"] where rest.starts(with: scheme.unicodeScalars) { rest.removeFirst(scheme.count) }
    suffix = TelephoneWriting.takeExtension(&rest)
    TelephoneWriting.dropDecimals(&rest)
    guard let number = rest.firstIndex(where: { $0 == "+" || TelephoneWriting.isDigit($0) }),
      rest[..<number].allSatisfy(TelephoneWriting.marks.contains)
    else { return nil }
    isInternational = rest[number] == "+"
    if isInternational { rest.removeSubrange(...number) }
    if isInternational || rest.starts(with: "00".unicodeScalars) { TelephoneWriting.dropBracketedZero(&rest) }
    guard rest.allSatisfy({ TelephoneWriting.isDigit($0) || TelephoneWriting.marks.contains($0) }) else { return nil }
    digits = TelephoneWriting.text(rest.filter(TelephoneWriting.isDigit))
  }

  /// Lower case, digits of all scripts and full-width signs made ASCII.
  private static func plain(_ text: String) -> [Unicode.Scalar] {
    text.lowercased().unicodeScalars.map { scalar in
      if (0xFF01...0xFF5E).contains(scalar.value) { return Unicode.Scalar(UInt8(scalar.value - 0xFEE0)) }
      guard !scalar.isASCII, scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue
      else { return scalar }
      return Unicode.Scalar(UInt8(value) + 48)
    }
  }

  /// Cuts off the extension and gives its digits.
  private static func takeExtension(_ rest: inout [Unicode.Scalar]) -> String {
    while let last = rest.last, marks.contains(last) { rest.removeLast() }
    let tail = Array(rest.reversed().prefix { isDigit($0) }.reversed())
    guard (1...7).contains(tail.count) else { return "" }
    var head = rest.dropLast(tail.count)
    while let last = head.last, last == " " || last == "." || last == ":" || last == "=" { head.removeLast() }
    guard let word = extensionWords.first(where: { text(head.suffix($0.count)) == $0 }) else { return "" }
    head.removeLast(word.count)
    rest = Array(head)
    while let last = rest.last, last == ";" || last == "," || last == " " { rest.removeLast() }
    return text(tail)
  }

  /// A spreadsheet's `4930123456.0` loses what it gained.
  private static func dropDecimals(_ rest: inout [Unicode.Scalar]) {
    guard rest.count > 8, rest.suffix(2).elementsEqual(".0".unicodeScalars), rest.dropLast(2).allSatisfy(isDigit)
    else { return }
    rest.removeLast(2)
  }

  /// The `(0)` of `+44 (0)20` is dialled only inside the country.
  private static func dropBracketedZero(_ rest: inout [Unicode.Scalar]) {
    let zero = Array("(0)".unicodeScalars)
    guard let start = rest.indices.first(where: { rest[$0...].starts(with: zero) }) else { return }
    rest.removeSubrange(start..<start + zero.count)
  }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Words before an extension, the longer first.
  private static let extensionWords = ["extension", "durchwahl", "poste", "extn", "ext", "int", "dw", "#", "x"]

  /// What may stand between the digits: spaces, dashes, dots, slashes, brackets, marks of writing direction.
  private static let marks = Set(
    " \t\u{A0}\u{2009}\u{202F}\u{3000}-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}./()[]\u{B7}\u{30FC}"
      .unicodeScalars + "\u{200E}\u{200F}\u{202A}\u{202C}\u{2066}\u{2069}".unicodeScalars)
}
