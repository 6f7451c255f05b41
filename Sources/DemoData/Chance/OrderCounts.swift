/// How many orders customers have: few have many, many have few.
enum OrderCounts {
  /// Up to that share of the customers (in millionths), fewer orders than that; straight lines between.
  ///
  /// 8 % have none, 20 % one, 0.3 % more than a hundred; the mean is 5.2, and the top fifth has two thirds of all.
  private static let anchors: [(share: Int, orders: Int)] = [
    (0, 0), (80_000, 1), (280_000, 2), (460_000, 3), (600_000, 4), (710_000, 5), (790_000, 6), (840_000, 7),
    (880_000, 8), (910_000, 10), (936_000, 13), (960_000, 18), (975_000, 25), (985_000, 34), (992_000, 52),
    (996_000, 84), (998_000, 135), (999_000, 215), (999_600, 380), (1_000_000, 520),
  ]

  /// The number of orders of the customer at a position of 0 ..< 1,000,000 in the ranking.
  static func orders(at position: Int) -> Int {
    let upper = anchors.firstIndex { $0.share > position } ?? anchors.count - 1
    let (low, high) = (anchors[max(upper - 1, 0)], anchors[upper])
    return low.orders + (high.orders - low.orders) * (position - low.share) / max(high.share - low.share, 1)
  }
}
