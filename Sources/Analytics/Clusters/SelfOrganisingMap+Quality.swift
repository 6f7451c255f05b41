extension SelfOrganisingMap {
  /// The mean distance of rows from their cells.
  package func quantisationError(_ rows: Matrix) -> Double {
    Statistics.mean(
      (0..<rows.rows).map { NearestRow.find(rows.values, $0 * rows.columns, cells).square.squareRoot() })
  }

  /// The share of rows whose two nearest cells are no neighbours, corner to corner counting as such (Kiviluoto 1996,
  /// “Topology preservation in self-organizing maps”).
  package func topographicError(_ rows: Matrix) -> Double {
    Statistics.mean((0..<rows.rows).map { areNeighbours(nearestTwo(Array(rows.row($0)))) ? 0 : 1 })
  }

  private func areNeighbours(_ pair: (Int, Int)) -> Bool {
    max(abs(pair.0 % width - pair.1 % width), abs(pair.0 / width - pair.1 / width)) <= 1
  }

  private func nearestTwo(_ row: [Double]) -> (Int, Int) {
    var (first, second) = ((cell: 0, square: Double.infinity), (cell: 0, square: Double.infinity))
    for cell in 0..<cells.rows {
      let square = (0..<row.count).reduce(0.0) { sum, column in
        sum + (row[column] - cells[cell, column]) * (row[column] - cells[cell, column])
      }
      if square < first.square {
        (first, second) = ((cell, square), first)
      } else if square < second.square {
        second = (cell, square)
      }
    }
    return (first.cell, second.cell)
  }
}
