import Analytics
import Domain

extension Book {
  /// How customers moved between the classes of every model since the end of an earlier day; of those the user may
  /// read.
  ///
  /// The orders are read again as they were on that day, by a connection of its own: to be asked beside the desk, of a
  /// book that was opened for it.
  ///
  /// - Throws: ``BookError/interrupted`` after ``interrupt()``.
  /// - Complexity: O(orders + customers log customers), and memory for 32 bytes a customer.
  package func movement(since day: Day) throws(BookError) -> Movement {
    try require(.read, .customer)
    let then = try Book(at: info.path, session: session, hidingAfter: day)
    defer { then.close() }
    then.connection.giveUp(with: connection)
    if connection.wasInterrupted { throw .interrupted }
    let former = try then.reading { try FormerPlaces(then.connection, on: day) }
    return try reading {
      var reader = try MovementReader(figures: figures(), former: former, since: day)
      return try reader.read()
    }
  }
}

/// Counts who went where.
private struct MovementReader {
  let figures: ScopedFigures
  var former: FormerPlaces
  let since: Day

  private struct Way: Hashable {
    let before: Standing
    let after: Standing
  }

  mutating func read() throws -> Movement {
    var ways: [Way: (count: Int, first: [Int64])] = [:]
    try figures.eachCustomer { customer in
      var before = former.standing(of: customer.id)
      // The earlier book holds every record of today.
      if before.stage == .prospect, customer.created.map({ $0 > since }) ?? false { before.stage = nil }
      let way = Way(
        before: before,
        after: Standing(classes: Classes(customer.measures, figures.state.yardsticks), stage: customer.stage))
      ways[way, default: (0, [])].count += 1
      if way.before != way.after, ways[way]?.first.count ?? 0 < ClassFlows.listed {
        ways[way]?.first.append(customer.id)
      }
    }
    var flows = Dictionary(uniqueKeysWithValues: Model.allCases.map { ($0, ClassFlows($0)) })
    for (way, found) in ways.sorted(by: { $0.value.first.lexicographicallyPrecedes($1.value.first) }) {
      for model in Model.allCases {
        flows[model]?.add(
          found.first, count: found.count, from: way.before.place(in: model), to: way.after.place(in: model))
      }
    }
    return Movement(since: since, flows: flows)
  }
}
