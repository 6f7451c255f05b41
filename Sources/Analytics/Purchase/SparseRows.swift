/// A table of mostly empty cells, row behind row.
struct SparseRows: Hashable, Sendable {
  /// Where row r begins, and, behind the last, where it ends.
  private(set) var starts: [Int] = [0]
  /// Ascending within a row.
  private(set) var columns: [Int32] = []
  private(set) var values: [Double] = []

  /// A table of cells in any order; those of the same place are added.
  init(rows: Int, summing cells: [(row: Int, column: Int, value: Double)]) {
    var last = (row: -1, column: -1)
    for cell in cells.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
      while starts.count <= cell.row { starts.append(columns.count) }
      if last == (cell.row, cell.column) {
        values[values.count - 1] += cell.value
      } else {
        columns.append(Int32(cell.column))
        values.append(cell.value)
        last = (cell.row, cell.column)
      }
    }
    while starts.count <= rows { starts.append(columns.count) }
  }

  /// A table of ones in columns that ascend within each row.
  init(ones rows: some Sequence<ArraySlice<Int32>>) {
    for row in rows {
      columns.append(contentsOf: row)
      starts.append(columns.count)
    }
    values = Array(repeating: 1, count: columns.count)
  }

  private init(starts: [Int], columns: [Int32], values: [Double]) {
    self.starts = starts
    self.columns = columns
    self.values = values
  }

  var count: Int { starts.count - 1 }

  func range(_ row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

  /// Rows for columns.
  func transposed(columns wide: Int) -> SparseRows {
    var places = Array(repeating: 0, count: wide + 1)
    for column in columns { places[Int(column) + 1] += 1 }
    for column in 0..<wide { places[column + 1] += places[column] }
    let starts = places
    var rows = Array(repeating: Int32(0), count: columns.count)
    var moved = Array(repeating: 0.0, count: columns.count)
    for row in 0..<count {
      for place in range(row) {
        let target = places[Int(columns[place])]
        places[Int(columns[place])] = target + 1
        rows[target] = Int32(row)
        moved[target] = values[place]
      }
    }
    return SparseRows(starts: starts, columns: rows, values: moved)
  }

  /// The same cells with other values, made from row and value.
  func mapped(_ value: (Int, Double) -> Double) -> SparseRows {
    var result = self
    for row in 0..<count {
      for place in range(row) { result.values[place] = value(row, values[place]) }
    }
    return result
  }

  /// The sum over each row of what is made of its values.
  func sums(_ value: (Double) -> Double) -> [Double] {
    (0..<count).map { row in range(row).reduce(0) { $0 + value(values[$1]) } }
  }
}
