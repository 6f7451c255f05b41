/// The best few of many, the highest score first, ties by the lower number.
struct TopList {
  private(set) var entries: [(item: Int, score: Double)] = []
  private let count: Int
  /// The score of the last of a full list: what is lower has no chance.
  private var least: Double

  init(count: Int) {
    self.count = max(0, count)
    least = count > 0 ? -.infinity : .infinity
    entries.reserveCapacity(min(self.count, 64) + 1)
  }

  /// Takes an item in where it belongs to the best.
  @inline(__always)
  mutating func offer(_ item: Int, _ score: Double) {
    if score >= least { insert(item, score) }
  }

  private mutating func insert(_ item: Int, _ score: Double) {
    var place = entries.count
    while place > 0, entries[place - 1].score < score { place -= 1 }
    while place > 0, entries[place - 1].score == score, entries[place - 1].item > item { place -= 1 }
    guard place < count else { return }
    if entries.count == count { entries.removeLast() }
    entries.insert((item, score), at: place)
    if entries.count == count { least = entries[count - 1].score }
  }
}
