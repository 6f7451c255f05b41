import Analytics
import Domain

// What the book keeps about each customer, and the classes it is in.
extension QueryCompiler {
  private static let dimensions = ["lastSale", "sales", "revenue"].map { "\"\($0)\"" }

  /// A condition on a measure or a score.
  func measure(_ field: QueryField, _ condition: Query.Condition) throws -> SQLCondition {
    let column = MeasureColumn.of[field.name]
    return try .joined(
      condition.operands.map { operand in
        let range = try context.reader.range(
          of: field.type, condition.field.content, condition.comparison, operand, places: column?.places)
        if let dimension = Dimension.allCases.first(where: { $0.letter == field.name }) {
          return score(dimension, range)
        }
        return within(
          range, column?.name ?? field.name, isIndexed: column?.isIndexed ?? false, isDay: field.type == .day)
      }, by: .or)
  }

  /// Whether a measure says anything: some sales, a first one.
  func hasMeasure(_ field: QueryField) -> SQLCondition {
    guard let column = MeasureColumn.of[field.name] else { return SQLCondition("m.sales > 0") }
    if column.isOptional { return SQLCondition("m.\(column.name) IS NOT NULL") }
    return SQLCondition(field.type == .day ? "m.\(column.name) > \(Measures.noDay)" : "m.\(column.name) <> 0")
  }

  private func within(_ range: QueryRange, _ column: String, isIndexed: Bool, isDay: Bool = false) -> SQLCondition {
    let condition = QueryCompiler.within(range, "m.\(column)", isDay: isDay)
    guard isIndexed else { return condition }
    let narrow = QueryCompiler.within(range, column, isDay: isDay)
    return condition.narrowed(by: Narrowing("SELECT customer FROM measure WHERE \(narrow.sql)", narrow.values))
  }

  /// Customers of the population within a range of a dimension.
  private func buyers(_ dimension: Dimension, _ range: QueryRange) -> SQLCondition {
    let column = QueryCompiler.dimensions[dimension.rawValue]
    return SQLCondition("m.sales > 0").and(within(range, column, isIndexed: true))
  }

  /// Scores as values: a score of 4 or more is a value above the third boundary.
  private func score(_ dimension: Dimension, _ range: QueryRange) -> SQLCondition {
    let boundaries = context.yardsticks.boundaries[dimension.rawValue]
    let low = max(range.low ?? 1, 1)
    let high = min(range.high ?? 5, 5)
    guard boundaries.count == 4, low <= high else { return .never }
    return buyers(
      dimension,
      QueryRange(low: low == 1 ? nil : boundaries[Int(low) - 2] + 1, high: high == 5 ? nil : boundaries[Int(high) - 1]))
  }

  // MARK: - Classes

  /// A condition on the class in a model.
  func classes(_ field: QueryField, _ condition: Query.Condition) throws -> SQLCondition {
    guard let model = Model(rawValue: field.name) else { return .never }
    return try .joined(
      values(of: condition).map { word in
        guard let name = model.className(word.content) else {
          throw QueryError.misfit(word, for: model.rawValue, among: model.classes)
        }
        return try isIn(name, model)
      }, by: .or)
  }

  private func isIn(_ name: String, _ model: Model) throws -> SQLCondition {
    switch model {
    case .segment: scores { Segment.of(recency: $0, frequency: $1, monetary: $2).rawValue == name }
    case .rfm4: scores { RFM4.of(recency: $0, frequency: $1, monetary: $2).rawValue == name }
    case .rfm8: highs { RFM8.of(recencyHigh: $0, frequencyHigh: $1, monetaryHigh: $2).rawValue == name }
    case .tier4: highs { Tier4.of(recencyHigh: $0, frequencyHigh: $1, monetaryHigh: $2).rawValue == name }
    case .abc: band(context.yardsticks.abc, ABC.allCases.map(\.rawValue), name)
    case .pyramid: band(context.yardsticks.pyramid, Pyramid.allCases.map(\.rawValue), name)
    case .lifecycle: try isIn(LifecycleStage(rawValue: name) ?? .prospect)
    }
  }

  /// A stage that holds today.
  private func isIn(_ stage: LifecycleStage) throws -> SQLCondition {
    try context.freshen()
    let rank = SQLValue(stage.rank)
    return SQLCondition("(\(FreshAgenda.stage(in: "m", today: context.today))) = ?", rank).narrowed(
      by: Narrowing(
        """
        SELECT customer FROM measure WHERE stage = ? AND (next IS NULL OR next > \(context.today.number))
        UNION ALL SELECT customer FROM temp."freshAgenda" WHERE stage = ?
        """, [rank, rank]))
  }

  /// The score of a dimension as an expression.
  private func score(_ dimension: Dimension) -> String {
    let column = "m." + QueryCompiler.dimensions[dimension.rawValue]
    return (["1"] + context.yardsticks.boundaries[dimension.rawValue].map { "(\(column) > \($0))" })
      .joined(separator: " + ")
  }

  private func scores(_ holds: (Int, Int, Int) -> Bool) -> SQLCondition {
    var codes: [String] = []
    for r in 1...5 {
      for f in 1...5 { for m in 1...5 where holds(r, f, m) { codes.append(String(r * 100 + f * 10 + m)) } }
    }
    let code = "(\(score(.recency))) * 100 + (\(score(.frequency))) * 10 + (\(score(.monetary)))"
    return SQLCondition("m.sales > 0 AND (\(code)) IN (\(codes.joined(separator: ", ")))")
  }

  private func highs(_ holds: (Bool, Bool, Bool) -> Bool) -> SQLCondition {
    let codes = (0..<8).filter { holds($0 & 4 != 0, $0 & 2 != 0, $0 & 1 != 0) }.map(String.init)
    let high = Dimension.allCases.map { dimension in
      let mean = context.yardsticks.value(.mean(dimension)) ?? Int64.max
      return "(m.\(QueryCompiler.dimensions[dimension.rawValue]) > \(mean))"
    }
    let code = "\(high[0]) * 4 + \(high[1]) * 2 + \(high[2])"
    return SQLCondition("m.sales > 0 AND (\(code)) IN (\(codes.joined(separator: ", ")))")
  }

  /// A class between two thresholds of revenue; the last one lies below them all.
  private func band(_ thresholds: [Int64?], _ names: [String], _ name: String) -> SQLCondition {
    let place = names.firstIndex(of: name) ?? 0
    if place < thresholds.count, thresholds[place] == nil { return .never }
    let low = place < thresholds.count ? thresholds[place] : nil
    let high = place > 0 ? thresholds[place - 1].map { $0 - 1 } : nil
    return low == nil && high == nil ? SQLCondition("m.sales > 0") : buyers(.monetary, QueryRange(low: low, high: high))
  }
}
