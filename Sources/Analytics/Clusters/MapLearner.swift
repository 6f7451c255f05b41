import RealModule

/// The cells of a map while they are learnt: column by column, eight cells at a time.
struct MapLearner {
  private typealias Eight = SIMD8<Double>

  private let width: Int
  private let height: Int
  private let columns: Int
  private let blocks: Int
  private var values: [Eight]
  /// How far each cell is drawn; 0 between draws.
  private var pulls: [Eight]
  /// By distance in the grid, the share of the pull that is left.
  private var falls: [Double]
  private var edge = 0
  private var rate = 0.0

  /// Cells beyond the last, which fill up the last eight, lie too far off to be the nearest.
  init(_ cells: Matrix, width: Int) {
    (self.width, height, columns) = (width, cells.rows / width, cells.columns)
    blocks = (cells.rows + 7) / 8
    values = Array(repeating: Eight(repeating: 1e150), count: blocks * columns)
    pulls = Array(repeating: .zero, count: blocks)
    falls = Array(repeating: 0, count: max(width, height))
    for cell in 0..<cells.rows {
      for column in 0..<columns { values[column * blocks + cell / 8][cell % 8] = cells[cell, column] }
    }
  }

  /// The cells, row by row.
  var cells: Matrix {
    var cells = Matrix(rows: width * height, columns: columns)
    for cell in 0..<cells.rows {
      for column in 0..<columns { cells[cell, column] = values[column * blocks + cell / 8][cell % 8] }
    }
    return cells
  }

  /// Sets how far draws reach, and how strong they are.
  mutating func set(reach: Double, rate: Double) {
    self.rate = rate
    edge = Int(3 * reach) + 1
    for distance in falls.indices { falls[distance] = Double.exp(-Double(distance * distance) / (2 * reach * reach)) }
  }

  /// Draws the nearest cell, and those around it, towards a row.
  mutating func draw(towards row: UnsafeBufferPointer<Double>) {
    let nearest = nearest(row)
    let (centreX, centreY) = (nearest % width, nearest / width)
    let (top, bottom) = (max(0, centreY - edge), min(height - 1, centreY + edge))
    pulls.withUnsafeMutableBytes { bytes in
      let flat = bytes.assumingMemoryBound(to: Double.self)
      for y in top...bottom {
        let pull = rate * falls[abs(y - centreY)]
        for x in 0..<width { flat[y * width + x] = pull * falls[abs(x - centreX)] }
      }
    }
    let touched = top * width / 8..<((bottom + 1) * width + 7) / 8
    values.withUnsafeMutableBufferPointer { values in
      for column in 0..<columns {
        for block in touched {
          let place = column * blocks + block
          values[place] += pulls[block] * (row[column] - values[place])
        }
      }
    }
    for block in touched { pulls[block] = .zero }
  }

  private func nearest(_ row: UnsafeBufferPointer<Double>) -> Int {
    var least = Eight(repeating: .infinity)
    var found = SIMD8<Int64>.zero
    values.withUnsafeBufferPointer { values in
      for block in 0..<blocks {
        var squares = Eight.zero
        for column in 0..<columns {
          let distance = values[column * blocks + block] - row[column]
          squares += distance * distance
        }
        let closer = squares .< least
        least.replace(with: squares, where: closer)
        found.replace(with: SIMD8(repeating: Int64(block)), where: closer)
      }
    }
    let places = (0..<8).lazy.map { (least[$0], Int(found[$0]) * 8 + $0) }
    return places.reduce((Double.infinity, 0)) { $1 < $0 ? $1 : $0 }.1
  }
}
