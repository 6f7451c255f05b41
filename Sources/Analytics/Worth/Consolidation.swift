import Domain

/// Customers of one group counted as one: a consolidating parent stands for its children.
///
/// A child goes to its parent where that parent consolidates, and on upward as long as the next parent consolidates too.
/// A parent that does not consolidate leaves its children to themselves. The order of groups and members is that of the
/// customers given.
package struct Consolidation: Hashable, Sendable {
  /// What one customer brings into its group.
  package struct Customer: Hashable, Sendable {
    package let id: Int64
    package let parent: Int64?
    /// Whether it stands for its children.
    package let consolidates: Bool
    package let figures: ConsolidatedFigures

    package init(id: Int64, parent: Int64?, consolidates: Bool, figures: ConsolidatedFigures) {
      self.id = id
      self.parent = parent
      self.consolidates = consolidates
      self.figures = figures
    }
  }

  /// A customer of the population, with those it stands for.
  package struct Group: Hashable, Sendable {
    package let id: Int64
    /// Everybody in it, the customer itself too.
    package internal(set) var members: [Int64]
    package internal(set) var figures: ConsolidatedFigures
  }

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
    var groupOf = Array(repeating: -1, count: customers.count)
    var groups: [Group] = []
    for (place, top) in tops.enumerated() where top == place {
      groupOf[place] = groups.count
      groups.append(Group(id: customers[place].id, members: [], figures: ConsolidatedFigures()))
    }
    for (place, top) in tops.enumerated() {
      groups[groupOf[top]].members.append(customers[place].id)
      groups[groupOf[top]].figures.unite(customers[place].figures)
    }
    self.groups = groups
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
