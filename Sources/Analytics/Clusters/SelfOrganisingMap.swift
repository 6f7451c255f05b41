import Domain
import RealModule

/// A map on which like rows lie near one another (Kohonen 1982, “Self-organized formation of topologically correct
/// feature maps”), learnt row by row in a seeded order.
///
/// The cells of a rectangular grid each hold a typical row. Each step draws the cell nearest to a row, and those around
/// it, towards it; the reach and the rate fall from step to step. Columns must be of one scale. The map shows
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
    var cells = rows.rows((0..<count).map { _ in chance.below(rows.rows) })
    let order = (0..<settings.steps).map { _ in chance.below(rows.rows) }
    let reach = Double(max(settings.width, settings.height)) / 2
    for (step, row) in order.enumerated() {
      if step % 1024 == 0, !progress(Double(step) / Double(settings.steps)) { throw .cancelled }
      let left = 1 - Double(step) / Double(settings.steps)
      Self.draw(
        &cells, towards: rows, row, width: settings.width, reach: max(reach * left * left, 0.5),
        rate: settings.rate * left + 0.01)
    }
    self.init(width: settings.width, cells: cells)
  }

  /// The cell of a row on the same scale, the first of equally near ones.
  ///
  /// - Complexity: O(cells · columns).
  package func cell(of row: [Double]) -> Int {
    precondition(row.count == cells.columns)
    return NearestRow.find(row, 0, cells).row
  }

  /// Draws the nearest cell and those within three reaches of it towards a row.
  private static func draw(
    _ cells: inout Matrix, towards rows: Matrix, _ row: Int, width: Int, reach: Double, rate: Double
  ) {
    let nearest = NearestRow.find(rows.values, row * rows.columns, cells).row
    let (columns, height) = (rows.columns, cells.rows / width)
    let (centreX, centreY, edge) = (nearest % width, nearest / width, Int(3 * reach) + 1)
    let falls = (0...edge).map { Double.exp(-Double($0 * $0) / (2 * reach * reach)) }
    cells.values.withUnsafeMutableBufferPointer { values in
      rows.values.withUnsafeBufferPointer { target in
        for y in max(0, centreY - edge)...min(height - 1, centreY + edge) {
          for x in max(0, centreX - edge)...min(width - 1, centreX + edge) {
            let pull = rate * falls[abs(y - centreY)] * falls[abs(x - centreX)]
            let start = (y * width + x) * columns
            for column in 0..<columns {
              values[start + column] += pull * (target[row * columns + column] - values[start + column])
            }
          }
        }
      }
    }
  }
}
