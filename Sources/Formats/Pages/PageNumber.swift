import Domain

/// Numbers of a page as a person reads them: thousands grouped by commas, a true minus, `−1,250.5`.
enum PageNumber {
  /// A decimal given as a whole number and the power of ten it is multiplied by, written without rounding.
  static func text(_ number: Int, exponent: Int) -> String {
    guard number != 0 else { return exponent < 0 && exponent >= -9 ? Decimals.text(Int64(0), places: -exponent) : "0" }
    guard order(of: number) + exponent < 15, exponent >= -9 else { return plain(Ticks.decimal(number, exponent)) }
    guard exponent > 0 else { return grouped(Decimals.text(Int64(number), places: -exponent)) }
    return grouped(String(number) + String(repeating: "0", count: exponent))
  }

  /// A number rounded to so many digits after the point, halves away from zero.
  static func text(_ number: Double, places: Int) -> String {
    let places = max(0, min(9, places))
    let scaled = (number * Double(Decimals.power(places))).rounded()
    guard abs(scaled) < 1e15 else { return plain(number) }
    return grouped(Decimals.text(Int64(scaled), places: places))
  }

  /// A decimal in few digits with the sign of its power, `1.5k`, as the sign nearest below it says.
  ///
  /// - Parameter signs: the powers of ten that have signs, the largest first.
  static func short(_ number: Int, exponent: Int, signs: [(power: Int, sign: String)]) -> String {
    let order = order(of: number) + exponent
    guard number != 0 else { return "0" }
    guard order < 15, let (power, sign) = signs.first(where: { $0.power <= order }) else {
      return text(number, exponent: exponent)
    }
    guard exponent < power else { return text(number, exponent: exponent - power) + sign }
    return signed(Decimals.shortText(Int64(number), places: power - exponent)) + sign
  }

  private static func order(of number: Int) -> Int { String(number.magnitude).utf8.count - 1 }

  private static func plain(_ number: Double) -> String { signed(number.description) }

  private static func signed(_ text: String) -> String { text.replacing("-", with: "\u{2212}") }

  private static func grouped(_ text: String) -> String { signed(Decimals.grouped(text)) }
}
