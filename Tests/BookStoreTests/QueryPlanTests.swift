import Domain
import Testing

@testable import BookStore

@Suite("Filters are answered by indexes")
struct QueryPlanTests {
  private let fixture: BookFixture

  init() throws {
    fixture = try BookFixture()
    var town = QueryTown(fixture: fixture, seed: 1)
    _ = try town.fill(customers: 60)
  }

  /// The steps by which SQLite would read a page.
  private func plan(_ kind: Kind, _ filter: String, sortedBy sort: String? = nil) throws -> [String] {
    let compiler = QueryCompiler(kind: kind, context: try fixture.book.queryContext())
    let condition = try compiler.condition(Query(parsing: filter))
      .narrowedForAll(fixture.book.connection, id: compiler.alias + ".id")
    let order = sort.map { "ORDER BY \($0) LIMIT 50" } ?? ""
    let sql = """
      EXPLAIN QUERY PLAN SELECT \(compiler.alias).id FROM \(QueryCompiler.tables(of: kind))
      WHERE \(condition.sql) \(order)
      """
    return try fixture.book.connection.statement(sql).all(condition.values) { $0.text(3) ?? "" }
  }

  @Test("no filter on customers that an index can answer scans them")
  func customers() throws {
    for filter in [
      "müller", "\"blue kite\"", "city:köln", "name:blue,kite", "note:van", "email:anna", "phone:0221", "tag:vip",
      "owner:me", "owner:lena", "is:mine", "revenue>100k", "revenue:1k..2k", "orders>=40", "last>900d", "last:2019",
      "r>=4", "m:1", "pyramid:vip", "abc:a,b", "ref:7", "id:3", "id:3..9", "city:köln or revenue>100k or kite",
      "-is:buyer city:bonn", "segment:lost (tag:vip or owner:omar)",
    ] {
      for sort in ["c.\"sortName\"", "m.revenue DESC"] {
        let steps = try plan(.customer, filter, sortedBy: sort)
        #expect(
          !steps.contains { step in
            ["SCAN c", "SCAN m", "SCAN customer", "SCAN measure"].contains { step.hasPrefix($0) }
          },
          "\(steps)")
      }
    }
  }

  @Test("a filter that no index can answer scans, and the plan says so")
  func scans() throws {
    #expect(try plan(.customer, "has:city").contains { $0.hasPrefix("SCAN c") })
    #expect(try plan(.ticket, "has:due").contains { $0.hasPrefix("SCAN t") })
  }

  @Test("owner, customer, stage, state and due find deals, tickets and tasks by their indexes")
  func work() throws {
    let filters: [(Kind, String)] = [
      (Kind.opportunity, "owner:lena"), (.opportunity, "customer:7"), (.opportunity, "stage:quote"),
      (.opportunity, "is:open"), (.opportunity, "customer.city:köln"), (.opportunity, "customer:blue"),
      (.ticket, "customer:7"), (.ticket, "state:open due<now"), (.ticket, "is:overdue"),
      (.ticket, "customer.owner:lena"), (.ticket, "customer.tag:vip"), (.order, "customer.name:blue"),
      (.touch, "customer:7"), (.task, "is:overdue"), (.contact, "name:anna"), (.contact, "anna"),
    ]
    for (kind, filter) in filters {
      let steps = try plan(kind, filter)
      #expect(
        !steps.contains { step in ["SCAN t", "SCAN c", "SCAN m"].contains { step.hasPrefix($0) } },
        "\(kind) \(filter): \(steps)")
    }
  }

  @Test("the queue of open tickets is read in its order from the index of what is not closed")
  func queue() throws {
    let steps = try plan(.ticket, "is:open", sortedBy: QueryIndexes.due("t.due"))
    #expect(steps.contains { $0.contains("USING INDEX ticketDue") } && !steps.contains { $0.contains("TEMP B-TREE") })
  }

  @Test("what is typed never becomes part of the SQL")
  func bound() throws {
    let evil = "x'; DROP TABLE customer; --"
    let context = try fixture.book.queryContext()
    for field in ["city", "name", "tag", "owner", "ref", "source", "note", "email"] {
      let condition = try QueryCompiler(kind: .customer, context: context)
        .condition(Query(parsing: "\(field):\"\(evil)\" \"\(evil)\""))
      #expect(!condition.sql.contains("DROP") && !condition.narrowings.contains { $0.sql.contains("DROP") })
    }
  }

  @Test("a filter that many match is answered in the order of the list, not through an index")
  func common() throws {
    let compiler = QueryCompiler(kind: .customer, context: try fixture.book.queryContext())
    let condition = try compiler.condition(Query(parsing: "revenue>-1k city:köln -tag:vip"))
    #expect(condition.narrowings.count == 2)
    #expect(!condition.sql.contains("MATCH"))
  }
}
