import Domain
import Testing

@testable import Analytics

@Suite("Customers of one group counted as one")
struct ConsolidationTests {
  private func customer(
    _ id: Int64, under parent: Int64? = nil, consolidates: Bool = false, days: [Int], revenue: Int64 = 1
  )
    -> Consolidation.Customer
  {
    Consolidation.Customer(
      id: id, parent: parent, consolidates: consolidates,
      figures: ConsolidatedFigures(
        days: days.map(Day.init(number:)), sales: days.count, returns: id == 2 ? 1 : 0, revenue: revenue))
  }

  @Test("a consolidating parent stands for its children: first, last, days, money and counts")
  func unites() throws {
    let found = try Consolidation([
      customer(1, consolidates: true, days: [20, 10], revenue: 500),
      customer(2, under: 1, days: [5, 20, 20], revenue: -200),
      customer(3, days: [7]),
    ])
    #expect(found.groups.map(\.id) == [1, 3])
    let group = found.groups[0]
    #expect(group.members == [1, 2])
    #expect(group.figures.days.map(\.number) == [5, 10, 20])
    #expect(group.figures.first?.number == 5)
    #expect(group.figures.last?.number == 20)
    #expect(group.figures.sales == 5)
    #expect(group.figures.returns == 1)
    #expect(group.figures.revenue == 300)
  }

  @Test("children go up as far as parents consolidate, and no farther")
  func chains() throws {
    let found = try Consolidation([
      customer(1, consolidates: true, days: []), customer(2, under: 1, consolidates: true, days: []),
      customer(3, under: 2, days: []), customer(4, under: 3, days: []),
    ])
    #expect(found.groups.map(\.members) == [[1, 2, 3], [4]])
  }

  @Test("a parent that is not there leaves the customer by itself, and it is told")
  func orphan() throws {
    let found = try Consolidation([customer(1, under: 99, days: [1])])
    #expect(found.groups.map(\.members) == [[1]])
    #expect(found.orphans == [1])
  }

  @Test("parents in a circle are refused by name, and so is a customer given twice")
  func circles() {
    #expect(throws: ModelError.self) {
      try Consolidation([
        customer(1, under: 2, consolidates: true, days: []), customer(2, under: 1, consolidates: true, days: []),
        customer(3, under: 1, days: []),
      ])
    }
    #expect(throws: ModelError.self) { try Consolidation([customer(1, under: 1, consolidates: true, days: [])]) }
    #expect(throws: ModelError.self) { try Consolidation([customer(1, days: []), customer(1, days: [])]) }
  }
}
