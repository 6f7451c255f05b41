/// A table of numbers, row by row.
package struct Matrix: Hashable, Sendable {
  package let rows: Int
  package let columns: Int
  /// The numbers, row by row.
  package var values: [Double]

  /// A matrix of one number everywhere.
  package init(rows: Int, columns: Int, repeating value: Double = 0) {
    self.rows = rows
    self.columns = columns
    values = Array(repeating: value, count: rows * columns)
  }

  /// A matrix of rows that are equally long.
  ///
  /// - Precondition: all rows are as long as the first.
  package init(_ rows: [[Double]]) {
    precondition(rows.allSatisfy { $0.count == rows[0].count }, "the rows of a matrix are equally long")
    self.rows = rows.count
    columns = rows.first?.count ?? 0
    values = rows.flatMap(\.self)
  }

  /// The number in a row and a column.
  package subscript(row: Int, column: Int) -> Double {
    get { values[row * columns + column] }
    set { values[row * columns + column] = newValue }
  }

  /// One row.
  package func row(_ index: Int) -> ArraySlice<Double> { values[index * columns..<(index + 1) * columns] }

  /// One column.
  package func column(_ index: Int) -> [Double] { (0..<rows).map { self[$0, index] } }

  /// The matrix times a column of numbers.
  ///
  /// - Precondition: as many numbers as columns.
  package func times(_ vector: [Double]) -> [Double] {
    precondition(vector.count == columns)
    return (0..<rows).map { row in (0..<columns).reduce(0) { $0 + self[row, $1] * vector[$1] } }
  }
}
