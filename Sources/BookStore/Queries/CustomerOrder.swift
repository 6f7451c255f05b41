import Analytics

extension Book {
  /// Whether customers are read in an order as an index holds it, so that a page costs the same in a book of any size.
  package static func holdsIndex(ofCustomersBy keys: [SortKey]) -> Bool {
    keys.count <= 1 && keys.allSatisfy { CustomerOrder.stored[$0.field.lowercased()]?.isIndexed ?? false }
  }
}

/// What lists of customers can be sorted by.
enum CustomerOrder {
  /// The names to propose.
  static let names = [
    "name", "id", "revenue", "orders", "last", "first", "tier", "clv", "palive", "churn", "returns", "owner", "city",
    "country", "created",
  ]

  /// The column of a name; nil for one that nothing is sorted by.
  static func column(_ name: String, _ context: QueryContext) -> ListQuery.Key? {
    let name = name.lowercased()
    return stored[name] ?? (["tier", "pyramid"].contains(name) ? tier(context.yardsticks.pyramid) : nil)
  }

  fileprivate static let stored: [String: ListQuery.Key] = {
    var keys = MeasureColumn.of.mapValues(measure)
    for (alias, name) in [("sales", "orders"), ("lastsale", "last"), ("firstsale", "first")] {
      keys[alias] = keys[name]
    }
    let fields = [
      "name": customer(#"c."sortName""#, isIndexed: true), "id": customer("c.id", isIndexed: true),
      "city": customer("coalesce(c.city, '')"), "country": customer("coalesce(c.country, '')"),
      "created": customer("coalesce(c.created, 0)"), "ref": customer("coalesce(c.ref, '')"),
      "owner": customer(#"coalesce((SELECT name FROM "user" WHERE id = c.owner), '')"#),
    ]
    return keys.merging(fields) { $1 }
  }()

  private static func customer(_ expression: String, isIndexed: Bool = false) -> ListQuery.Key {
    ListQuery.Key(expression: expression, leads: "c", isIndexed: isIndexed)
  }

  /// Of whom nothing is known comes before all.
  private static func measure(_ column: MeasureColumn) -> ListQuery.Key {
    let expression = column.isOptional ? "coalesce(m.\(column.name), -1)" : "m.\(column.name)"
    return ListQuery.Key(expression: expression, leads: "m", isIndexed: column.isIndexed)
  }

  /// The tiers from below, after those without a sale.
  private static func tier(_ thresholds: [Int64?]) -> ListQuery.Key {
    let tiers = Pyramid.allCases.count
    let bands = thresholds.enumerated().compactMap { place, least in
      least.map { "WHEN m.revenue >= \($0) THEN \(tiers - place) " }
    }
    return ListQuery.Key(
      expression: "CASE WHEN m.sales <= 0 THEN 0 \(bands.joined())ELSE 1 END", leads: "m", isIndexed: false)
  }
}
