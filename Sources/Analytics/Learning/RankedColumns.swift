/// The columns of a table with each value written as its rank among the different ones of its column.
struct RankedColumns {
  let rows: Int
  /// The different values of each column, ascending.
  let levels: [[Double]]
  /// The ranks, column by column.
  let ranks: [Int32]

  /// - Complexity: O(rows · columns).
  init(_ table: Matrix) throws(ModelError) {
    rows = table.rows
    let columns = Self.columnwise(table)
    var ranks = Array(repeating: Int32(0), count: table.values.count)
    var levels: [[Double]] = []
    var order = RadixOrder(count: table.rows)
    for column in 0..<table.columns {
      let places = column * table.rows..<(column + 1) * table.rows
      let found = columns.withUnsafeBufferPointer { columns in
        ranks.withUnsafeMutableBufferPointer { ranks in
          Self.rank(
            UnsafeBufferPointer(rebasing: columns[places]), UnsafeMutableBufferPointer(rebasing: ranks[places]), &order)
        }
      }
      guard found.allSatisfy(\.isFinite) else {
        throw .invalid("A column to learn from holds numbers that are not finite.")
      }
      levels.append(found)
    }
    (self.ranks, self.levels) = (ranks, levels)
  }

  private static func columnwise(_ table: Matrix) -> [Double] {
    let (rows, columns) = (table.rows, table.columns)
    return Array(unsafeUninitializedCapacity: rows * columns) { flat, count in
      table.values.withUnsafeBufferPointer { values in
        for row in 0..<rows {
          for column in 0..<columns {
            flat.initializeElement(at: column * rows + row, to: values[row * columns + column])
          }
        }
      }
      count = rows * columns
    }
  }

  /// Writes the ranks of one column; its different values, ascending.
  private static func rank(
    _ values: UnsafeBufferPointer<Double>, _ ranks: UnsafeMutableBufferPointer<Int32>, _ order: inout RadixOrder
  ) -> [Double] {
    if let two = atMostTwo(values) {
      for row in ranks.indices { ranks[row] = values[row] == two[two.count - 1] && two.count == 2 ? 1 : 0 }
      return two
    }
    var levels: [Double] = []
    order.sort(values)
    for row in order.rows {
      let value = values[Int(row)]
      if value != levels.last { levels.append(value) }
      ranks[Int(row)] = Int32(levels.count - 1)
    }
    return levels
  }

  /// The different values, ascending, where there are one or two; nil where there are more, or what is no number.
  private static func atMostTwo(_ values: UnsafeBufferPointer<Double>) -> [Double]? {
    let first = values[0]
    var other = first
    for value in values where value != first && value != other {
      guard other == first, first.isFinite, value.isFinite else { return nil }
      other = value
    }
    return first == other ? [first] : [min(first, other), max(first, other)]
  }
}
