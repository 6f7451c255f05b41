/// The few words that a page says by itself.
package struct PageWords: Hashable, Sendable {
  /// Opens the numbers behind a chart.
  package var numbers: String
  /// Stands in the place of a chart or a table without any.
  package var noData: String
  /// How many rows of how many are listed follows: `Rows shown: 40 / 500`.
  package var rowsShown: String

  package init(
    numbers: String = "The numbers", noData: String = "No data", rowsShown: String = "Rows shown"
  ) {
    self.numbers = numbers
    self.noData = noData
    self.rowsShown = rowsShown
  }
}
