/// A currency by its ISO 4217 code, with the number of digits of its minor unit.
package struct Currency: Hashable, Sendable {
  /// Three capital letters, `EUR`.
  package let code: String
  /// Digits after the point: 2 for EUR, 0 for JPY, 3 for KWD.
  package let exponent: Int

  /// - Returns: nil unless the code is three ASCII letters.
  package init?(code: String) {
    guard code.utf8.count == 3, code.allSatisfy({ $0.isASCII && $0.isLetter }) else { return nil }
    self.code = code.uppercased()
    exponent = Currency.exponents[self.code] ?? 2
  }

  /// Euro, the currency of a book when none is asked for.
  package static let euro = Currency(code: "EUR", exponent: 2)

  private init(code: String, exponent: Int) {
    self.code = code
    self.exponent = exponent
  }

  /// The currencies of ISO 4217 whose minor unit is not a hundredth.
  private static let exponents: [String: Int] = [
    "BHD": 3, "IQD": 3, "JOD": 3, "KWD": 3, "LYD": 3, "OMR": 3, "TND": 3,
    "BIF": 0, "CLP": 0, "DJF": 0, "GNF": 0, "ISK": 0, "JPY": 0, "KMF": 0, "KRW": 0, "PYG": 0, "RWF": 0, "UGX": 0,
    "VND": 0, "VUV": 0, "XAF": 0, "XOF": 0, "XPF": 0,
  ]
}

/// An amount in the minor unit of the book's currency (cents for EUR).
///
/// The currency is the book's and is not carried along; give it where text is read or written:
///
///     Money("9120", in: .euro)?.minor                  // 912000
///     Money(minor: 912_000).plain(in: .euro)           // "9120.00"
///     Money(minor: 912_000).grouped(in: .euro)         // "9,120.00"
package struct Money: Hashable, Comparable, Sendable {
  package let minor: Int64

  package init(minor: Int64) { self.minor = minor }

  /// Reads a plain decimal; nil when it is none or is finer than the currency's minor unit.
  package init?(_ text: some StringProtocol, in currency: Currency) {
    guard let minor = Decimals.scaled(text, places: currency.exponent) else { return nil }
    self.minor = minor
  }

  package static let zero = Money(minor: 0)
  /// The largest amount a record may have, either way: a hundred billion of a currency with cents.
  ///
  /// Sums over a million such records still fit 64 bits.
  package static let limit = Money(minor: 10_000_000_000_000)

  /// Whether the amount lies within ``limit``.
  package var isWithinLimit: Bool { minor.magnitude <= Money.limit.minor.magnitude }

  /// The decimal string of the JSON contract, `"9120.00"`.
  package func plain(in currency: Currency) -> String { Decimals.text(minor, places: currency.exponent) }

  /// For people: thousands grouped by commas, `9,120.00`.
  package func grouped(in currency: Currency) -> String { Decimals.grouped(plain(in: currency)) }

  /// For narrow columns, at most six columns wide: `128.4k`, `1.92M`, `912`; in myriads `12.8万`.
  package func short(in currency: Currency, scale: MoneyScale = .thousands) -> String {
    let unit = Decimals.power(currency.exponent)
    let magnitude = Int128(minor.magnitude)
    for step in scale.steps {
      let scaled =
        Decimals.dividedHalfUp(
          magnitude * Int128(Decimals.power(step.places)), by: Int128(unit) * step.unit) ?? 0
      guard Int128(scaled) * step.unit < step.limit.multipliedSaturating(by: Int128(Decimals.power(step.places)))
      else { continue }
      return (minor < 0 ? "-" : "") + Decimals.text(scaled, places: step.places) + step.suffix
    }
    return plain(in: currency)
  }

  package static func < (left: Money, right: Money) -> Bool { left.minor < right.minor }
  package static func + (left: Money, right: Money) -> Money { Money(minor: left.minor &+ right.minor) }
  package static func - (left: Money, right: Money) -> Money { Money(minor: left.minor &- right.minor) }
}

/// A price per piece, to four decimals of the currency's major unit.
package struct UnitPrice: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Ten-thousandths of the major unit.
  package let tenThousandths: Int64
  package init(tenThousandths: Int64) { self.tenThousandths = tenThousandths }
  /// Reads a plain decimal with at most four decimals.
  package init?(_ text: some StringProtocol) {
    guard let value = Decimals.scaled(text, places: 4) else { return nil }
    tenThousandths = value
  }
  package var description: String { Decimals.shortText(tenThousandths, places: 4) }
  package static func < (left: Self, right: Self) -> Bool { left.tenThousandths < right.tenThousandths }
}

/// A number of pieces (or metres, hours), to three decimals; negative for a return.
package struct Quantity: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let thousandths: Int64
  package init(thousandths: Int64) { self.thousandths = thousandths }
  /// Reads a plain decimal with at most three decimals.
  package init?(_ text: some StringProtocol) {
    guard let value = Decimals.scaled(text, places: 3) else { return nil }
    thousandths = value
  }
  package static let one = Quantity(thousandths: 1000)
  package var description: String { Decimals.shortText(thousandths, places: 3) }
  package static func < (left: Self, right: Self) -> Bool { left.thousandths < right.thousandths }

  /// The amount of a line, rounded half-up (away from zero) to the currency's minor unit.
  ///
  /// - Returns: nil where the amount does not fit 64 bits.
  package func amount(at price: UnitPrice, in currency: Currency) -> Money? {
    let units = Int128(thousandths) * Int128(price.tenThousandths)
    let (exact, overflow) = units.multipliedReportingOverflow(by: Int128(Decimals.power(currency.exponent)))
    return overflow ? nil : Decimals.dividedHalfUp(exact, by: 10_000_000).map(Money.init(minor:))
  }
}

extension Int128 {
  /// The product, or the largest number there is.
  fileprivate func multipliedSaturating(by factor: Int128) -> Int128 {
    let (product, overflow) = multipliedReportingOverflow(by: factor)
    return overflow ? .max : product
  }
}
