import Domain
import Testing

@Suite("The query language")
struct QueryTests {
  @Test("terms side by side must all hold, or binds weaker, a minus negates")
  func tree() throws {
    #expect(try Query(parsing: "  ") == .everything)
    #expect(try Query(parsing: "müller") == .word("müller"))
    #expect(
      try Query(parsing: #"segment:champions city:"São Paulo" revenue>=5000 -tag:blocked"#)
        == .all([
          .compare(field: "segment", .equal, "champions"), .compare(field: "city", .equal, "São Paulo"),
          .compare(field: "revenue", .greaterOrEqual, "5000"), .not(.compare(field: "tag", .equal, "blocked")),
        ]))
    #expect(
      try Query(parsing: "a (pyramid:vip or clv>10k) b")
        == .all([
          .word("a"),
          .any([.compare(field: "pyramid", .equal, "vip"), .compare(field: "clv", .greater, "10k")]), .word("b"),
        ]))
    #expect(try Query(parsing: "order or orb") == .any([.word("order"), .word("orb")]))
    #expect(try Query(parsing: "last<2026-06-01") == .compare(field: "last", .less, "2026-06-01"))
  }

  @Test(
    "a mistake is told with its place",
    arguments: [
      ("revenue>", 9), ("(a", 3), ("a)", 2), ("\"open", 6), ("a or", 5), (":x", 1), ("()", 2), ("or a", 1),
    ])
  func mistakes(text: String, position: Int) {
    do {
      let query = try Query(parsing: text)
      Issue.record("\(query)")
    } catch { #expect(error.position == position, "\(error)") }
  }

  @Test("no text makes the reader fail in any other way")
  func anything() {
    var random = SystemRandomNumberGenerator()
    let pieces = Array("ab:<>=()\"- or王é\u{0}\n")
    for _ in 0..<2000 {
      let text = String(
        (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "a" })
      _ = try? Query(parsing: text)
    }
  }
}
