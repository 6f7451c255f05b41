/// The line between low and high values: a mean, compared exactly, or a number that somebody set.
package struct ValueCut: Hashable, Sendable {
  private let sum: Int128
  private let count: Int128

  /// The mean of some values, kept as their sum and number so that no rounding moves a customer; 0 of nothing.
  package init(meanOf values: some Sequence<Int64>) {
    var sum = Int128(0)
    var count = Int128(0)
    for value in values {
      sum += Int128(value)
      count += 1
    }
    self.sum = sum
    self.count = max(count, 1)
  }

  /// A number that somebody set.
  package init(at value: Int64) {
    sum = Int128(value)
    count = 1
  }

  /// Whether a value lies above; a value on the line is low.
  package func isBelow(_ value: Int64) -> Bool { Int128(value) * count > sum }
}
