import Canvas
import Keyboard
import Testing

@testable import Terminal

@Suite("What is typed")
struct InputDecoderTests {
  /// The keys, in their notation, that bytes sent at once are read as, waiting as long as it takes.
  private func keys(_ text: String, _ table: KeyTable = KeyTable()) -> [String] {
    keys(Array(text.utf8), table)
  }

  private func keys(_ bytes: [UInt8], _ table: KeyTable = KeyTable()) -> [String] {
    var decoder = InputDecoder(keys: table)
    return (decoder.feed(bytes, at: 0) + decoder.expire(at: 10_000)).map(notation)
  }

  private func notation(_ event: TerminalEvent) -> String {
    if case .key(let stroke) = event { return stroke.description }
    return "\(event)"
  }

  @Test("letters are typed as they are, capitals and spaces too")
  func letters() {
    #expect(keys("aG 7") == ["a", "G", "Space", "7"])
  }

  @Test(
    "control characters are keys with control, but for those that have a key of their own",
    arguments: [
      ("\u{03}", "Ctrl-c"), ("\u{13}", "Ctrl-s"), ("\u{1A}", "Ctrl-z"), ("\u{00}", "Ctrl-Space"), ("\n", "Ctrl-j"),
      ("\u{08}", "Ctrl-h"), ("\t", "Tab"), ("\r", "Enter"), ("\u{7F}", "Backspace"),
    ])
  func controls(sent: String, key: String) {
    #expect(keys(sent) == [key])
  }

  @Test(
    "keys of xterm, tmux, rxvt, the VT220 and the Linux console are known without a description",
    arguments: [
      ("\u{1B}[A", "Up"), ("\u{1B}OA", "Up"), ("\u{1B}[1;5C", "Ctrl-Right"), ("\u{1B}[1;3D", "Alt-Left"),
      ("\u{1B}[H", "Home"), ("\u{1B}[1~", "Home"), ("\u{1B}OF", "End"), ("\u{1B}[4~", "End"), ("\u{1B}[8~", "End"),
      ("\u{1B}[3~", "Del"), ("\u{1B}[5~", "PgUp"), ("\u{1B}[6;5~", "Ctrl-PgDn"), ("\u{1B}[Z", "Shift-Tab"),
      ("\u{1B}OP", "F1"), ("\u{1B}[[A", "F1"), ("\u{1B}[11~", "F1"), ("\u{1B}[15~", "F5"), ("\u{1B}[24~", "F12"),
      ("\u{1B}[1;2P", "Shift-F1"), ("\u{1B}[a", "Shift-Up"), ("\u{1B}Oa", "Ctrl-Up"), ("\u{1B}[5^", "Ctrl-PgUp"),
      ("\u{1B}[6$", "Shift-PgDn"), ("\u{1B}OM", "Enter"), ("\u{1B}Op", "0"), ("\u{1B}[27;5;9~", "Ctrl-Tab"),
      ("\u{1B}[13;2u", "Shift-Enter"), ("\u{1B}[97;5u", "Ctrl-a"),
    ])
  func sequences(sent: String, key: String) {
    #expect(keys(sent) == [key])
  }

  @Test("a key comes out the same wherever its bytes are cut", arguments: ["\u{1B}[1;5C", "\u{1B}OA", "é", "王", "👩"])
  func cuts(sent: String) {
    let bytes = Array(sent.utf8)
    let whole = keys(bytes)
    #expect(whole.count == 1)
    for cut in 1..<bytes.count {
      var decoder = InputDecoder()
      let events = decoder.feed(bytes[..<cut], at: 0) + decoder.feed(bytes[cut...], at: 5)
      #expect(events.map(notation) == whole)
      #expect(decoder.deadline == nil)
    }
  }

  @Test("a lone escape is Esc once its time is over, not before")
  func loneEscape() {
    var decoder = InputDecoder()
    #expect(decoder.feed([0x1B], at: 100).isEmpty)
    #expect(decoder.deadline == 125)
    #expect(decoder.expire(at: 124).isEmpty)
    #expect(decoder.expire(at: 125) == [.key(KeyStroke(.escape))])
    #expect(decoder.deadline == nil)
  }

  @Test("an escape before a key is Alt")
  func alt() {
    #expect(keys("\u{1B}x") == ["Alt-x"])
    #expect(keys("\u{1B}é") == ["Alt-é"])
    #expect(keys("\u{1B}\r") == ["Alt-Enter"])
    #expect(keys("\u{1B}\u{04}") == ["Ctrl-Alt-d"])
    #expect(keys("\u{1B}\u{1B}[A") == ["Alt-Up"])
    #expect(keys("\u{1B}[") == ["Alt-["])
    #expect(keys("\u{1B}O") == ["Alt-O"])
  }

  @Test("escapes in a row are each Esc")
  func escapes() {
    #expect(keys("\u{1B}\u{1B}") == ["Esc", "Esc"])
    #expect(keys("\u{1B}\u{1B}j") == ["Esc", "Alt-j"])
  }

  @Test("a sequence that nobody knows types nothing, and what follows it is not lost")
  func unknownSequences() {
    #expect(keys("\u{1B}[?1;2cj") == ["j"])
    #expect(keys("\u{1B}[99~k") == ["k"])
    #expect(keys("\u{1B}[1;\rj") == ["Enter", "j"])
    #expect(keys("\u{1B}[12;3") == [])
    #expect(keys("\u{1B}[" + String(repeating: "1", count: 80)).count < 20)
  }

  @Test("letters and their accents that come together are one character, in every script")
  func characters() {
    #expect(keys("王é") == ["王", "é"])
    #expect(keys("e\u{301}x") == ["e\u{301}", "x"])
    #expect(keys("👩‍💻") == ["👩‍💻"])
  }

  @Test("bytes that are no text become a sign that says so")
  func invalidBytes() {
    #expect(keys([0xFF, 0x61]) == ["\u{FFFD}", "a"])
    #expect(keys([0xC3, 0x28]) == ["\u{FFFD}", "("])
    #expect(keys([0xE7, 0x8E]) == [])
  }

  @Test("a terminal's own description adds what is unusual")
  func description() {
    let described = ["kf1": "\u{1B}[V9", "kbs": "\u{08}", "kcuu1": "\u{0B}"]
    let table = KeyTable { described[$0].map { Array($0.utf8) } }
    #expect(keys("\u{08}", table) == ["Backspace"])
    #expect(keys("\u{7F}", table) == ["Backspace"])
    #expect(keys("\u{0B}", table) == ["Ctrl-k"])
  }

  @Test("no bytes, however odd, stop the reading, and nothing waits for ever", arguments: 0..<200)
  func oddBytes(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let pieces = ["\u{1B}", "[", "O", "<", "1;", "200~", "201~", "M", "$", ";", "~", "王", "a", "\r"].map {
      Array($0.utf8)
    }
    var decoder = InputDecoder()
    for time in 0..<50 {
      let bytes = random(4) == 0 ? [UInt8(random(256))] : pieces[random(pieces.count)]
      _ = decoder.feed(bytes, at: time)
    }
    _ = decoder.expire(at: 100_000)
    #expect(decoder.deadline == nil)
    #expect(decoder.feed([0x6A], at: 100_001) == [.key(KeyStroke(.character("j")))])
  }
}
