import Domain
import Testing

@testable import DemoData

@Suite("The shared views of a demo book")
struct SharedViewsTests {
  @Test("ask what the query language can read, of a kind that has lists", arguments: SharedViews.rows)
  func readable(view: FactRow) throws {
    let kind = try #require(Kind(rawValue: view["kind"]?.text ?? ""))
    #expect(Kind.listed.contains(kind))
    #expect(try Query(parsing: view["query"]?.text ?? "") != .everything)
  }

  @Test("show columns that the kind, its measures or the book's own fields have", arguments: SharedViews.rows)
  func columns(view: FactRow) throws {
    let kind = try #require(Kind(rawValue: view["kind"]?.text ?? ""))
    let own = OwnFieldRows.rows.filter { $0["kind"]?.text == kind.rawValue }.compactMap { $0["name"]?.text }
    let known = Set(QueryFields.of(kind).names + own + ["segment"])
    let columns = view["columns"]?.words ?? []
    #expect(!columns.isEmpty && Set(columns).isSubset(of: known))
  }
}
