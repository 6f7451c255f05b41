import Testing

@testable import Canvas

@Suite("Nothing in a text can command the terminal or deceive the eye")
struct SafeTextTests {
  @Test("Control characters become pictures")
  func controls() {
    #expect(safe("a\u{1B}[31mb") == "a␛[31mb")
    #expect(safe("a\nb\r\nc\td\0") == "a␊b␍␊c␉d␀")
    #expect(safe("\u{7F}") == "␡")
    #expect(safe("x\u{9B}31m\u{85}") == "x\u{FFFD}31m\u{FFFD}")
  }

  @Test(
    "What is invisible or turns the direction becomes a mark",
    arguments: [
      "\u{200B}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{FEFF}", "\u{2060}",
      "\u{E0041}", "\u{200D}", "\u{200C}", "\u{AD}", "\u{61C}", "\u{180E}", "\u{1161}",
    ])
  func hidden(character: String) {
    #expect(safe("ad" + character + "min") == "ad·min")
  }

  @Test("Joiners stay in emoji and in the scripts that need them")
  func joiners() {
    for text in ["👨‍👩‍👧‍👦", "❤️‍🔥", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "می‌خواهم", "क्‍ष", "👍🏽", "葛\u{E0100}", "\u{1112}\u{1161}\u{11AB}"] {
      #expect(safe(text).unicodeScalars.elementsEqual(text.unicodeScalars))
    }
  }

  @Test("A combining mark at the start gets something to stand on")
  func orphan() {
    #expect(safe("\u{301}a") == "\u{25CC}\u{301}a")
  }

  @Test("Ordinary text comes back as it is", arguments: ["plain", "Müller", "株式会社", "A\u{30A}", "שלום", ""])
  func untouched(text: String) {
    #expect(safe(text) == text)
  }

  @Test("Safe twice is the same as safe once")
  func idempotent() {
    let text = "\u{301}\u{1B}\u{202E}\u{200B}a\u{200D}b\u{E0041}"
    #expect(safe(safe(text)) == safe(text))
    #expect(safe(safe(text, glyphs: .ascii), glyphs: .ascii) == safe(text, glyphs: .ascii))
  }

  @Test("Every control character is gone afterwards")
  func exhaustive() {
    for value in UInt32(0)..<0x3000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = safe("x\(scalar)y").unicodeScalars
      #expect(!shown.contains { $0.properties.generalCategory == .control })
    }
  }

  @Test("The ASCII form adds nothing but ASCII")
  func ascii() {
    #expect(safe("a\u{1B}b\u{7F}c\u{9B}d\u{202E}e", glyphs: .ascii) == "a^[b^?c?d?e")
  }
}
