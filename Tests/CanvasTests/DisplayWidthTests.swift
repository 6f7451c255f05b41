import Testing

@testable import Canvas

@Suite("Text takes the columns a terminal gives it")
struct DisplayWidthTests {
  @Test(
    "Text in many scripts",
    arguments: [
      ("", 0), ("abc", 3), ("株式会社", 8), ("山田製作所", 10), ("ﾔﾏﾀﾞ", 4), ("Ｆｕｌｌ", 8), ("한국", 4),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("Åkesson", 7), ("A\u{30A}kesson", 7), ("Zażółć", 6), ("שלום", 4), ("สวัสดี", 4),
      ("…", 1), ("─│╭", 3), ("●▌█", 3), ("𠮷", 2), ("葛\u{E0100}", 2), ("नमस्ते", 4), ("\u{1100}\u{1161}", 2),
      ("\u{6DD}", 1),
    ])
  func scripts(text: String, columns: Int) {
    #expect(DisplayWidth.standard.columns(of: text) == columns)
  }

  @Test(
    "Emoji are two columns however many parts they have",
    arguments: ["😀", "👨‍👩‍👧‍👦", "👍🏽", "🇩🇪", "❤️", "1️⃣", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "👩‍💻", "☎️", "🏳️‍🌈"])
  func emoji(cluster: String) {
    #expect(cluster.count == 1)
    #expect(DisplayWidth.standard.columns(of: cluster) == 2)
  }

  @Test("Signs that are emoji only when asked are one column", arguments: ["❤", "☎", "©", "™", "♥", "⚑", "✓"])
  func textSigns(sign: String) {
    #expect(DisplayWidth.standard.columns(of: sign) == 1)
  }

  @Test("Ambiguous characters are wide only where the terminal is set up so")
  func ambiguous() {
    #expect(DisplayWidth.standard.columns(of: "±α") == 2)
    #expect(DisplayWidth(ambiguousIsWide: true).columns(of: "±α") == 4)
    #expect(DisplayWidth(ambiguousIsWide: true).columns(of: "aé") == 3)
    #expect(DisplayWidth(ambiguousIsWide: true).columns(of: "ab株") == 4)
  }

  @Test("The tables are in order, so that they can be searched by halves")
  func ordered() {
    for table in [DisplayWidth.wideRanges, DisplayWidth.ambiguousRanges] {
      #expect(zip(table, table.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
    }
  }
}

@Suite("Text is fitted to exactly so many columns")
struct FitTextTests {
  @Test(
    "Cut or padded",
    arguments: [
      ("abc", 5, "abc  "), ("abcdef", 5, "abcd…"), ("abcde", 5, "abcde"), ("abc", 0, ""), ("abc", -1, ""),
      ("abc", 1, "a"), ("", 2, "  "), ("株式会社", 5, "株式…"), ("株式会社", 6, "株式… "), ("株式", 1, " "),
      ("A\u{30A}kesson", 3, "A\u{30A}k…"), ("👨‍👩‍👧 home", 4, "👨‍👩‍👧 …"),
    ])
  func left(text: String, width: Int, expected: String) {
    #expect(fit(text, width) == expected)
  }

  @Test("Numbers stand at the right")
  func right() {
    #expect(fit("42", 5, alignment: .right) == "   42")
    #expect(fit("山", 3, alignment: .right) == " 山")
  }

  @Test("Any text at any width is exactly that wide", arguments: 0...12)
  func exact(width: Int) {
    for text in ["株式会社 山田製作所", "Müller & Söhne GmbH", "👨‍👩‍👧‍👦👍🏽🇩🇪❤️x", "a\u{1B}[31mb\u{202E}c", "\u{301}x"] {
      #expect(DisplayWidth.standard.columns(of: fit(text, width)) == width)
      #expect(DisplayWidth.standard.columns(of: fit(text, width, glyphs: .ascii)) == width)
    }
  }
}
