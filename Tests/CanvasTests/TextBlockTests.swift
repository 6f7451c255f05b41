import Testing

@testable import Canvas

@Suite("Running text is broken into lines")
struct TextBlockTests {
  @Test(
    "Between words, inside those too long, and between wide characters",
    arguments: [
      ("the quick brown fox", 10, ["the quick", "brown fox"]),
      ("the quick brown fox", 9, ["the quick", "brown fox"]),
      ("abcdefghij kl", 4, ["abcd", "efgh", "ij", "kl"]),
      ("株式会社山田", 5, ["株式", "会社", "山田"]),
      ("KK 株式会社 x", 6, ["KK 株", "式会社", "x"]),
      ("one\n\ntwo", 10, ["one", "", "two"]),
      ("  indented", 12, ["  indented"]),
      ("a  b", 10, ["a  b"]),
      ("", 5, [""]),
      ("山", 1, [" "]),
      ("x", 0, []),
      ("A\u{30A}A\u{30A}A\u{30A}", 2, ["A\u{30A}A\u{30A}", "A\u{30A}"]),
    ])
  func wrapping(text: String, width: Int, expected: [String]) {
    #expect(TextBlock(text).lines(width: width) == expected)
  }

  @Test("No line is wider than it may be", arguments: 1...15)
  func width(width: Int) {
    let text = "Müller & Söhne 株式会社 山田製作所 👨‍👩‍👧‍👦👍🏽 supercalifragilistic\u{1B}[31m  end"
    let lines = TextBlock(text).lines(width: width)
    #expect(lines.allSatisfy { DisplayWidth.standard.columns(of: $0) <= width })
  }

  @Test("A tab or control character is made visible, a line break is one")
  func controls() {
    #expect(TextBlock("a\u{1B}b\r\nc").lines(width: 10) == ["a␛b", "c"])
  }

  @Test("Painting from a line on tells how many there are")
  func painting() {
    var surface = Surface(width: 5, height: 2)
    #expect(TextBlock("one two three four", offset: 1).paint(on: &surface, in: surface.bounds) == 4)
    #expect(surface.lines() == ["two", "three"])
    #expect(TextBlock("one", offset: 9).paint(on: &surface, in: surface.bounds) == 1)
    #expect(surface.lines() == ["", ""])
  }
}
