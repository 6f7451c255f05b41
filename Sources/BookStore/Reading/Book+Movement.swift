import Analytics
import Domain

extension Book {
  /// How customers moved between the classes of every model since the end of an earlier day; of those the user may
  /// read.
  ///
  /// The book is computed again as it was on that day, by a connection of its own: to be asked beside the desk, of a
  /// book that was opened for it.
  ///
  /// - Throws: ``BookError/interrupted`` after ``interrupt()``.
  /// - Complexity: O(orders + customers).
  package func movement(since day: Day) throws(BookError) -> Movement {
    try require(.read, .customer)
    let then = try Book(at: info.path, session: session, asOf: day, unless: connection)
    defer { then.close() }
    if connection.wasInterrupted { throw .interrupted }
    return try reading {
      try MovementReader(figures: figures(), former: FormerPlaces(then.connection), since: day).read()
    }
  }
}

/// Where a customer stands in all models.
private struct Standing: Hashable {
  /// nil outside the population.
  var classes: Classes?
  /// nil for a customer who is not in the book yet.
  var stage: LifecycleStage?

  /// The place of its class in a model, or the one after the last.
  func place(in model: Model) -> Int {
    let name = model == .lifecycle ? stage?.rawValue : classes?.name(in: model)
    return name.flatMap(model.classes.firstIndex) ?? model.classes.count
  }
}

/// Where customers stood on an earlier day, handed out in the order of their ids.
private final class FormerPlaces {
  private let cursor: Cursor
  private let yardsticks: Yardsticks
  private var waiting: (customer: Int64, standing: Standing)?

  /// - Parameter connection: of a book opened as it was on that day.
  init(_ connection: Connection) throws {
    yardsticks = try connection.state()?.yardsticks ?? Yardsticks()
    cursor = Cursor(
      try connection.statement(
        #"SELECT sales, returns, revenue, "firstSale", "lastSale", stage, customer FROM measure ORDER BY customer"#))
    waiting = try next()
  }

  /// Where a customer stood; customers must be asked for in the order of ids.
  func standing(of customer: Int64) throws -> Standing {
    while let known = waiting, known.customer < customer { waiting = try next() }
    guard let known = waiting, known.customer == customer else { return Standing() }
    return known.standing
  }

  private func next() throws -> (customer: Int64, standing: Standing)? {
    try cursor.next { [yardsticks] row in
      let stage = row.stage(5)
      return (row.integer(6), Standing(classes: Classes(Measures(row: row), yardsticks), stage: stage))
    }
  }
}

/// Counts who went where.
private struct MovementReader {
  let figures: ScopedFigures
  let former: FormerPlaces
  let since: Day

  private struct Way: Hashable {
    let before: Standing
    let after: Standing
  }

  func read() throws -> Movement {
    var ways: [Way: (count: Int, first: [Int64])] = [:]
    try figures.eachCustomer { customer in
      var before = try former.standing(of: customer.id)
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
