import BookStore
import Domain
import Testing

@Suite("Lists and filters")
struct ListTests {
  private let fixture: BookFixture

  init() throws {
    fixture = try BookFixture()
    for index in 0..<60 {
      let customer = try fixture.customer("Customer \(index % 7)")
      if index % 3 > 0 { try fixture.order(customer, "\(index % 4).00", day: 20_700 + index % 5) }
    }
  }

  @Test(
    "paging forward and backward through ties gives the whole list once, in order",
    arguments: ["name", "-name", "revenue", "-revenue", "orders", "-last", "id", "-id", "city"])
  func paging(sort: String) throws {
    let keys = [SortKey(parsing: sort)]
    let all = try fixture.book.customers(sortedBy: keys, limit: 1000).map(\.id)
    #expect(Set(all).count == 60)
    var forward: [Int64] = []
    var page = Page.first
    while true {
      let rows = try fixture.book.customers(sortedBy: keys, page: page, limit: 7)
      forward += rows.map(\.id)
      guard let last = rows.last else { break }
      page = .after(last.id)
    }
    #expect(forward == all)
    var backward: [Int64] = []
    page = .last
    while true {
      let rows = try fixture.book.customers(sortedBy: keys, page: page, limit: 7)
      backward = rows.map(\.id) + backward
      guard let first = rows.first else { break }
      page = .before(first.id)
    }
    #expect(backward == all)
    #expect(try fixture.book.customers(sortedBy: keys, page: .from(all[20]), limit: 3).map(\.id) == Array(all[20..<23]))
  }

  @Test(
    "words find beginnings of words in any script, without accents, and telephones in any grouping",
    arguments: [
      ("mull", "Müller Maschinenbau"), ("MÜLL masch", "Müller Maschinenbau"), ("小明", "王小明"), ("山田", "株式会社 山田製作所"),
      ("akesson", "A\u{30A}kesson"), ("sao", "Blue Kite"), ("309018", "Blue Kite"), ("+49-30/90", "Blue Kite"),
      ("kite@", "Blue Kite"),
    ])
  func words(query: String, name: String) throws {
    for name in ["Müller Maschinenbau", "王小明", "株式会社 山田製作所", "A\u{30A}kesson"] { try fixture.customer(name) }
    try fixture.add(
      .customer,
      [
        "name": .text("Blue Kite"), "city": .text("São Paulo"), "phone": .text("+49 (30) 9018-20"),
        "email": .text("kite@example.com"),
      ])
    let found = try fixture.book.customers(matching: Query(parsing: query), limit: 9)
    #expect(found.map(\.name) == [name])
  }

  @Test(
    "fields compare, negate and combine",
    arguments: [
      ("revenue>=3", 10), ("orders:1 -revenue:0", 30), ("-is:buyer", 20), ("revenue:1 or revenue:2", 20),
      ("last<2026-09-06", 16), ("(revenue:1 or revenue:2) orders:1", 20), ("name:\"customer 1\"", 9),
    ])
  func fields(query: String, count: Int) throws {
    #expect(try fixture.book.customerCount(matching: Query(parsing: query)) == count)
  }

  @Test("a wrong filter says where and what was expected")
  func wrong() throws {
    #expect(throws: QueryError(position: 9, message: "expected a value after “revenue>”.")) {
      try Query(parsing: "revenue>")
    }
  }
}
