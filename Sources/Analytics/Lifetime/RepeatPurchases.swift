/// What a model of repeat buying knows of many customers, side by side: times in any one unit.
package struct RepeatPurchases: Hashable, Sendable {
  /// How often each bought again: purchases after the first, those of one day counted once.
  package private(set) var repeats: [Int] = []
  /// When the last of them was, counted from the first purchase; 0 where there is none.
  package private(set) var recency: [Double] = []
  /// How long each was observed, counted from the first purchase.
  package private(set) var age: [Double] = []

  package init() {}

  package var count: Int { repeats.count }

  /// Makes room.
  package mutating func reserve(_ count: Int) {
    repeats.reserveCapacity(count)
    recency.reserveCapacity(count)
    age.reserveCapacity(count)
  }

  /// Adds a customer.
  ///
  /// - Precondition: 0 ≤ recency ≤ age, and recency is 0 where there are no repeats.
  package mutating func append(repeats: Int, recency: Double, age: Double) {
    precondition(repeats >= 0 && recency >= 0 && age >= recency, "a purchase lies within the time observed")
    self.repeats.append(repeats)
    self.recency.append(repeats == 0 ? 0 : recency)
    self.age.append(age)
  }

  /// Every so many-th customer.
  func sample(every step: Int) -> RepeatPurchases {
    var sample = RepeatPurchases()
    for index in stride(from: 0, to: count, by: step) {
      sample.append(repeats: repeats[index], recency: recency[index], age: age[index])
    }
    return sample
  }

  /// How many customers have each number of repeats, from 0 on.
  var counts: [Int] {
    var counts = Array(repeating: 0, count: (repeats.max() ?? -1) + 1)
    for x in repeats { counts[x] += 1 }
    return counts
  }
}
