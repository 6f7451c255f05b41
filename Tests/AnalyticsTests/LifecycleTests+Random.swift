import Analytics
import Domain
import TestSupport
import Testing

// Random histories against the rules read plainly.
extension LifecycleTests {
  @Test("the stage is that of the rules on every day, and the next one comes on the very day that was told")
  func random() {
    var random = SeededGenerator(seed: 3)
    var seen: Set<LifecycleStage> = []
    for _ in 0..<60 {
      let orders = random.history(from: start)
      // Facts serve for every day after the one they were gathered for.
      let gathered = start + Int.random(in: 0...400, using: &random)
      let facts = LifecycleFacts(all: orders, today: gathered)
      let days = (0...700).map { gathered + $0 }
      let readings = days.map { Lifecycle.read(facts, today: $0) }
      let stages = days.map { plainStage(orders, $0) }
      #expect(readings.map(\.stage) == stages, "\(orders)")
      // Beyond the last day looked at there may be one more change, which is not judged.
      var (next, later): (Day?, LifecycleStage?) = (readings.last?.next, readings.last?.following)
      for (place, reading) in readings.enumerated().reversed() {
        if place + 1 < stages.count, stages[place + 1] != stages[place] {
          (next, later) = (days[place + 1], stages[place + 1])
        }
        if reading.next != next || reading.following != later {
          Issue.record("\(orders) \(days[place]) \(reading)")
        }
      }
      seen.formUnion(stages)
    }
    #expect(seen == Set(LifecycleStage.allCases).subtracting([.ended]))
  }

  @Test("past stages are those of each day, seen with what had happened by then")
  func history() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<30 {
      let orders = random.history(from: start)
      let end = start + 800
      var expected: [LifecycleChange] = []
      for day in -50...800 {
        let stage = plainStage(orders.filter { $0.day <= start + day }, start + day)
        if stage != expected.last?.stage ?? .prospect {
          expected.append(LifecycleChange(day: start + day, stage: stage))
        }
      }
      #expect(Lifecycle.history(orders, upTo: end) == expected)
    }
  }
}

/// The rules as they are written, day by day over all orders.
private func plainStage(_ orders: [LifecycleOrder], _ today: Day) -> LifecycleStage {
  let days = Set(orders.filter { $0.amount >= 0 }.map(\.day)).sorted()
  guard let first = days.first, let last = days.last else { return .prospect }
  let gaps = zip(days.dropFirst(), days).map { $0 - $1 }
  let silence = max(0, today - last)
  // Both sides of g = max(7, span / gaps) are multiplied by the number of gaps.
  let shares = max(1, gaps.count)
  let gap = gaps.isEmpty ? 90 : max(7 * gaps.count, last - first)
  if silence * shares > 4 * gap { return .dormant }
  let long = gaps.indices.last { index in
    index == 0 ? gaps[0] > 360 : gaps[index] * index > 4 * max(7 * index, gaps[..<index].reduce(0, +))
  }
  if let long, gaps.count - long < 3 { return .wonBack }
  func spend(_ ages: Range<Int>) -> Int64 {
    orders.filter { ages.contains(today - $0.day) }.reduce(0) { $0 + $1.amount }
  }
  let (recent, previous) = (spend(0..<180), spend(180..<360))
  if silence * shares > 2 * gap || (previous > 0 && 3 * recent < 2 * previous) { return .declining }
  if days.count < 3 { return .acquired }
  let isUp = recent > 0 && 3 * recent >= 4 * previous
  return today - first < 365 || isUp ? .growing : .mature
}

extension SeededGenerator {
  /// Up to twelve orders, often in rhythm, sometimes after a long pause or on the same day, some of them returns.
  fileprivate mutating func history(from start: Day) -> [LifecycleOrder] {
    var day = Int.random(in: 0...60, using: &self)
    let rhythm = Int.random(in: 1...70, using: &self)
    return (0..<Int.random(in: 0...12, using: &self)).map { _ in
      let order = LifecycleOrder(day: start + day, amount: Int64.random(in: -60...300, using: &self))
      day += [0, rhythm, rhythm, rhythm + 3, 5 * rhythm].randomElement(using: &self) ?? 0
      return order
    }.shuffled(using: &self)
  }
}
