/// The row of a table that lies nearest to a point.
enum NearestRow {
  /// The first of the nearest, with the square of its distance.
  ///
  /// - Parameters:
  ///   - point: a list in which the point's numbers stand from `start` on.
  @inline(__always)
  static func find(_ point: [Double], _ start: Int, _ table: Matrix) -> (row: Int, square: Double) {
    point.withUnsafeBufferPointer { point in
      table.values.withUnsafeBufferPointer { values in
        var (nearest, least) = (0, Double.infinity)
        for row in 0..<table.rows {
          var square = 0.0
          for column in 0..<table.columns {
            let distance = point[start + column] - values[row * table.columns + column]
            square += distance * distance
          }
          if square < least { (nearest, least) = (row, square) }
        }
        return (nearest, least)
      }
    }
  }
}
