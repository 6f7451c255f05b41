import Domain
import Testing

@testable import BookStore

@Suite("Every way of reading a filtered list")
struct ListWayTests {
  private let fixture: BookFixture

  init() throws {
    fixture = try BookFixture()
    var town = QueryTown(fixture: fixture, seed: 3)
    _ = try town.fill(customers: 120)
  }

  private static let ways = [
    ListCosts(few: 0, many: 0, walk: 0, testingWalk: .max),
    ListCosts(few: 0, many: 0, walk: 0, testingWalk: 0, scan: 0),
    ListCosts(few: 0, many: .max, walk: 1_000_000, testingWalk: 0), ListCosts(few: 0, many: .max, walk: 0),
  ]

  @Test("gives the same pages", arguments: ways.indices)
  func agree(way: Int) throws {
    var filters = RandomFilters(seed: 21)
    for round in 0..<60 {
      let filter = filters.next(depth: 2).text
      let query = try Query(parsing: filter)
      let keys = [SortKey(parsing: round.isMultiple(of: 2) ? "name" : "-revenue")]
      let expected = try fixture.book.customers(matching: query, sortedBy: keys, limit: 1000).map(\.id)
      var list = try CustomerList.query(query, keys, fixture.book.queryContext())
      list.costs = ListWayTests.ways[way]
      var read: [Int64] = []
      while true {
        let page = read.last.map(Page.after) ?? .first
        let rows = try list.rows(fixture.book.connection, page: page, limit: 7) { $0.integer(CustomerList.idPlace) }
        read += rows
        if rows.count < 7 { break }
      }
      #expect(read == expected, "\(filter)")
    }
  }

  @Test("is given up where it takes too long, and the book goes on")
  func limit() throws {
    let connection = fixture.book.connection
    let endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    let given = try connection.within(instructions: 20_000) {
      try connection.statement(endless).first { $0.integer(0) }
    }
    #expect(given == nil)
    #expect(try connection.within(instructions: 1_000_000) { 7 } == 7)
    #expect(try fixture.book.customers(limit: 500).count == 120)
  }
}
