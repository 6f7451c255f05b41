/// What sets a group or a cell apart: its measures that lie farthest from the mean of all.
package struct Profile: Hashable, Sendable, CustomStringConvertible {
  /// A measure that stands out.
  package struct Trait: Hashable, Sendable {
    /// The measure.
    package let name: String
    /// How many deviations it lies above the mean, or below where negative.
    package let deviations: Double
  }

  /// The traits, the farthest first; none where nothing stands out.
  package let traits: [Trait]

  /// Reads a typical row.
  ///
  /// - Parameters:
  ///   - row: standardised, that is in deviations from the mean of each measure.
  ///   - names: the names of the measures.
  ///   - most: the most traits that are named.
  ///   - least: a measure stands out from so many deviations; one half is a rule of Guanxi's own.
  package init(standardised row: [Double], names: [String], most: Int = 2, least: Double = 0.5) {
    precondition(row.count == names.count)
    let order = row.indices.filter { abs(row[$0]) >= least }.sorted { (abs(row[$1]), $0) < (abs(row[$0]), $1) }
    traits = order.prefix(most).map { Trait(name: names[$0], deviations: row[$0]) }
  }

  /// The traits in words, such as “high revenue, low days since”.
  package var description: String {
    traits.isEmpty
      ? "average" : traits.map { "\($0.deviations > 0 ? "high" : "low") \($0.name)" }.joined(separator: ", ")
  }
}
