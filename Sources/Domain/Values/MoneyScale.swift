/// In which steps amounts are shortened.
package struct MoneyScale: Sendable {
  /// Below `limit`, an amount is told in `unit` with so many decimals and the word for the unit.
  typealias Step = (limit: Int128, unit: Int128, places: Int, suffix: String)

  let steps: [Step]

  /// Thousands, millions and thousands of millions.
  package static let thousands = MoneyScale(steps: [
    (10_000, 1, 0, ""), (1_000_000, 1000, 1, "k"), (10_000_000, 1_000_000, 2, "M"), (100_000_000, 1_000_000, 1, "M"),
    (1_000_000_000, 1_000_000, 0, "M"), (Int128.max, 1_000_000_000, 1, "G"),
  ])

  /// Ten thousands and their square, as East Asia counts.
  package static let myriads = MoneyScale(steps: [
    (10_000, 1, 0, ""), (1_000_000, 10_000, 1, "万"), (100_000_000, 10_000, 0, "万"),
    (1_000_000_000, 100_000_000, 2, "亿"), (10_000_000_000, 100_000_000, 1, "亿"), (Int128.max, 100_000_000, 0, "亿"),
  ])
}
