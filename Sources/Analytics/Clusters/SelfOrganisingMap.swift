import Domain

/// A map on which like rows lie near one another (Kohonen 1982, “Self-organized formation of topologically correct
/// feature maps”), learnt row by row in a seeded order.
///
/// The cells of a rectangular grid each hold a typical row. Each step draws the cell nearest to a row, and those around
/// it, towards it; the reach and the rate fall every sixteen steps. Columns must be of one scale. The map shows
/// neighbourhoods, not distances: two cells side by side may be far apart.
package struct SelfOrganisingMap: Hashable, Sendable {
  /// What is chosen before the data are seen.
  package struct Settings: Hashable, Sendable {
    /// The cells across and down.
    package var width: Int
    package var height: Int
    /// How many rows are shown, again and again.
    package var steps: Int
    /// How far a cell is drawn at first, 0 to 1.
    package var rate: Double
    /// The order of the rows and the cells' first values.
    package var seed: UInt64

    /// A map of ten by ten.
    package init(width: Int = 10, height: Int = 10, steps: Int = 10_000, rate: Double = 0.5, seed: UInt64 = 1) {
      (self.width, self.height, self.steps, self.rate, self.seed) = (width, height, steps, rate, seed)
    }
  }

  /// The cells across; a cell's place is its row times this, and its column.
  package let width: Int
  /// The typical row of each cell.
  package let cells: Matrix

  /// A map kept earlier.
  package init(width: Int, cells: Matrix) {
    precondition(width > 0 && cells.rows % width == 0 && cells.rows > 0)
    (self.width, self.cells) = (width, cells)
  }

  /// Learns a map.
  ///
  /// - Throws: `tooFew` without rows, `invalid` for a map without cells or what is not finite, `cancelled`.
  /// - Complexity: O(steps · cells · columns).
  package init(_ rows: Matrix, settings: Settings = Settings(), progress: ModelProgress = { _ in true })
    throws(ModelError)
  {
    guard settings.width > 0, settings.height > 0 else { throw .invalid("A map has at least one cell.") }
    guard rows.rows > 0, rows.columns > 0 else { throw .tooFew("rows to map", found: 0, needed: 1) }
    guard rows.values.allSatisfy(\.isFinite) else {
      throw .invalid("What is mapped holds numbers that are not finite.")
    }
    var chance = Chance(seed: settings.seed)
    let count = settings.width * settings.height
    let start = rows.rows((0..<count).map { _ in chance.below(rows.rows) })
    var learner = MapLearner(start, width: settings.width)
    let widest = Double(max(settings.width, settings.height)) / 2
    for step in 0..<settings.steps {
      if step % 1024 == 0, !progress(Double(step) / Double(settings.steps)) { throw .cancelled }
      if step % 16 == 0 {
        let left = 1 - Double(step) / Double(settings.steps)
        learner.set(reach: max(widest * left * left, 0.5), rate: settings.rate * left + 0.01)
      }
      let row = chance.below(rows.rows) * rows.columns
      rows.values.withUnsafeBufferPointer { values in
        learner.draw(towards: UnsafeBufferPointer(rebasing: values[row..<row + rows.columns]))
      }
    }
    self.init(width: settings.width, cells: learner.cells)
  }

  /// The cell of a row on the same scale, the first of equally near ones.
  ///
  /// - Complexity: O(cells · columns).
  package func cell(of row: [Double]) -> Int {
    precondition(row.count == cells.columns)
    return NearestRow.find(row, 0, cells).row
  }
}
