import BookStore
import Domain
import TestSupport
import Testing

@Suite("A filter that the book does not understand")
struct QueryErrorTests {
  private let fixture: BookFixture

  init() throws { fixture = try BookFixture() }

  @Test(
    "the wrong part is named with its place and what was expected",
    arguments: [
      ("a colour:red", 3, 6, "there is no field “colour” here"),
      ("revenu>5", 1, 6, "there is no field “revenu” here; did you mean “revenue”?"),
      ("revenue>much", 9, 4, "“much” does not fit revenue: expected an amount"),
      ("(city:bonn or is:byer)", 18, 4, "there is no is:byer; did you mean “is:buyer”?"),
      ("segment:lost,champion", 14, 8, "“champion” does not fit segment; did you mean “champions”?"),
      ("pyramid:gold", 9, 4, "expected one of vip, major, ordinary, small"),
      ("segment>lost", 1, 7, "segment has no order"), ("owner:a..b", 7, 1, "owner takes values, not a range"),
      ("has:ciyt", 5, 4, "did you mean “city”?"), ("owner.tema:x", 1, 10, "did you mean “owner.team”?"),
      ("last:2026,never", 11, 5, "“never” does not fit last"), ("r>high", 3, 4, "expected a whole number"),
      ("customer.city:bonn", 1, 13, "there is no field “customer.city” here"),
      ("a:\u{1B}[31m", 1, 1, "there is no field “a” here"),
    ])
  func mistakes(text: String, position: Int, length: Int, message: String) throws {
    do {
      _ = try fixture.book.customerCount(matching: Query(parsing: text))
      Issue.record("understood")
    } catch let error as BookError {
      guard case .query(let problem) = error else { throw error }
      #expect(problem.position == position)
      #expect(problem.length == length)
      #expect(problem.message.contains(message), "\(problem)")
    }
  }

  @Test("no text makes a list fail in any other way, whatever its kind")
  func anything() throws {
    var random = SeededGenerator(seed: 7)
    let pieces = [
      "a", "city:", "revenue>", "last<", "90d", "5k", "..", ",", "(", ")", "-", "or ", " ", "\"", "is:", "has:",
      "customer.", "owner:", "me", "segment:", "lost", "open", "\u{0}", "👩‍👩‍👧", "王", "phone:", "030", "id:", "state:",
      "name<", "%", "'", "ref:", "source:", "tag:",
    ]
    for round in 0..<1500 {
      let parts = (0..<Int.random(in: 1...8, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
      let text = parts.joined()
      let kind = Kind.named[round % Kind.named.count]
      do {
        _ = try fixture.book.records(kind, matching: Query(parsing: text), limit: 3)
      } catch let error as QueryError {
        #expect((1...(text.count + 1)).contains(error.position), "\(text)")
      } catch BookError.query(let error) {
        #expect(error.position + error.length <= text.count + 1, "\(text)")
      }
    }
  }

  @Test("what the language allows at most is still answered")
  func limits() throws {
    try fixture.customer("Bonn")
    for depth in [40, 70, 97] {
      let text = pyramid(depth)
      #expect(throws: Never.self) { try fixture.book.customerCount(matching: Query(parsing: "-(\(text))")) }
      #expect(throws: Never.self) { try fixture.book.customers(matching: Query(parsing: text), limit: 3) }
      let theirs = pyramid(depth, leaf: "-customer.city:x")
      #expect(throws: Never.self) { try fixture.book.tickets(matching: Query(parsing: theirs), limit: 3) }
    }
    let many = (0..<500).map { "w\($0)" }
    #expect(try fixture.book.customerCount(matching: Query(parsing: many.joined(separator: " or "))) == 0)
    #expect(try fixture.book.customerCount(matching: Query(parsing: many.joined(separator: " "))) == 0)
    let values = many.joined(separator: ",")
    #expect(try fixture.book.customerCount(matching: Query(parsing: "city:\(values)")) == 0)
    #expect(try fixture.book.customerCount(matching: Query(parsing: "-city:\(values)")) == 1)
    let long = String(repeating: "a.", count: 4_900)
    #expect(try fixture.book.customerCount(matching: Query(parsing: long)) == 0)
    #expect(try fixture.book.customerCount(matching: Query(parsing: "\"\(long)\"")) == 0)
  }

  /// `a (b or (a (b or …)))`: conditions that truly stand in each other.
  private func pyramid(_ depth: Int, leaf: String = "-city:x") -> String {
    (0..<depth).reduce(leaf) { inner, level in level.isMultiple(of: 2) ? "a (\(inner))" : "b or (\(inner))" }
  }
}
