/// How the columns of a feature table become columns of numbers, learnt from one table and applied to others.
///
/// - A number stays, a missing one becomes the mean of the known; a column in which any is missing has a further column,
///   1 where it is missing.
/// - Names become a column each, 1 where the name stands, but for the commonest, which all others are compared with.
///   Names under ten times in the table share one column. A missing name counts as a name of its own. A name never seen
///   before counts as a rare one, or else as the commonest.
package struct FeatureEncoding: Hashable, Sendable {
  /// The fewest rows from which a name has a column of its own.
  package static let rare = 10

  enum Part: Hashable, Sendable {
    case number(column: Int, mean: Double)
    case isMissing(column: Int)
    case level(column: Int, String)
    case rare(column: Int, common: Set<String>)
  }

  let parts: [Part]
  /// What each column of numbers is called, such as `contract = one year` or `total is missing`.
  package let names: [String]
  private let columns: [FeatureTable.Column]

  /// Learns from a table.
  ///
  /// - Complexity: O(rows · columns).
  package init(of table: FeatureTable) {
    columns = table.columns
    parts = table.columns.indices.flatMap { column in
      let values = table.values(of: column)
      return table.columns[column].kind == .numeric
        ? Self.numbers(column, values) : Self.levels(column, values)
    }
    let columns = columns
    names = parts.map { part in
      switch part {
      case .number(let column, _): columns[column].name
      case .isMissing(let column): "\(columns[column].name) is missing"
      case .level(let column, let level): "\(columns[column].name) = \(level)"
      case .rare(let column, _): "\(columns[column].name) is rare"
      }
    }
  }

  /// The columns of numbers of a table.
  ///
  /// - Precondition: it has the columns of the table that was learnt from.
  /// - Complexity: O(rows · columns of numbers).
  package func matrix(of table: FeatureTable) -> Matrix {
    precondition(table.columns == columns, "a table is encoded as one like it was")
    var matrix = Matrix(rows: table.count, columns: parts.count)
    for row in 0..<table.count {
      for (place, part) in parts.enumerated() {
        matrix.values[row * parts.count + place] = part.number(in: table, row)
      }
    }
    return matrix
  }

  private static func numbers(_ column: Int, _ values: [FeatureValue]) -> [Part] {
    let known = values.compactMap { value in if case .number(let number) = value { number } else { nil } }
    let number = Part.number(column: column, mean: Statistics.mean(known))
    return known.count < values.count ? [number, .isMissing(column: column)] : [number]
  }

  /// The names that are common enough, the commonest left out; then the rare, then the missing.
  private static func levels(_ column: Int, _ values: [FeatureValue]) -> [Part] {
    var counts: [FeatureValue: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    let missing = counts[.missing] ?? 0
    let levels = counts.compactMap { value, count in
      if case .level(let name) = value { (name: name, count: count) } else { nil }
    }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    let common = levels.filter { $0.count >= rare }
    var parts = common.map { (part: Part.level(column: column, $0.name), count: $0.count) }
    let rest = levels.reduce(0) { $0 + $1.count } - common.reduce(0) { $0 + $1.count }
    if rest > 0 { parts.append((.rare(column: column, common: Set(common.map(\.name))), rest)) }
    if missing > 0 { parts.append((.isMissing(column: column), missing)) }
    let most = parts.map(\.count).max() ?? 0
    if let commonest = parts.firstIndex(where: { $0.count == most }) { parts.remove(at: commonest) }
    return parts.map(\.part)
  }
}

extension FeatureEncoding.Part {
  fileprivate func number(in table: FeatureTable, _ row: Int) -> Double {
    func value(_ column: Int) -> FeatureValue { table.values[row * table.columns.count + column] }
    switch self {
    case .number(let column, let mean):
      if case .number(let number) = value(column) { return number }
      return mean
    case .isMissing(let column): return value(column) == .missing ? 1 : 0
    case .level(let column, let level): return value(column) == .level(level) ? 1 : 0
    case .rare(let column, let common):
      if case .level(let name) = value(column) { return common.contains(name) ? 0 : 1 }
      return 0
    }
  }
}
