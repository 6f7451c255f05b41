import Domain

/// What is added up when customers are counted as one.
package struct ConsolidatedFigures: Hashable, Sendable {
  /// The distinct days with a sale, ascending.
  package let days: [Day]
  /// How many orders with a total of zero or more.
  package let sales: Int
  /// How many orders with a total below zero.
  package let returns: Int
  /// Minor units.
  package let revenue: Int64

  /// Figures of one customer; the days may come in any order and more than once.
  package init(days: [Day] = [], sales: Int = 0, returns: Int = 0, revenue: Int64 = 0) {
    self.days = ConsolidatedFigures.distinct(days)
    self.sales = sales
    self.returns = returns
    self.revenue = revenue
  }

  /// The first sale day.
  package var first: Day? { days.first }
  /// The last sale day.
  package var last: Day? { days.last }

  /// The figures of several customers together.
  package init(uniting all: [ConsolidatedFigures]) {
    self.init(
      days: all.flatMap(\.days), sales: all.reduce(0) { $0 + $1.sales }, returns: all.reduce(0) { $0 + $1.returns },
      revenue: all.reduce(0) { $0 + $1.revenue })
  }

  private static func distinct(_ days: [Day]) -> [Day] {
    var distinct: [Day] = []
    for day in days.sorted() where day != distinct.last { distinct.append(day) }
    return distinct
  }
}
