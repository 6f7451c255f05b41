/// Grows a tree from ranked columns, the first node first.
struct DecisionTreeGrower {
  private(set) var nodes: [DecisionTree.Node] = []
  private let columns: RankedColumns
  private let settings: DecisionTree.Settings
  /// For each row 1, and 2³² more for a yes: counts and yes are added as one number.
  private let tallies: [Int]
  private var order: [Int32]
  /// The tallies of the rows of the node at work, beside their order.
  private var ordered: [Int]
  private var histogram: [Int]
  private var scratch: [Int] = []

  private struct Split {
    var column = -1
    var rank: Int32 = 0
    var nextRank: Int32 = 0
    var gain = 1e-12
  }

  init(_ columns: RankedColumns, _ labels: [Bool], _ settings: DecisionTree.Settings) {
    (self.columns, self.settings) = (columns, settings)
    tallies = labels.map { $0 ? 1 << 32 | 1 : 1 }
    order = labels.indices.map { Int32($0) }
    ordered = tallies
    histogram = Array(repeating: 0, count: columns.levels.map(\.count).max() ?? 0)
  }

  /// Grows the whole tree.
  mutating func grow(_ progress: ModelProgress) throws(ModelError) {
    _ = try grow(0..<order.count, depth: 0, progress)
  }

  private mutating func grow(
    _ range: Range<Int>, depth: Int, _ progress: ModelProgress
  ) throws(ModelError) -> Int {
    for place in range { ordered[place] = tallies[Int(order[place])] }
    let tally = ordered[range].reduce(0, &+)
    let impurity = Self.impurity(tally, settings.impurity)
    let number = nodes.count
    nodes.append(DecisionTree.Node(count: tally & 0xFFFF_FFFF, yes: tally >> 32, impurity: impurity))
    guard depth < settings.maximumDepth, range.count >= 2 * settings.minimumLeaf, impurity > 0 else { return number }
    guard progress(Double(range.lowerBound) / Double(order.count)) else { throw .cancelled }
    guard let split = bestSplit(range, tally, impurity) else { return number }
    let middle = part(range, split)
    let levels = columns.levels[split.column]
    nodes[number].column = split.column
    let (low, high) = (levels[Int(split.rank)], levels[Int(split.nextRank)])
    let halfway = low + (high - low) / 2
    nodes[number].threshold = halfway < high ? halfway : low
    let left = try grow(range.lowerBound..<middle, depth: depth + 1, progress)
    let right = try grow(middle..<range.upperBound, depth: depth + 1, progress)
    (nodes[number].left, nodes[number].right) = (left, right)
    return number
  }

  static func impurity(_ tally: Int, _ kind: DecisionTree.Impurity) -> Double {
    let share = Double(tally >> 32) / Double(tally & 0xFFFF_FFFF)
    switch kind {
    case .gini: return 2 * share * (1 - share)
    case .entropy: return Entropy.bits(share)
    }
  }

  /// The rows of the left branch first, each branch in the order it had.
  private mutating func part(_ range: Range<Int>, _ split: Split) -> Int {
    let start = split.column * columns.rows
    let goesLeft = order[range].map { columns.ranks[start + Int($0)] <= split.rank }
    let rows = Array(order[range])
    var (left, right) = (range.lowerBound, range.lowerBound + goesLeft.count(where: \.self))
    let middle = right
    for (row, isLeft) in zip(rows, goesLeft) {
      order[isLeft ? left : right] = row
      if isLeft { left += 1 } else { right += 1 }
    }
    return middle
  }

  private mutating func bestSplit(_ range: Range<Int>, _ tally: Int, _ impurity: Double) -> Split? {
    var best = Split()
    for column in columns.levels.indices {
      switch columns.levels[column].count {
      case ...1: continue
      case 2: tryTwo(column, range, tally, impurity, &best)
      case let count where count > 8 * range.count: trySorted(column, range, tally, impurity, &best)
      default: tryHistogram(column, range, tally, impurity, &best)
      }
    }
    return best.column >= 0 ? best : nil
  }

  /// A column of two values: one sum tells all.
  private func tryTwo(_ column: Int, _ range: Range<Int>, _ tally: Int, _ impurity: Double, _ best: inout Split) {
    let start = column * columns.rows
    let high = columns.ranks.withUnsafeBufferPointer { ranks in
      order.withUnsafeBufferPointer { order in
        ordered.withUnsafeBufferPointer { ordered in
          var sum = 0
          for place in range { sum &+= ordered[place] & (0 &- Int(ranks[start &+ Int(order[place])])) }
          return sum
        }
      }
    }
    consider(column, 0, 1, left: tally - high, tally, impurity, &best)
  }

  /// Few values against rows: they are counted.
  private mutating func tryHistogram(
    _ column: Int, _ range: Range<Int>, _ tally: Int, _ impurity: Double, _ best: inout Split
  ) {
    let (start, levels) = (column * columns.rows, columns.levels[column].count)
    for level in 0..<levels { histogram[level] = 0 }
    histogram.withUnsafeMutableBufferPointer { histogram in
      columns.ranks.withUnsafeBufferPointer { ranks in
        for place in range { histogram[Int(ranks[start &+ Int(order[place])])] &+= ordered[place] }
      }
    }
    var (left, last) = (0, -1)
    for level in 0..<levels where histogram[level] > 0 {
      if last >= 0 { consider(column, Int32(last), Int32(level), left: left, tally, impurity, &best) }
      left += histogram[level]
      last = level
    }
  }

  /// Few rows against values: they are sorted.
  private mutating func trySorted(
    _ column: Int, _ range: Range<Int>, _ tally: Int, _ impurity: Double, _ best: inout Split
  ) {
    let start = column * columns.rows
    scratch.removeAll(keepingCapacity: true)
    for place in range {
      scratch.append(Int(columns.ranks[start + Int(order[place])]) << 1 | ordered[place] >> 32)
    }
    scratch.sort()
    var (left, last) = (0, Int32(scratch[0] >> 1))
    for key in scratch {
      let rank = Int32(key >> 1)
      if rank != last { consider(column, last, rank, left: left, tally, impurity, &best) }
      left += (key & 1) << 32 | 1
      last = rank
    }
  }

  private func consider(
    _ column: Int, _ rank: Int32, _ nextRank: Int32, left: Int, _ tally: Int, _ impurity: Double, _ best: inout Split
  ) {
    let right = tally - left
    let (count, leftCount, rightCount) = (tally & 0xFFFF_FFFF, left & 0xFFFF_FFFF, right & 0xFFFF_FFFF)
    guard min(leftCount, rightCount) >= settings.minimumLeaf else { return }
    let mixed =
      Double(leftCount) * Self.impurity(left, settings.impurity)
      + Double(rightCount) * Self.impurity(right, settings.impurity)
    let gain = impurity - mixed / Double(count)
    if gain > best.gain + 1e-14 { best = Split(column: column, rank: rank, nextRank: nextRank, gain: gain) }
  }
}
