import Analytics
import Domain

/// How customers moved between classes since the end of an earlier day.
package struct Movement: Hashable, Sendable {
  package let since: Day
  /// By model, all of them.
  package let flows: [Model: ClassFlows]
}

/// How customers moved between the classes of one model.
///
/// A place is that of a class among those of its model; one more, ``none``, is for customers in no class: without a
/// sale, or not in the book yet.
package struct ClassFlows: Hashable, Sendable {
  package let model: Model
  /// Customers by their place then (first index) and now.
  package private(set) var customers: [[Int]]
  /// Some of those who moved, by the same places.
  private var movers: [[[Int64]]]

  /// More than so many who moved the same way are counted and not listed.
  package static let listed = 100

  init(_ model: Model) {
    self.model = model
    let places = model.classes.count + 1
    customers = Array(repeating: Array(repeating: 0, count: places), count: places)
    movers = Array(repeating: Array(repeating: [], count: places), count: places)
  }

  /// The place of customers in no class.
  package var none: Int { model.classes.count }

  /// How many are in a class now and were not then.
  package func came(to place: Int) -> Int {
    customers.indices.reduce(0) { $0 + ($1 == place ? 0 : customers[$1][place]) }
  }

  /// How many were in a class then and are not now.
  package func left(_ place: Int) -> Int {
    customers.indices.reduce(0) { $0 + ($1 == place ? 0 : customers[place][$1]) }
  }

  /// Who moved from one class to another; nil where they are too many to be listed, or stayed where they were.
  package func movers(from before: Int, to after: Int) -> [Int64]? {
    let known = movers[before][after]
    return before != after && known.count == customers[before][after] ? known : nil
  }

  mutating func add(_ customers: [Int64], count: Int, from before: Int, to after: Int) {
    self.customers[before][after] += count
    guard before != after else { return }
    let room = ClassFlows.listed - movers[before][after].count
    movers[before][after] += customers.prefix(max(0, room))
  }
}
