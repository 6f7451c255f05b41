import Domain

/// A count with its thousands grouped, `1,234`.
func grouped(_ count: Int) -> String { Decimals.grouped(String(count)) }

/// A count and its noun: `1 row`, `2,000 rows`.
func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(grouped(count)) \(count == 1 ? noun : plural ?? noun + "s")"
}

/// A share as a percentage with one decimal, `85.3 %`; a dash for none.
func percent(_ share: Double?) -> String {
  guard let share else { return "–" }
  return Decimals.text(Int64((share * 1000).rounded()), places: 1) + " %"
}

/// An amount without its minor unit, `4,008,710`.
func wholes(_ amount: Money, in currency: Currency) -> String {
  grouped(Int((Double(amount.minor) / Double(Decimals.power(currency.exponent))).rounded()))
}

/// A number with one decimal.
func tenths(_ number: Double) -> String { Decimals.text(number, places: 1) }

extension String {
  /// Words as a key of the JSON contract: `last sale` is `lastSale`.
  var lowerCamelCase: String {
    let words = split(separator: " ")
    return words.dropFirst().reduce(words.first.map(String.init) ?? "") {
      $0 + $1.prefix(1).uppercased() + $1.dropFirst()
    }
  }
}
