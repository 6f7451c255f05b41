/// The sum of the distances of every row from the rows of every group.
///
/// The rows are laid out group by group and column by column, eight at a time, so that eight distances are computed at
/// once; every pair is computed from both sides, which costs less than scattering a distance to its second row.
struct GroupDistances {
  private typealias Eight = SIMD8<Double>

  /// By row and group.
  private(set) var sums: [Double]

  init(_ rows: Matrix, _ labels: [Int], _ counts: [Int]) {
    sums = Array(repeating: 0, count: rows.rows * counts.count)
    let width = rows.columns
    for group in counts.indices where counts[group] > 0 {
      let members = labels.indices.filter { labels[$0] == group }
      let (blocks, last) = Self.blocks(rows, members)
      blocks.withUnsafeBufferPointer { blocks in
        rows.values.withUnsafeBufferPointer { values in
          for row in 0..<rows.rows {
            guard let point = values.baseAddress.map({ $0 + row * width }) else { continue }
            sums[row * counts.count + group] = Self.sum(point, width, blocks, last)
          }
        }
      }
    }
  }

  /// The rows of a group in blocks of eight, column by column, and which of the last block are rows at all.
  private static func blocks(_ rows: Matrix, _ members: [Int]) -> ([Eight], Eight) {
    let count = (members.count + 7) / 8
    var blocks = Array(repeating: Eight.zero, count: count * rows.columns)
    var last = Eight.zero
    for (place, row) in members.enumerated() {
      for column in 0..<rows.columns { blocks[place / 8 * rows.columns + column][place % 8] = rows[row, column] }
      if place / 8 == count - 1 { last[place % 8] = 1 }
    }
    return (blocks, last)
  }

  @inline(__always)
  private static func sum(
    _ point: UnsafePointer<Double>, _ width: Int, _ blocks: UnsafeBufferPointer<Eight>, _ last: Eight
  ) -> Double {
    let count = blocks.count / max(width, 1)
    var sum = Eight.zero
    for block in 0..<count {
      var squares = Eight.zero
      for column in 0..<width {
        let distance = blocks[block &* width &+ column] - point[column]
        squares += distance * distance
      }
      let distances = squares.squareRoot()
      sum += block == count - 1 ? distances * last : distances
    }
    return sum.sum()
  }
}
