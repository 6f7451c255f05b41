import Domain

/// The signs and codes of currencies beside an amount.
enum CurrencySigns {
  /// Signs and abbreviations with the ISO 4217 codes they stand for.
  private static let codes: [String: Set<String>] = [
    "€": ["EUR"], "Euro": ["EUR"], "euro": ["EUR"], "euros": ["EUR"], "Euros": ["EUR"],
    "£": ["GBP", "EGP", "GIP", "FKP", "SHP"], "¥": ["JPY", "CNY"], "￥": ["JPY", "CNY"], "元": ["CNY"],
    "円": ["JPY"], "$": dollars, "US$": ["USD"], "USD$": ["USD"], "A$": ["AUD"], "AU$": ["AUD"], "C$": ["CAD"],
    "CA$": ["CAD"], "NZ$": ["NZD"], "S$": ["SGD"], "HK$": ["HKD"], "NT$": ["TWD"], "R$": ["BRL"], "₹": ["INR"],
    "Rs": ["INR", "PKR", "LKR", "NPR", "MUR"], "Rs.": ["INR", "PKR", "LKR", "NPR", "MUR"], "₽": ["RUB"], "₩": ["KRW"],
    "₺": ["TRY"], "₪": ["ILS"], "₫": ["VND"], "฿": ["THB"], "₴": ["UAH"], "₦": ["NGN"], "₱": ["PHP"], "₸": ["KZT"],
    "kr": ["SEK", "NOK", "DKK", "ISK"], "kr.": ["SEK", "NOK", "DKK", "ISK"], "zł": ["PLN"], "Kč": ["CZK"],
    "Ft": ["HUF"], "руб": ["RUB"], "руб.": ["RUB"], "р.": ["RUB"], "د.إ": ["AED"], "Dhs": ["AED"], "lei": ["RON"],
    "лв": ["BGN"], "Fr.": ["CHF"], "SFr.": ["CHF"], "R": ["ZAR"],
  ]

  private static let dollars: Set<String> = [
    "USD", "AUD", "BBD", "BMD", "BND", "BSD", "BZD", "CAD", "FJD", "GYD", "HKD", "JMD", "KYD", "LRD", "NAD", "NZD",
    "SBD", "SGD", "SRD", "TTD", "TWD", "XCD", "MXN", "ARS", "CLP", "COP", "DOP", "UYU",
  ]

  /// Whether a sign or code can stand for a currency.
  static func means(_ word: String, _ currency: Currency) -> Bool {
    codes[word]?.contains(currency.code) ?? (word == currency.code)
  }

  /// The sign or code at the start of an amount.
  static func prefix(of text: Substring.UnicodeScalarView) -> String? {
    let letters = Substring(text.prefix { isPart($0) })
    let dotted = Substring(text.prefix(letters.unicodeScalars.count + 1))
    return known(dotted) ?? known(letters)
  }

  /// The sign or code at the end of an amount.
  static func suffix(of text: Substring.UnicodeScalarView) -> String? {
    known(Substring(text.suffix(while: { isPart($0) || $0 == "." }))) ?? known(Substring(text.suffix(while: isPart)))
  }

  private static func known(_ word: Substring) -> String? {
    let isCode = word.utf8.count == 3 && word.utf8.allSatisfy { (65...90).contains($0) }
    return isCode || codes[String(word)] != nil ? String(word) : nil
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.generalCategory == .currencySymbol
  }
}

extension Substring.UnicodeScalarView {
  /// The longest end whose scalars all satisfy a condition.
  fileprivate func suffix(while condition: (Unicode.Scalar) -> Bool) -> Substring.UnicodeScalarView {
    let end = lastIndex { !condition($0) }
    return self[(end.map { index(after: $0) } ?? startIndex)...]
  }
}
