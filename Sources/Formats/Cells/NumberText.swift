/// A number as people write it, taken apart: sign, currency, and digits with their marks.
///
/// Reads `1,234.56`, `1 234,56`, `1'234.50`, `-5`, `5-`, `(5.00)`, `€ 12`, `US$ -3.10`, `12,50 EUR`, `12,-`, `１２３`,
/// `١٢٣٫٥`: digits of any script.
struct NumberText {
  /// The cell without spaces around, for messages.
  let shown: String
  /// The currency's sign or code, where there is one.
  private(set) var currency: String?
  private var isNegative = false
  /// Digits, `.`, `,`, a space for whatever else parts thousands, and ``decimalAlways``.
  private var body: [UInt8] = []

  /// - Returns: nil for what is no number whatever the style.
  init?(_ cell: UnsafeRawBufferPointer) {
    shown = cell.trimmed.text
    var rest = Substring(PlainDigits.folded(shown)).unicodeScalars
    NumberText.dropDash(&rest)
    var signs = 0
    if rest.first == "(", rest.last == ")" {
      rest = rest.dropFirst().dropLast()
      isNegative = true
      signs = 1
    }
    while let scalar = rest.first, !NumberText.isMarkOrDigit(scalar) {
      guard let length = takeMark(scalar, word: CurrencySigns.prefix(of: rest), signs: &signs) else { return nil }
      rest = rest.dropFirst(length)
    }
    while let scalar = rest.last, !NumberText.isMarkOrDigit(scalar) {
      guard let length = takeMark(scalar, word: CurrencySigns.suffix(of: rest), signs: &signs) else { return nil }
      rest = rest.dropLast(length)
    }
    let hasDigit = rest.contains { ("0"..."9").contains($0) }
    guard signs <= 1, hasDigit, rest.allSatisfy({ NumberText.isMarkOrDigit($0) || NumberText.spaces.contains($0) })
    else { return nil }
    body = rest.map(NumberText.byte)
  }

  /// Takes a sign, a currency or a space beside the digits; returns how many scalars it is long, nil for what is none.
  private mutating func takeMark(_ scalar: Unicode.Scalar, word: String?, signs: inout Int) -> Int? {
    if let sign = NumberText.signs[scalar] {
      isNegative = isNegative || sign
      signs += 1
      return 1
    }
    if let word, currency == nil {
      currency = word
      return word.unicodeScalars.count
    }
    return scalar.properties.isWhitespace ? 1 : nil
  }

  /// Its marks, in their order.
  var marks: [UInt8] { body.filter { !$0.isDigit && $0 != UInt8(ascii: " ") } }

  /// Whether the only mark, with one to three digits before it and three behind, could part thousands.
  var couldPartThousands: Bool {
    let parts = body.split(omittingEmptySubsequences: false) { !$0.isDigit }
    return parts.count == 2 && (1...3).contains(parts[0].count) && parts[1].count == 3
      && parts[0] != [UInt8(ascii: "0")]
      && !body.contains(UInt8(ascii: " "))
  }

  /// The number as a plain decimal, `-1234.56`; nil when it is not written in this style.
  func plain(_ style: NumberStyle) -> String? {
    let parts = body.split(omittingEmptySubsequences: false) {
      $0 == style.decimalMark || $0 == NumberText.decimalAlways
    }
    guard parts.count <= 2, parts.count < 2 || parts[1].allSatisfy(\.isDigit) else { return nil }
    let groups = parts[0].split(omittingEmptySubsequences: false) {
      $0 == style.thousandsMark || $0 == UInt8(ascii: " ")
    }
    guard NumberText.areThousands(groups) else { return nil }
    let decimals = parts.count == 2 ? [UInt8(ascii: ".")] + parts[1] : []
    return String(decoding: (isNegative ? [UInt8(ascii: "-")] : []) + groups.joined() + decimals, as: UTF8.self)
  }

  /// Whether groups have the lengths of thousands, or of lakhs and crores (`12,34,567`).
  private static func areThousands(_ groups: [ArraySlice<UInt8>]) -> Bool {
    guard groups.count > 1, let first = groups.first, let last = groups.last else { return true }
    return (1...3).contains(first.count) && last.count == 3
      && groups.dropFirst().dropLast().allSatisfy { (2...3).contains($0.count) }
  }

  private static let signs: [Unicode.Scalar: Bool] = [
    "-": true, "\u{2212}": true, "\u{2013}": true, "+": false,
  ]

  /// What parts thousands besides `.` and `,`: spaces, thin and no-break ones too, and apostrophes.
  private static let spaces: Set<Unicode.Scalar> = [
    " ", "\u{A0}", "\u{2007}", "\u{2009}", "\u{202F}", "'", "\u{2019}", "\u{66C}",
  ]

  /// Stands for a mark that parts decimals in every style: the Arabic one.
  static let decimalAlways: UInt8 = 0x7E

  private static func byte(_ scalar: Unicode.Scalar) -> UInt8 {
    if scalar == arabicDecimal { return decimalAlways }
    return isMarkOrDigit(scalar) ? UInt8(truncatingIfNeeded: scalar.value) : UInt8(ascii: " ")
  }

  private static let arabicDecimal: Unicode.Scalar = "\u{66B}"

  private static func isMarkOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || scalar == "." || scalar == "," || scalar == arabicDecimal
  }

  /// Cuts the dash that stands for no cents, `12,-`.
  private static func dropDash(_ rest: inout Substring.UnicodeScalarView) {
    let cut = rest.drop { signs[$0] == nil }
    guard let mark = cut.startIndex > rest.startIndex ? rest[..<cut.startIndex].last : nil, mark == "." || mark == ",",
      rest[..<cut.startIndex].contains(where: { ("0"..."9").contains($0) })
    else { return }
    let behind = cut.drop { signs[$0] == true }
    guard behind.allSatisfy({ !isMarkOrDigit($0) }) else { return }
    rest = Substring(String(rest[..<cut.startIndex].dropLast()) + String(behind)).unicodeScalars
  }
}
