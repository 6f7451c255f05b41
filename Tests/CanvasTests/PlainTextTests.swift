import Testing

@testable import Canvas

@Suite("Plain text takes a shorter way to the same cells")
struct PlainTextTests {
  private static let plain = (UInt32(0)..<0x10000).compactMap(Unicode.Scalar.init).filter {
    DisplayWidth.standard.plainColumns(of: $0) > 0
  }

  @Test("A plain character is as wide as by the tables, and safe")
  func widths() {
    let differing = Self.plain.filter { scalar in
      DisplayWidth.standard.columns(of: scalar) != DisplayWidth.standard.plainColumns(of: scalar)
    }
    #expect(differing.map(\.value) == [])
    let text = String(String.UnicodeScalarView(Self.plain))
    let rules = SafeText(scalars: Self.plain, glyphs: .unicode)
    #expect(rules.rewritten() == text)
  }

  @Test("Plain characters beside each other are apart")
  func clusters() {
    let text = String(String.UnicodeScalarView(Self.plain + Self.plain.reversed()))
    #expect(text.count == 2 * Self.plain.count)
  }

  @Test("Painting is the same with something beside that is not plain", arguments: 1...14)
  func painting(width: Int) {
    for text in ["Müller ÷ 山田", "─山─田╭", "한국 kite", "abc"] {
      var short = Surface(width: width, height: 1)
      var long = Surface(width: width, height: 1)
      let used = short.put(text, x: 0, y: 0)
      #expect(long.put("e\u{301}" + text, x: -1, y: 0) == used + 1)
      #expect(short == long)
    }
  }

  @Test("Where ambiguous characters are wide, they are not plain")
  func ambiguous() {
    var surface = Surface(
      size: Size(width: 6, height: 1), glyphs: .ascii, measure: DisplayWidth(ambiguousIsWide: true))
    #expect(surface.put("±é山", x: 0, y: 0) == 6)
    #expect(surface.cells.map(\.width) == [2, 0, 2, 0, 2, 0])
  }
}
