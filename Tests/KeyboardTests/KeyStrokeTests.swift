import Testing

@testable import Keyboard

@Suite("Keys are written as help shows them")
struct KeyStrokeTests {
  @Test(
    "Notation reads and writes back the same",
    arguments: [
      "j", "G", "Ctrl-d", "Alt-x", "Ctrl-Alt-x", "Shift-Tab", "Enter", "Esc", "Space", "PgUp", "PgDn", "F5", "F12",
      "<", ">", "|", "\\", "-", "Ctrl--", "Ctrl-Space", "Alt-Enter", "Shift-F3", "Backspace", "Del", "ü", "1",
    ])
  func roundTrip(notation: String) {
    #expect(KeyStroke(notation)?.description == notation)
  }

  @Test("Other names of keys are understood")
  func aliases() {
    #expect(KeyStroke("return") == KeyStroke(.enter))
    #expect(KeyStroke("ESCAPE") == KeyStroke(.escape))
    #expect(KeyStroke("ctrl-pageup") == KeyStroke(.pageUp, .control))
  }

  @Test(
    "What is no key is refused",
    arguments: ["", " ", "gg", "Shift-g", "Ctrl-", "F0", "F99", "Hyper-x", "Ctrl-Ctrl", "\u{1B}", "\n"])
  func refused(notation: String) {
    #expect(KeyStroke(notation) == nil)
  }

  @Test("A letter with control is the same in either case, alone it is not")
  func letterCase() {
    #expect(KeyStroke("Ctrl-D") == KeyStroke("Ctrl-d"))
    #expect(KeyStroke("D") != KeyStroke("d"))
  }

  @Test("A sequence is strokes apart by a space")
  func sequence() {
    #expect(KeySequence("g g")?.strokes == [KeyStroke(.character("g")), KeyStroke(.character("g"))])
    #expect(KeySequence("Ctrl-x  Enter")?.description == "Ctrl-x Enter")
    #expect(KeySequence("") == nil)
    #expect(KeySequence("g nonsense") == nil)
  }

  @Test("Only plain characters type something")
  func typed() {
    #expect(KeyStroke("ß")?.typed == "ß")
    #expect(KeyStroke("Space")?.typed == " ")
    #expect(KeyStroke("Ctrl-a")?.typed == nil)
    #expect(KeyStroke("Enter")?.typed == nil)
  }
}
