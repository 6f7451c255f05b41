import Keyboard
import Testing

@testable import Terminal

@Suite("What is pasted")
struct PasteTests {
  private let begin = "\u{1B}[200~"
  private let end = "\u{1B}[201~"

  @Test("a paste is one text, and what follows is typed again")
  func onePaste() {
    var decoder = InputDecoder()
    let events = decoder.feed("j\(begin)Müller\(end)k".utf8, at: 0)
    #expect(events == [.key(KeyStroke(.character("j"))), .paste("Müller"), .key(KeyStroke(.character("k")))])
  }

  @Test("nothing in a paste is a key, not even what looks like one")
  func sequencesInside() {
    var decoder = InputDecoder()
    let inside = "Q\u{1B}[A\u{03}\u{1B}\u{1B}[200~\u{1B}[201x"
    #expect(decoder.feed((begin + inside + end).utf8, at: 0) == [.paste(inside)])
  }

  @Test("lines end with a line feed, however the terminal sent them")
  func lineEnds() {
    var decoder = InputDecoder()
    #expect(decoder.feed("\(begin)one\rtwo\r\nthree\nfour\(end)".utf8, at: 0) == [.paste("one\ntwo\nthree\nfour")])
  }

  @Test("a paste comes out the same wherever it is cut")
  func cuts() {
    let bytes = Array((begin + "a王\u{1B}b" + end).utf8)
    for cut in 1..<bytes.count {
      var decoder = InputDecoder()
      let events = decoder.feed(bytes[..<cut], at: 0) + decoder.feed(bytes[cut...], at: 50)
      #expect(events == [.paste("a王\u{1B}b")])
    }
  }

  @Test("a paste whose end never comes is over after a silence")
  func endless() throws {
    var decoder = InputDecoder()
    #expect(decoder.feed((begin + "half").utf8, at: 100).isEmpty)
    let deadline = try #require(decoder.deadline)
    #expect(decoder.expire(at: deadline - 1).isEmpty)
    #expect(decoder.expire(at: deadline) == [.paste("half")])
    #expect(decoder.feed("j\(end)".utf8, at: deadline) == [.key(KeyStroke(.character("j")))])
  }

  @Test("of a huge paste the first mebibyte is kept, and it is said that it was cut")
  func huge() {
    var decoder = InputDecoder()
    let text = String(repeating: "é", count: PasteCollector.limit)
    let events = decoder.feed((begin + "x" + text + end + "j").utf8, at: 0)
    let kept = "x" + String(repeating: "é", count: PasteCollector.limit / 2 - 1)
    #expect(events == [.paste(kept), .pasteCut, .key(KeyStroke(.character("j")))])
  }
}
