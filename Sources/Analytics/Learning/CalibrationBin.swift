/// What became of those whose probability lay in one tenth.
package struct CalibrationBin: Hashable, Sendable {
  /// The tenth, 0 to 9; a probability of 1 falls into the last.
  package let tenth: Int
  /// How many there were.
  package let count: Int
  /// Their mean probability; 0 of nobody.
  package let probability: Double
  /// The share of them that said yes; 0 of nobody.
  package let share: Double

  /// A bin as it was kept.
  package init(tenth: Int, count: Int, probability: Double, share: Double) {
    (self.tenth, self.count, self.probability, self.share) = (tenth, count, probability, share)
  }

  /// The ten bins.
  static func bins(_ probabilities: [Double], _ labels: [Bool]) -> [CalibrationBin] {
    var sums = Array(repeating: (count: 0, probability: 0.0, yes: 0), count: 10)
    for (probability, label) in zip(probabilities, labels) {
      let tenth = min(Int(probability * 10), 9)
      sums[tenth].count += 1
      sums[tenth].probability += probability
      sums[tenth].yes += label ? 1 : 0
    }
    return sums.enumerated().map { tenth, sum in
      let count = Double(max(sum.count, 1))
      return CalibrationBin(
        tenth: tenth, count: sum.count, probability: sum.probability / count, share: Double(sum.yes) / count)
    }
  }
}
