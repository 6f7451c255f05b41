import Analytics
import BookStore
import Domain
import Testing

/// Filters asked of the book and answered beside it, customer by customer, in the plainest way.
@Suite("Every filter finds exactly the customers it says")
struct QueryLanguageTests {
  private let fixture: BookFixture
  private let rows: [CustomerRow]
  private let people: [Int64: [String]]

  init() throws {
    fixture = try BookFixture()
    var town = QueryTown(fixture: fixture, seed: 42)
    people = try town.fill(customers: 200)
    try fixture.reopen()
    rows = try fixture.book.customers(sortedBy: [SortKey("id")], limit: 1000)
  }

  @Test("three hundred random filters agree with reading every customer")
  func agree() throws {
    #expect(rows.count == 200)
    var filters = RandomFilters(seed: 11)
    var found = 0
    for round in 0..<300 {
      let filter = filters.next(depth: 3)
      let expected = rows.filter { filter.holds($0, people[$0.id] ?? []) }.map(\.id)
      let query = try Query(parsing: filter.text)
      let key = [SortKey("id"), SortKey("revenue", descending: true), SortKey("name")][round % 3]
      let got = try fixture.book.customers(matching: query, sortedBy: [key], limit: 1000).map(\.id)
      #expect(got.sorted() == expected, "\(filter.text)")
      #expect(try fixture.book.customerCount(matching: query) == expected.count, "\(filter.text)")
      found += expected.isEmpty ? 0 : 1
    }
    #expect(found > 100)
  }

  @Test("a filtered list read page by page is the whole list")
  func pages() throws {
    var filters = RandomFilters(seed: 5)
    for round in 0..<40 {
      let query = try Query(parsing: filters.next(depth: 2).text)
      let keys = [SortKey(parsing: round.isMultiple(of: 2) ? "name" : "-revenue")]
      let all = try fixture.book.customers(matching: query, sortedBy: keys, limit: 1000).map(\.id)
      var paged: [Int64] = []
      while true {
        let page = paged.last.map(Page.after) ?? .first
        let next = try fixture.book.customers(matching: query, sortedBy: keys, page: page, limit: 9).map(\.id)
        paged += next
        if next.count < 9 { break }
      }
      #expect(paged == all)
    }
  }

  @Test("orders, deals, tickets and touches are found by their customer's fields")
  func related() throws {
    for same in [
      "city:köln", "revenue>500", "is:buyer", "segment:champions,lost", "has:email", "tag:vip", "id:1..50", "owner:me",
    ] {
      let ids = Set(try fixture.book.customers(matching: Query(parsing: same), limit: 1000).map(\.id))
      for kind in [Kind.order, .opportunity, .ticket, .touch, .contact, .task] {
        let all = try fixture.book.records(kind, limit: 5000)
        let theirs = all.filter { ($0.values["customer"]?.reference).map(ids.contains) ?? false }.map(\.reference)
        let found = try fixture.book.records(kind, matching: Query(parsing: "customer.\(same)"), limit: 5000)
        let others = try fixture.book.records(kind, matching: Query(parsing: "-customer.\(same)"), limit: 5000)
        #expect(found.map(\.reference) == theirs && !all.isEmpty, "\(kind) \(same)")
        #expect(found.count + others.count == all.count, "\(kind) \(same)")
      }
    }
  }

  @Test("each flag of each kind is understood, and its opposite is all the others")
  func flags() throws {
    for (kind, flag) in Kind.named.flatMap({ kind in QueryFlag.of(kind).map { (kind, $0) } }) {
      let all = try fixture.book.records(kind, limit: 5000).count
      let those = try fixture.book.records(kind, matching: Query(parsing: "is:\(flag.name)"), limit: 5000).count
      let others = try fixture.book.records(kind, matching: Query(parsing: "-is:\(flag.name)"), limit: 5000).count
      #expect(those + others == all, "\(kind) \(flag.name)")
    }
  }

  @Test("each field of each kind can be asked for")
  func fields() throws {
    for kind in Kind.named { try expectFields(of: kind) }
  }

  private func expectFields(of kind: Kind) throws {
    let fields = try fixture.book.queryFields(kind)
    for name in fields.names where !name.hasSuffix("is") && !name.hasSuffix("has") {
      let field = try #require(fields.find(name)).field
      let value: String =
        switch field.type {
        case .choice(let words): words.first ?? ""
        case .day, .instant: "2026..today"
        case .flag: "yes"
        case .text, .note, .list, .tags, .reference: "a"
        default: "1..3k"
        }
      for text in ["\(name):\(value)", "-\(name):\(value)", name.contains(".") ? "" : "has:\(name)"] {
        #expect(throws: Never.self, "\(text)") {
          try fixture.book.records(kind, matching: Query(parsing: text), limit: 3)
        }
      }
    }
  }

  @Test("every class word is proposed as it can be written")
  func classWords() throws {
    let fields = try fixture.book.queryFields(.customer)
    for model in Model.allCases {
      let completion = QueryCompletion.at("\(model.rawValue):", cursor: 99, in: fields)
      for (candidate, name) in zip(completion.candidates, model.classes) {
        let count = try fixture.book.customerCount(matching: Query(parsing: "\(model.rawValue):\(candidate.text)"))
        #expect(
          count
            == rows.filter { (model == .lifecycle ? $0.lifecycle.rawValue : $0.classes?.name(in: model)) == name }.count,
          "\(candidate.text)")
      }
      #expect(completion.candidates.count == model.classes.count)
    }
    let owners = QueryCompletion.at("owner:", cursor: 6, in: fields).candidates.map(\.text)
    #expect(owners == ["me", "lena", "omar"])
  }

  @Test("states and priorities compare by their order")
  func choices() throws {
    let high = try fixture.book.tickets(matching: Query(parsing: "priority>=high"), limit: 1000)
    let all = try fixture.book.tickets(limit: 1000)
    #expect(high.map(\.id) == all.filter { ["high", "urgent"].contains($0.priority) }.map(\.id))
    let mid = try fixture.book.opportunities(matching: Query(parsing: "stage:visit..contract"), limit: 1000)
    #expect(Set(mid.map(\.stage)) == ["visit", "quote", "contract"])
    let overdue = try fixture.book.tickets(matching: Query(parsing: "is:overdue"), limit: 1000)
    let now = Instant(day: BookFixture.today, hour: 14, minute: 32)
    #expect(overdue.map(\.id) == all.filter { $0.state != "closed" && ($0.due.map { $0 < now } ?? false) }.map(\.id))
  }
}
