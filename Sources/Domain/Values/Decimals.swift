/// Exact decimals as scaled integers: no figure in a book is ever a floating-point number.
///
///     Decimals.scaled("-12.5", places: 2)         // -1250
///     Decimals.text(-1250, places: 2)             // "-12.50"
package enum Decimals {
  /// Reads a plain decimal (`-1234.5`, digits and one point) as an integer scaled by 10^places.
  ///
  /// - Returns: nil when the text is no plain decimal, has more digits after the point than fit (other than zeros),
  ///   or does not fit 64 bits.
  package static func scaled(_ text: some StringProtocol, places: Int) -> Int64? {
    var value: Int64 = 0
    var negative = false
    var digits = 0
    var decimals: Int?
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case 45 where index == 0: negative = true
      case 43 where index == 0: break
      case 46 where decimals == nil: decimals = 0
      case 48...57:
        digits += 1
        if let seen = decimals {
          guard seen < places else {
            guard byte == 48 else { return nil }
            continue
          }
          decimals = seen + 1
        }
        let (scaled, overflow) = value.multipliedReportingOverflow(by: 10)
        let (sum, carry) = scaled.addingReportingOverflow(Int64(byte - 48))
        guard !overflow, !carry else { return nil }
        value = sum
      default: return nil
      }
    }
    guard digits > 0 else { return nil }
    for _ in (decimals ?? 0)..<places {
      let (scaled, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      value = scaled
    }
    return negative ? -value : value
  }

  /// Writes a scaled integer as a plain decimal with exactly `places` digits after the point.
  package static func text(_ value: Int64, places: Int) -> String {
    guard places > 0 else { return String(value) }
    let digits = String(value.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return (value < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
  }

  /// Writes a number rounded to `places` digits after the point, halves away from zero.
  ///
  /// What is no number, or too large for those digits to matter, is written as it is.
  package static func text(_ number: Double, places: Int) -> String {
    let scaled = (number * Double(power(places))).rounded()
    guard abs(scaled) < 1e17 else { return String(number) }
    return text(Int64(scaled), places: places)
  }

  /// Parts the whole digits of a plain decimal by commas, in threes: `-1,234.50`.
  package static func grouped(_ text: String) -> String {
    let body = text.drop { $0 == "-" }
    let whole = body.prefix { $0 != "." }
    var grouped = text.hasPrefix("-") ? "-" : ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { grouped.append(",") }
      grouped.append(digit)
    }
    return grouped + body.dropFirst(whole.count)
  }

  /// As ``text(_:places:)`` without the zeros at the end: `2.500` is `2.5`, `3.000` is `3`.
  package static func shortText(_ value: Int64, places: Int) -> String {
    var text = text(value, places: places)
    guard places > 0 else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  /// 10 to the power of a small exponent.
  package static func power(_ exponent: Int) -> Int64 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  /// Divides half-up, halves away from zero; nil where the quotient does not fit 64 bits.
  package static func dividedHalfUp(_ dividend: Int128, by divisor: Int128) -> Int64? {
    let magnitude = (dividend.magnitude + divisor.magnitude / 2) / divisor.magnitude
    guard let quotient = Int64(exactly: magnitude) else { return nil }
    return (dividend < 0) == (divisor < 0) ? quotient : -quotient
  }
}
