/// The best few of many, the highest score first, ties by the lower number.
struct TopList {
  private(set) var entries: [(item: Int, score: Double)] = []
  private let count: Int

  init(count: Int) {
    self.count = max(0, count)
    entries.reserveCapacity(min(self.count, 64) + 1)
  }

  /// Takes an item in where it belongs to the best.
  mutating func offer(_ item: Int, _ score: Double) {
    if entries.count == count {
      guard let last = entries.last, (last.score, item) < (score, last.item) else { return }
    }
    var place = entries.count
    while place > 0, (entries[place - 1].score, item) < (score, entries[place - 1].item) { place -= 1 }
    entries.insert((item, score), at: place)
    if entries.count > count { entries.removeLast() }
  }
}
