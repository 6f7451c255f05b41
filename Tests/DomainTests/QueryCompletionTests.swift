import Domain
import Testing

@Suite("Completing a filter")
struct QueryCompletionTests {
  private let fields = QueryFields(.ticket) { kind in
    kind == .customer ? [QueryField("segment", .model, .choice(["cant-lose", "lost"]), "class")] : []
  }.naming(colleagues: ["lena", "omar"])

  private func complete(_ text: String) -> [String] {
    QueryCompletion.at(text, cursor: text.count, in: fields).candidates.map(\.text)
  }

  @Test(
    "fields follow a space, a minus or a parenthesis; values follow the colon",
    arguments: [
      ("sub", ["subject:"]), ("a -pri", ["priority:"]), ("(STA", ["state:"]), ("priority:h", ["high"]),
      ("state:open,p", ["pending"]), ("priority:low..n", ["normal"]), ("assignee:", ["me", "lena", "omar"]),
      ("is:ov", ["overdue"]), ("has:assi", ["assignee"]), ("customer.seg", ["customer.segment:"]),
      ("customer.segment:c", ["cant-lose"]), ("due<to", ["today"]), ("due<=to", ["today"]),
      ("a o", ["opened:", "or "]),
      (#"subject:"st"#, []), (#""a b" st"#, ["state:"]), ("colour:r", []), ("zzz", []),
    ])
  func candidates(text: String, expected: [String]) {
    #expect(complete(text) == expected)
  }

  @Test("what a candidate replaces is what was typed of it, up to the cursor")
  func span() {
    #expect(QueryCompletion.at("a state:op b", cursor: 10, in: fields).span == TextSpan(position: 9, length: 2))
    #expect(QueryCompletion.at("", cursor: 99, in: fields).span == TextSpan(position: 1, length: 0))
    #expect(QueryCompletion.at("abc", cursor: -1, in: fields).span == TextSpan(position: 1, length: 0))
  }

  @Test("every kind has a number, a presence and no name twice", arguments: Kind.allCases)
  func names(kind: Kind) {
    let names = QueryFields.of(kind).names
    #expect(names.contains("id") && names.contains("has"))
    #expect(Set(names).count == names.count)
  }
}
