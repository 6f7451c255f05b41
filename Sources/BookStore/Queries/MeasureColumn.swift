/// A column of the measures that queries and lists use.
struct MeasureColumn {
  /// Its name in SQL.
  let name: String
  /// Whether an index serves it.
  var isIndexed = false
  /// Whether it is NULL where nothing is known; other columns then hold 0, or the day before all days.
  var isOptional = false
  /// Decimal places of a number that is stored finer than its type; nil for one that is stored as it is.
  var places: Int?

  /// The column of a field of queries, by the field's name.
  static let of: [String: MeasureColumn] = [
    "orders": MeasureColumn(name: "sales", isIndexed: true), "returns": MeasureColumn(name: "returns"),
    "revenue": MeasureColumn(name: "revenue", isIndexed: true), "first": MeasureColumn(name: #""firstSale""#),
    "last": MeasureColumn(name: #""lastSale""#, isIndexed: true), "clv": MeasureColumn(name: "clv", isOptional: true),
    "palive": probability(#""pAlive""#), "churn": probability("churn"),
  ]

  private static func probability(_ name: String) -> MeasureColumn {
    MeasureColumn(name: name, isOptional: true, places: Expectation.places)
  }
}
