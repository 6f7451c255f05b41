import Domain
import Testing

@Suite("The query language")
struct QueryTests {
  @Test("terms side by side must all hold, or binds weaker, a minus or not negates")
  func tree() throws {
    #expect(try Query(parsing: "  ") == .everything)
    #expect(try Query(parsing: "müller") == .word("müller"))
    #expect(try Query(parsing: #""blue kite""#) == .phrase("blue kite"))
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
    #expect(try Query(parsing: "notes not a or NOT(b)") == Query(parsing: "notes -a OR -b"))
    #expect(try Query(parsing: "last<2026-06-01") == .compare(field: "last", .less, "2026-06-01"))
    #expect(try Query(parsing: "Revenue=5") == .compare(field: "revenue", .equal, "5"))
  }

  @Test("several values and ranges stand behind a colon")
  func operands() throws {
    func operands(_ text: String) throws -> [Query.Operand] {
      guard case .condition(let condition) = try Query(parsing: text) else { return [] }
      return condition.operands
    }
    #expect(try operands(#"city:köln,"bad homburg""#) == [.value(Located("köln")), .value(Located("bad homburg"))])
    #expect(try operands("revenue:1k..5k") == [.range(from: Located("1k"), through: Located("5k"))])
    #expect(
      try operands("revenue:..5k,10k..") == [
        .range(from: nil, through: Located("5k")), .range(from: Located("10k"), through: nil),
      ])
    #expect(try operands(#"note:"a..b""#) == [.value(Located("a..b"))])
  }

  @Test("each part knows where it stands, and equality does not ask")
  func places() throws {
    guard case .all(let terms) = try Query(parsing: "müller (-city:köln,bonn)"),
      case .not(.condition(let condition)) = terms[1], case .value(let bonn) = condition.operands[1]
    else {
      Issue.record("another tree")
      return
    }
    #expect(condition.field.span == TextSpan(position: 10, length: 4))
    #expect(bonn.span == TextSpan(position: 20, length: 4))
    #expect(try Query(parsing: "city:köln") == Query(parsing: "   city:köln"))
  }

  @Test(
    "a mistake is told with its place",
    arguments: [
      ("revenue>", 9), ("(a", 3), ("a)", 2), ("\"open", 6), ("a or", 5), (":x", 1), ("()", 2), ("or a", 1),
      ("city:a,", 8), ("city:..", 6), ("a not", 6), ("last>1,2", 7), ("a -)", 4),
    ])
  func mistakes(text: String, position: Int) {
    do {
      let query = try Query(parsing: text)
      Issue.record("\(query)")
    } catch { #expect(error.position == position, "\(error)") }
  }

  @Test("a hundred parentheses are read, one more is refused with its place")
  func depth() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
    }
    #expect(try Query(parsing: nested(100)) == .word("a"))
    #expect(throws: QueryError.self) { try Query(parsing: nested(101)) }
    #expect(throws: QueryError.self) { try Query(parsing: String(repeating: "-", count: 5000) + "a") }
  }

  @Test("a text that is far too long is refused, whatever it holds", arguments: ["(", "a ", "-", "\"", "é:", "\u{0}"])
  func huge(piece: String) {
    do {
      _ = try Query(parsing: String(repeating: piece, count: 100_000))
      Issue.record("read")
    } catch { #expect(error.position == 10_001) }
  }

  @Test("no text makes the reader fail in any other way")
  func anything() {
    var random = SystemRandomNumberGenerator()
    let pieces = Array("ab:<>=()\"- or,.not王é👩‍👩‍👧\u{0}\n")
    for _ in 0..<5000 {
      let text = String(
        (0..<Int.random(in: 0...16, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "a" })
      do {
        _ = try Query(parsing: text)
      } catch {
        #expect((1...(text.count + 1)).contains(error.position), "\(text)")
        #expect(error.position + error.length <= text.count + 1, "\(text)")
      }
    }
  }

  @Test("negations move to the single conditions, and groups within groups of their sort vanish")
  func normal() throws {
    #expect(try Query(parsing: "-(a or (b c))").normalized() == Query(parsing: "-a (-b or -c)"))
    #expect(try Query(parsing: "a (b (c d))").normalized() == Query(parsing: "a b c d"))
    #expect(try Query(parsing: "- - -a").normalized() == Query(parsing: "- - -a").normalized().normalized())
    #expect(Query.not(.not(.word("a"))).normalized() == .word("a"))
    #expect(Query.any([.everything, .word("a")]).normalized() == .everything)
  }

  @Test(
    "a mistyped word finds the one that was meant",
    arguments: [("revenu", "revenue"), ("nmae", "name"), ("ciyt", "city"), ("colour", nil), ("x", nil)])
  func nearest(word: String, meant: String?) {
    #expect(NearestWord.to(word, among: ["name", "city", "revenue", "owner"]) == meant)
  }

  @Test(
    "words stand one after the other in a text, each at the beginning of a word",
    arguments: [
      ("sao pau", "Avenida São Paulo 7", true), ("paulo sao", "São Paulo", false), ("ulo", "São Paulo", false),
      ("blue, kite", "The BLUE-kite", true), ("blue ki te", "Blue Kite", false), ("小明", "王小明 GmbH", true),
      ("明 gm", "王小明 GmbH", true), ("小王", "王小明", false), ("akesson", "A\u{30A}kesson", true), ("", "a", false),
    ])
  func patterns(pattern: String, text: String, holds: Bool) {
    #expect(WordPattern(pattern).begins(in: text) == holds)
  }
}
