/// The sum of the distances of every row from the rows of every group.
///
/// The rows are laid out group by group in blocks of eight, column by column, so that eight distances are computed at
/// once; those from a row to later blocks are added to both sides.
struct GroupDistances {
  private typealias Eight = SIMD8<Double>

  /// By row and group.
  private(set) var sums: [Double]
  private let width: Int
  private var blocks: [Eight] = []
  /// By block: its group, and 1 for each of its eight that is a row.
  private var blockGroups: [Int] = []
  private var masks: [Eight] = []
  /// By row: its block.
  private var rowBlocks: [Int]

  init(_ rows: Matrix, _ labels: [Int], _ counts: [Int]) {
    width = rows.columns
    sums = Array(repeating: 0, count: rows.rows * counts.count)
    rowBlocks = Array(repeating: 0, count: rows.rows)
    var lanes = rowBlocks
    for group in counts.indices { layOut(rows, labels.indices.filter { labels[$0] == group }, group, &lanes) }
    var received = Array(repeating: Eight.zero, count: counts.count * blockGroups.count)
    for row in 0..<rows.rows { visit(row, rows, labels[row], counts.count, &received) }
    for row in 0..<rows.rows {
      for group in counts.indices {
        sums[row * counts.count + group] += received[group * blockGroups.count + rowBlocks[row]][lanes[row]]
      }
    }
  }

  private mutating func layOut(_ rows: Matrix, _ members: [Int], _ group: Int, _ lanes: inout [Int]) {
    for (place, row) in members.enumerated() {
      let lane = place % 8
      if lane == 0 {
        blocks.append(contentsOf: repeatElement(.zero, count: width))
        blockGroups.append(group)
        masks.append(.zero)
      }
      (rowBlocks[row], lanes[row]) = (masks.count - 1, lane)
      masks[masks.count - 1][lane] = 1
      for column in 0..<width { blocks[blocks.count - width + column][lane] = rows[row, column] }
    }
  }

  /// Adds the distances of a row from its own block and the later ones, and theirs from it.
  private mutating func visit(
    _ row: Int, _ rows: Matrix, _ own: Int, _ groups: Int, _ received: inout [Eight]
  ) {
    let (count, first) = (blockGroups.count, rowBlocks[row])
    rows.values.withUnsafeBufferPointer { values in
      blocks.withUnsafeBufferPointer { blocks in
        received.withUnsafeMutableBufferPointer { received in
          var block = first
          while block < count {
            let group = blockGroups[block]
            var sum = Eight.zero
            while block < count, blockGroups[block] == group {
              var squares = Eight.zero
              for column in 0..<width {
                let distance = blocks[block &* width &+ column] - values[row &* width &+ column]
                squares += distance * distance
              }
              let distances = squares.squareRoot() * masks[block]
              sum += distances
              if block > first { received[own &* count &+ block] += distances }
              block += 1
            }
            sums[row * groups + group] += sum.sum()
          }
        }
      }
    }
  }
}
