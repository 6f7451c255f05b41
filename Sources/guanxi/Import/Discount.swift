import Domain

/// How the discounts of order lines are written.
enum Discount: Hashable {
  /// An amount off the line.
  case amount
  /// A part of the price, `0.15`.
  case share
  /// A part of the price in hundredths, `15` or `15%`.
  case percent
}

/// Finds out from a column's cells how its discounts are written.
struct DiscountVote {
  private var isShare = false
  private var isPercent = false
  private var isLarge = false

  /// Takes one cell into account.
  mutating func observe(_ text: String) {
    let text = FieldText.trimmed(text)
    if text.hasSuffix("%") { isPercent = true }
    guard let value = Decimals.scaled(text.replacing(",", with: "."), places: 6) else { return }
    if value > 1_000_000 || value < 0 { isLarge = true }
    if value > 0, value < 1_000_000 { isShare = true }
  }

  /// - Parameters:
  ///   - isRate: whether the column is one of rates.
  ///   - isMapped: whether a person said that it is one of amounts.
  func discount(isRate: Bool, isMapped: Bool) -> Discount {
    if isPercent { return .percent }
    if isRate { return isLarge ? .percent : .share }
    // Amounts all below one unit of money are unlikely, and shares above one impossible.
    return !isMapped && isShare && !isLarge ? .share : .amount
  }
}
