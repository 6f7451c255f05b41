import Domain

/// What is added up when customers are counted as one.
package struct ConsolidatedFigures: Hashable, Sendable {
  /// The distinct days with a sale, ascending.
  package private(set) var days: [Day]
  package private(set) var sales: Int
  package private(set) var returns: Int
  /// Minor units.
  package private(set) var revenue: Int64

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

  mutating func unite(_ other: ConsolidatedFigures) {
    days = ConsolidatedFigures.distinct(days + other.days)
    sales += other.sales
    returns += other.returns
    revenue += other.revenue
  }

  private static func distinct(_ days: [Day]) -> [Day] {
    var distinct: [Day] = []
    for day in days.sorted() where day != distinct.last { distinct.append(day) }
    return distinct
  }
}
