import Canvas
import Testing

@testable import Terminal

@Suite("Cells that terminals disagree on")
struct CellScalarsTests {
  /// Columns as the C library gives them: marks none, CJK and emoji two, regional indicators one.
  private func columns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x20: -1
    case 0x300..<0x370, 0x200D, 0x20E3: 0
    case 0x4E00..<0xA000, 0x1F300..<0x1FA00: 2
    case 0x1FAE9: -1
    default: 1
    }
  }

  private func shown(_ text: String, width: Int) -> [String] {
    CellScalars(text, width: width, limit: 5, replacement: "?", columns: columns).parts.map { part in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: part)
      return String(view)
    }
  }

  @Test("letters, their accents and wide characters are shown whole")
  func whole() {
    #expect(shown("é", width: 1) == ["é"])
    #expect(shown("e\u{301}\u{323}", width: 1) == ["e\u{301}\u{323}"])
    #expect(shown("王", width: 2) == ["王"])
  }

  @Test("what a terminal cannot show has a plainer form of the same width")
  func standsIn() {
    func plain(_ text: String, isASCII: Bool) -> String {
      let parts = CellScalars(
        text, width: 1, limit: 5, replacement: "?", columns: columns, standIn: { StandIn.of($0, isASCII: isASCII) }
      ).parts
      return String(String.UnicodeScalarView(parts.joined()))
    }
    #expect(
      "Müller → Łódź · Žižkov × ß €".map { plain(String($0), isASCII: true) }.joined() == "Muller > Lodz - Zizkov x s E"
    )
    // The letter and its mark: no terminal shows that in two columns.
    #expect(plain("é", isASCII: false).unicodeScalars.map(\.value) == [0x65, 0x301])
    #expect(plain("王", isASCII: true) == "?")
  }

  @Test("every sign that stands in is narrow in all terminals")
  func isNarrow() {
    for value in UInt32(0xA0)..<0x3100 {
      guard let scalar = Unicode.Scalar(value), let signs = StandIn.of(scalar, isASCII: false) else { continue }
      #expect(signs[0].isASCII && signs.dropFirst().allSatisfy { !DisplayWidth.isAmbiguous($0) || $0.value >= 0x300 })
      #expect(StandIn.of(scalar, isASCII: true)?.count == 1)
    }
  }

  @Test("a cluster that ncurses would cut is reduced to its base")
  func reduced() {
    #expect(shown("👩‍💻", width: 2) == ["👩"])
    #expect(shown("👍🏽", width: 2) == ["👍"])
    #expect(shown("e\u{301}\u{302}\u{303}\u{304}\u{305}", width: 1) == ["e"])
  }

  @Test("what some show in one column and some in two stands in two")
  func padded() {
    #expect(shown("❤\u{FE0F}", width: 2) == ["❤", " "])
    #expect(shown("1\u{FE0F}\u{20E3}", width: 2) == ["1\u{20E3}", " "])
  }

  @Test("a flag is its region's letters")
  func flags() {
    #expect(shown("🇩🇪", width: 2) == ["D", "E"])
  }

  @Test("what cannot be shown is a sign as wide")
  func replaced() {
    #expect(shown("\u{1FAE9}", width: 2) == ["?", " "])
    #expect(shown("\u{1B}", width: 1) == ["?"])
    #expect(shown("", width: 1) == [" "])
  }
}
