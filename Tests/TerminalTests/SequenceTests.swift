import Testing

@testable import Terminal

@Suite("What is sent to the terminal")
struct SequenceTests {
  private let xterm = [
    "cup": "\u{1B}[%i%p1%d;%p2%dH", "smkx": "\u{1B}[?1h", "rmkx": "\u{1B}[?1l", "kmous": "\u{1B}[<",
    "sgr0": "\u{1B}[m", "op": "\u{1B}[39;49m", "cnorm": "\u{1B}[?25h", "rmcup": "\u{1B}[?1049l",
  ]

  private func modes(_ described: [String: String], mouse: Bool = true) -> ModeSequences {
    ModeSequences(mouse: mouse) { described[$0].map { Array($0.utf8) } }
  }

  private func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  @Test("all that is turned on is turned off again, in the opposite order")
  func onAndOff() {
    let modes = modes(xterm)
    #expect(text(modes.enter) == "\u{1B}[?1h\u{1B}[?2004h\u{1B}[?1000h\u{1B}[?1006h")
    #expect(text(modes.leave) == "\u{1B}[?1006l\u{1B}[?1000l\u{1B}[?2004l\u{1B}[?1l")
  }

  @Test("what is sent in need also brings back plain text, the cursor and the screen from before")
  func restore() {
    let modes = modes(xterm)
    #expect(text(modes.restore) == text(modes.leave) + "\u{1B}[m\u{1B}[39;49m\u{1B}[?25h\u{1B}[?1049l")
  }

  @Test("the mouse is left alone where it is not wanted or not there")
  func withoutMouse() {
    var console = xterm
    console["kmous"] = nil
    #expect(text(modes(xterm, mouse: false).enter) == "\u{1B}[?1h\u{1B}[?2004h")
    #expect(text(modes(console).enter) == "\u{1B}[?1h\u{1B}[?2004h")
  }

  @Test("a terminal of another kind is sent nothing that it would show as text")
  func otherKinds() {
    let modes = modes(["cup": "\u{1B}=%p1%c%p2%c", "rmcup": "\u{1B}x"])
    #expect(modes.enter.isEmpty)
    #expect(text(modes.restore) == "\u{1B}x")
  }

  @Test("delays in a description are not sent")
  func delays() {
    #expect(text(Terminfo.withoutDelays(Array("\u{1B}[?5h$<100/>\u{1B}[?5l$".utf8))) == "\u{1B}[?5h\u{1B}[?5l$")
  }

  @Test(
    "a text goes to the clipboard in base 64",
    arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("王", "546L")])
  func clipboard(copied: String, encoded: String) {
    #expect(ClipboardSequence.bytes(for: copied, inTmux: false).map(text) == "\u{1B}]52;c;\(encoded)\u{07}")
  }

  @Test("inside tmux it is sent for tmux and for the terminal around it")
  func clipboardInTmux() {
    let plain = "\u{1B}]52;c;Zm9v\u{07}"
    #expect(
      ClipboardSequence.bytes(for: "foo", inTmux: true).map(text) == plain + "\u{1B}Ptmux;\u{1B}" + plain + "\u{1B}\\")
  }

  @Test("a text that terminals would drop is not sent at all")
  func clipboardLimit() {
    #expect(ClipboardSequence.bytes(for: String(repeating: "x", count: 74_001), inTmux: false) == nil)
    #expect(ClipboardSequence.bytes(for: String(repeating: "x", count: 74_000), inTmux: false) != nil)
  }
}
