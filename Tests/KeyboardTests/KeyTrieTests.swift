import Testing

@testable import Keyboard

@Suite("Keys lead to what they are bound to")
struct KeyTrieTests {
  private func keys(_ notation: String) throws -> KeySequence {
    try #require(KeySequence(notation))
  }

  private func trie(_ bindings: [(String, String)]) throws -> KeyTrie<String> {
    var trie = KeyTrie<String>()
    for (notation, value) in bindings { try trie.bind(keys(notation), to: value, label: "does \(value)") }
    return trie
  }

  private func outcome(_ notation: String, in trie: KeyTrie<String>) throws -> String {
    switch trie.lookup(try keys(notation).strokes) {
    case .value(let value): value
    case .prefix(let continuations):
      continuations.map { "\($0.stroke): \($0.label)" }.joined(separator: "; ")
    case .none: "nothing"
    }
  }

  @Test("A bound key gives its value, another one nothing")
  func single() throws {
    let trie = try trie([("j", "down"), ("Ctrl-d", "half down")])
    #expect(try outcome("j", in: trie) == "down")
    #expect(try outcome("Ctrl-d", in: trie) == "half down")
    #expect(try outcome("d", in: trie) == "nothing")
    #expect(try outcome("j j", in: trie) == "nothing")
  }

  @Test("A prefix shows what may follow, in the order of binding")
  func prefix() throws {
    let trie = try trie([("g g", "top"), ("g c", "card"), ("g x a", "one"), ("g x b", "two"), ("G", "bottom")])
    #expect(try outcome("g", in: trie) == "g: does top; c: does card; x: does one, does two")
    #expect(try outcome("g x", in: trie) == "a: does one; b: does two")
    #expect(try outcome("g c", in: trie) == "card")
    #expect(try outcome("g z", in: trie) == "nothing")
  }

  @Test(
    "A conflict names both sides and changes nothing",
    arguments: [
      ("g c", KeyConflict.Reason.taken), ("g", .beginsLonger), ("g c c", .beginsWithShorter),
    ])
  func conflict(notation: String, reason: KeyConflict.Reason) throws {
    var trie = try trie([("g c", "card")])
    let sequence = try keys(notation)
    let error = #expect(throws: KeyConflict.self) {
      try trie.bind(sequence, to: "other", label: "other thing")
    }
    #expect(error?.reason == reason)
    #expect(error?.otherKeys.description == "g c")
    #expect(error?.description.contains("other thing") == true)
    #expect(error?.description.contains("does card") == true)
    #expect(try outcome("g", in: trie) == "c: does card")
  }

  @Test("No keys cannot be bound")
  func empty() {
    var trie = KeyTrie<Int>()
    #expect(throws: KeyConflict.self) { try trie.bind([], to: 1, label: "nothing") }
  }
}
