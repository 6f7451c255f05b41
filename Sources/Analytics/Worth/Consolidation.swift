import Domain

/// Customers of one group counted as one: a consolidating parent stands for its children.
///
/// A child goes to its parent where that parent consolidates, and on upward as long as the next parent consolidates too.
/// A parent that does not consolidate leaves its children to themselves. The order of groups and members is that of the
/// customers given.
package struct Consolidation: Hashable, Sendable {
  /// What one customer brings into its group.
  package struct Customer: Hashable, Sendable {
    /// The number of the customer.
    package let id: Int64
    /// The number of its parent, nil without one.
    package let parent: Int64?
    /// Whether it stands for its children.
    package let consolidates: Bool
    /// Its own figures, its children's left out.
    package let figures: ConsolidatedFigures

    /// A customer as the book has it.
    package init(id: Int64, parent: Int64?, consolidates: Bool, figures: ConsolidatedFigures) {
      self.id = id
      self.parent = parent
      self.consolidates = consolidates
      self.figures = figures
    }
  }

  /// A customer of the population, with those it stands for.
  package struct Group: Hashable, Sendable {
    /// The number of the customer.
    package let id: Int64
    /// Everybody in it, the customer itself too.
    package let members: [Int64]
    /// Those of all members together.
    package let figures: ConsolidatedFigures
  }

  /// The population, in the order of the customers given.
  package let groups: [Group]
  /// The customers whose parent is not among those given; each is treated as one without a parent.
  package let orphans: [Int64]

  /// Unites customers into groups.
  ///
  /// - Throws: `ModelError.invalid` where a customer is given twice, or consolidating parents stand in a circle.
  /// - Complexity: O(n · depth) and the union of the days.
  package init(_ customers: [Customer]) throws(ModelError) {
    var places: [Int64: Int] = [:]
    for (place, customer) in customers.enumerated() {
      guard places.updateValue(place, forKey: customer.id) == nil else {
        throw .invalid("Customer \(customer.id) is given twice.")
      }
    }
    orphans = customers.filter { $0.parent.map { places[$0] == nil } ?? false }.map(\.id)
    let above = customers.map { customer in
      customer.parent.flatMap { places[$0] }.flatMap { customers[$0].consolidates ? $0 : nil }
    }
    let tops = try customers.indices.map { place throws(ModelError) in
      try Consolidation.top(of: place, above, customers)
    }
    var members = Array(repeating: [Int](), count: customers.count)
    for (place, top) in tops.enumerated() { members[top].append(place) }
    groups = members.enumerated().filter { !$0.element.isEmpty }.map { top, places in
      Group(
        id: customers[top].id, members: places.map { customers[$0].id },
        figures: ConsolidatedFigures(uniting: places.map { customers[$0].figures }))
    }
  }

  private static func top(of place: Int, _ above: [Int?], _ customers: [Customer]) throws(ModelError) -> Int {
    var (top, steps) = (place, 0)
    while let next = above[top] {
      (top, steps) = (next, steps + 1)
      guard steps <= above.count else {
        throw .invalid("Customer \(customers[place].id) belongs to a circle of parents; undo one of those relations.")
      }
    }
    return top
  }
}
