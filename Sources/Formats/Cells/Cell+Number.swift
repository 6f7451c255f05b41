import Domain

extension Cell {
  /// An amount of money in the book's currency.
  ///
  /// - Throws: ``CellProblem`` for what is no amount in this style, is finer than the currency's minor unit, or bears
  ///   the sign of another currency.
  package static func money(
    _ cell: CellBytes, in currency: Currency, style: NumberStyle = .point
  ) throws(CellProblem) -> Money? {
    try scaled(cell, places: currency.exponent, style: style, currency: currency).map(Money.init(minor:))
  }

  /// A price per piece, to four decimals.
  package static func price(
    _ cell: CellBytes, in currency: Currency, style: NumberStyle = .point
  ) throws(CellProblem) -> UnitPrice? {
    try scaled(cell, places: 4, style: style, currency: currency).map(UnitPrice.init(tenThousandths:))
  }

  /// A number of pieces, to three decimals.
  package static func quantity(_ cell: CellBytes, style: NumberStyle = .point) throws(CellProblem) -> Quantity? {
    try scaled(cell, places: 3, style: style, currency: nil).map(Quantity.init(thousandths:))
  }

  /// A number as an integer scaled by 10^places; a currency beside it must be the one given.
  private static func scaled(
    _ cell: CellBytes, places: Int, style: NumberStyle, currency: Currency?
  ) throws(CellProblem) -> Int64? {
    if let value = plainScaled(cell, places: places, decimalMark: style.decimalMark) { return value }
    let bytes = cell.trimmed
    guard !bytes.isEmpty else { return nil }
    guard let number = NumberText(bytes) else { throw noNumber(bytes) }
    if let word = number.currency {
      guard let currency else { throw CellProblem(bytes, "is an amount of money where a plain number belongs.") }
      guard CurrencySigns.means(word, currency) else {
        throw CellProblem(bytes, "is not in \(currency.code), the currency of the book; convert it first.")
      }
    }
    guard let plain = number.plain(style) else {
      let decimal = style == .point ? "point" : "comma"
      throw CellProblem(bytes, "is not written like the other numbers of its column, with a decimal \(decimal).")
    }
    guard let value = Decimals.scaled(plain, places: places) else {
      throw CellProblem(bytes, "has more than \(places) decimals, or is too large.")
    }
    return value
  }

  private static func noNumber(_ bytes: CellBytes) -> CellProblem {
    let isScientific =
      bytes.first?.isDigit == true && bytes.last?.isDigit == true
      && bytes.allSatisfy { $0.isDigit || ".,eE+-".utf8.contains($0) }
      && bytes.contains { $0 | 32 == UInt8(ascii: "e") }
    return isScientific
      ? CellProblem(bytes, "is in scientific notation, which loses digits; export the column as a plain number.")
      : CellProblem(bytes, "is no number.")
  }

  /// The fast way for digits with at most a minus and one decimal mark; nil for everything else.
  private static func plainScaled(_ cell: CellBytes, places: Int, decimalMark: UInt8) -> Int64? {
    // 14 digits scaled by 10^4 fit 64 bits, so that nothing needs a check of overflow.
    guard !cell.isEmpty, cell.count <= 14 else { return nil }
    var value: Int64 = 0
    var missing = -1
    let isNegative = cell[0] == UInt8(ascii: "-")
    let first = isNegative ? 1 : 0
    for index in first..<cell.count {
      let byte = cell[index]
      if byte.isDigit, missing != 0 {
        value = value * 10 + Int64(byte &- 48)
        if missing > 0 { missing -= 1 }
      } else if byte == decimalMark, missing < 0, index > first, places > 0 {
        missing = places
      } else {
        return nil
      }
    }
    guard cell.count > first else { return nil }
    for _ in 0..<(missing < 0 ? places : missing) { value *= 10 }
    return isNegative ? -value : value
  }
}
