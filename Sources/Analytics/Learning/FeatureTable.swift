import Domain

/// What is known of one thing at one moment.
package enum FeatureValue: Hashable, Sendable {
  /// An amount; one that is not finite counts as missing.
  case number(Double)
  /// One of some names.
  case level(String)
  /// Nobody knows.
  case missing
}

/// A value of a column with the day on which it came to be known.
package struct Feature: Hashable, Sendable {
  /// The column it belongs to.
  package let column: Int
  /// What is known.
  package let value: FeatureValue
  /// Since when.
  package let knownOn: Day

  /// A value of a column, known since a day.
  package init(column: Int, _ value: FeatureValue, knownOn: Day) {
    (self.column, self.value, self.knownOn) = (column, value, knownOn)
  }
}

/// Rows to learn from, each of what was known on its cut and nothing else.
///
/// A row is made of features only, a feature only with the day it was known, and there is no other way in: a value that
/// was known after the cut, such as the length of a call that is yet to be made, cannot enter. What no feature tells is
/// missing.
package struct FeatureTable: Hashable, Sendable {
  /// A column.
  package struct Column: Hashable, Sendable {
    /// What it holds.
    package enum Kind: Hashable, Sendable { case numeric, categorical }

    /// What it is called.
    package let name: String
    /// What it holds.
    package let kind: Kind

    /// A column of a name.
    package init(_ name: String, _ kind: Kind) { (self.name, self.kind) = (name, kind) }
  }

  /// The columns.
  package let columns: [Column]
  /// The day on which each row is looked at.
  package private(set) var cuts: [Day] = []
  /// The values, row by row.
  private(set) var values: [FeatureValue] = []

  /// A table without rows.
  package init(columns: [Column]) { self.columns = columns }

  /// How many rows there are.
  package var count: Int { cuts.count }

  /// Adds a row of what was known by the end of a day.
  ///
  /// - Throws: `invalid` for a feature known after the cut, of an unknown column or of the wrong kind, or told twice; the
  ///   table is then as before.
  package mutating func append(cut: Day, _ features: [Feature]) throws(ModelError) {
    var row: [FeatureValue?] = Array(repeating: nil, count: columns.count)
    for feature in features {
      guard columns.indices.contains(feature.column) else {
        throw .invalid("There is no column \(feature.column).")
      }
      let column = columns[feature.column]
      guard feature.knownOn <= cut else {
        throw .invalid("“\(column.name)” was known on \(feature.knownOn), after the cut of \(cut).")
      }
      guard row[feature.column] == nil else { throw .invalid("“\(column.name)” is told twice of one row.") }
      guard let value = column.accepted(feature.value) else {
        throw .invalid("“\(column.name)” holds another kind of value.")
      }
      row[feature.column] = value
    }
    cuts.append(cut)
    for value in row { values.append(value ?? .missing) }
  }

  /// The values of one column, row by row.
  func values(of column: Int) -> [FeatureValue] {
    stride(from: column, to: values.count, by: columns.count).map { values[$0] }
  }
}

extension FeatureTable.Column {
  fileprivate func accepted(_ value: FeatureValue) -> FeatureValue? {
    switch (value, kind) {
    case (.missing, _): .missing
    case (.number(let number), .numeric): number.isFinite ? value : .missing
    case (.level, .categorical): value
    default: nil
    }
  }
}
