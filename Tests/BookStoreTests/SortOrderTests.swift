import Analytics
import Domain
import TestSupport
import Testing

@testable import BookStore

@Suite("Lists sorted by several columns")
struct SortOrderTests {
  private let fixture: BookFixture

  init() throws {
    fixture = try BookFixture()
    // Few names, towns, owners and amounts, and many without any: ties everywhere.
    var town = QueryTown(fixture: fixture, seed: 8)
    _ = try town.fill(customers: 90)
  }

  /// What a customer is compared by, a column at a time, worked out from its row and not by SQLite.
  private typealias Value = @Sendable (CustomerRow) -> [Int64]

  private static let columns: [(name: String, value: Value)] = [
    ("name", { Folding.fold($0.name).utf8.map(Int64.init) }), ("city", { ($0.city ?? "").utf8.map(Int64.init) }),
    ("owner", { ($0.owner ?? "").utf8.map(Int64.init) }), ("revenue", { [$0.measures.revenue] }),
    ("orders", { [Int64($0.measures.sales)] }), ("returns", { [Int64($0.measures.returns)] }),
    ("last", { [$0.measures.lastSale.map { Int64($0.number) } ?? .min] }),
    ("first", { [$0.measures.firstSale.map { Int64($0.number) } ?? .min] }),
    ("created", { [$0.created.map { Int64($0.number) } ?? 0] }),
    ("country", { ($0.country ?? "").utf8.map(Int64.init) }),
    (
      "tier",
      { row in
        let tiers = Pyramid.allCases.count
        return [row.classes.map { Int64(tiers - (Pyramid.allCases.firstIndex(of: $0.pyramid) ?? 0)) } ?? 0]
      }
    ),
  ]

  /// The order that keys ask for; equal customers by id, the way the first key goes.
  private static func sorted(_ rows: [CustomerRow], by keys: [SortKey]) -> [Int64] {
    let values = keys.compactMap { key in columns.first { $0.name == key.field }.map { ($0.value, key.descending) } }
    return rows.sorted { one, other in
      for (value, isDescending) in values {
        let (first, second) = isDescending ? (value(other), value(one)) : (value(one), value(other))
        if first != second { return first.lexicographicallyPrecedes(second) }
      }
      return keys[0].descending ? other.id < one.id : one.id < other.id
    }.map(\.id)
  }

  private static func randomKeys(_ random: inout SeededGenerator) -> [SortKey] {
    columns.shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random))
      .map { SortKey($0.name, descending: Bool.random(using: &random)) }
  }

  /// All pages put together.
  private func pages(_ list: ListQuery, size: Int, backward: Bool) throws -> [Int64] {
    var read: [Int64] = []
    while true {
      let page: Page = backward ? read.first.map(Page.before) ?? .last : read.last.map(Page.after) ?? .first
      let rows = try list.rows(fixture.book.connection, page: page, limit: size) {
        $0.integer(CustomerList.idPlace)
      }
      read = backward ? rows + read : read + rows
      if rows.count < size { return read }
    }
  }

  private static let ways: [ListCosts] = [
    ListCosts(), ListCosts(few: 0, many: 0, walk: 0, testingWalk: .max),
    ListCosts(few: 0, many: 0, walk: 0, testingWalk: 0, scan: 0),
    ListCosts(few: 0, many: .max, walk: 1_000_000, testingWalk: 0), ListCosts(few: 0, many: .max, walk: 0),
  ]

  @Test("all pages together are the sorted whole, forward and backward", arguments: ways.indices)
  func pages(way: Int) throws {
    var (random, filters) = (SeededGenerator(seed: UInt64(40 + way)), RandomFilters(seed: 5))
    for round in 0..<60 {
      let filter = round.isMultiple(of: 3) ? "" : filters.next(depth: 1).text
      let (query, keys) = (try Query(parsing: filter), Self.randomKeys(&random))
      let rows = try fixture.book.customers(matching: query, sortedBy: [SortKey("id")], limit: 1_000)
      let expected = Self.sorted(rows, by: keys)
      var list = try CustomerList.query(query, keys, fixture.book.queryContext())
      list.costs = Self.ways[way]
      let size = Int.random(in: 1...9, using: &random)
      let said: Comment = "\(keys.map(\.description)) \(filter)"
      #expect(try pages(list, size: size, backward: false) == expected, said)
      #expect(try pages(list, size: size, backward: true) == expected, said)
    }
  }

  @Test("a page begins with the record it is asked from")
  func from() throws {
    let keys = ["-tier", "last", "-city"].map { SortKey(parsing: $0) }
    let all = try fixture.book.customers(sortedBy: keys, limit: 1_000).map(\.id)
    for (index, id) in all.enumerated() {
      let page = try fixture.book.customers(sortedBy: keys, page: .from(id), limit: 4).map(\.id)
      #expect(page == Array(all[index...].prefix(4)))
    }
  }

  @Test("deals and tickets are paged by several columns too")
  func ofWork() throws {
    let keys = ["priority", "-opened", "subject"].map { SortKey(parsing: $0) }
    let all = try fixture.book.tickets(sortedBy: keys, limit: 500).map(\.id)
    #expect(all.count > 10)
    var read: [Int64] = []
    while true {
      let rows = try fixture.book.tickets(sortedBy: keys, page: read.last.map(Page.after) ?? .first, limit: 3)
      read += rows.map(\.id)
      if rows.count < 3 { break }
    }
    #expect(read == all)
  }

  @Test("the book's own fields come with the rows, but not those that the role does not see")
  func ownFields() throws {
    for (name, type) in [("grade", "choice"), ("margin", "money")] {
      try fixture.add(
        .field,
        ["name": .text(name), "kind": .text("customer"), "type": .text(type), "choices": .list(["A", "B"])])
    }
    let id = try fixture.add(
      .customer, ["name": .text("Kranich"), "grade": .text("B"), "margin": .money(Money(minor: 1_200))])
    #expect(
      try fixture.book.customer(id)?.own == ["grade": .text("B"), "margin": .money(Money(minor: 1_200))])
    try fixture.add(.user, ["name": .text("mika"), "role": .text("support")])
    #expect(try fixture.another("mika").customer(id)?.own == ["grade": .text("B")])
  }
}
