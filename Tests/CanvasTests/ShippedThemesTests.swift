import Testing

@testable import Canvas

@Suite("The themes that come with the program")
struct ShippedThemesTests {
  @Test("All of them can be read, and can be read on: no text has less contrast than 4.5 to 1, with 256 colours too")
  func readable() {
    #expect(ShippedThemes.all.map(\.name) == ["guanxi", "paper", "night", "contrast", "colorblind", "mono"])
    for theme in ShippedThemes.all {
      #expect(theme.contrastProblems() == [], "\(theme.name)")
      #expect(theme.description.hasSuffix("."))
    }
  }

  @Test("The highest contrast is that of the strictest guideline, 7 to 1")
  func highContrast() throws {
    let theme = try #require(ShippedThemes.all.first { $0.name == "contrast" })
    #expect(theme.contrastProblems(below: 7) == [])
    #expect(theme.style(for: .text).foreground?.known == RGB(255, 255, 255))
  }

  @Test("Who sees no red and green tells good from bad by blue and orange")
  func colorblind() throws {
    let theme = try #require(ShippedThemes.all.first { $0.name == "colorblind" })
    func isBlue(_ role: Role) -> Bool { theme.style(for: role).foreground?.known.map { $0.blue > $0.red } ?? false }
    #expect([Role.deltaUp, .success, .tier2].allSatisfy(isBlue))
    #expect(![Role.deltaDown, .error, .alertHigh, .alertMedium, .heat5].contains(where: isBlue))
    for role in Role.allCases {
      guard let color = theme.style(for: role).foreground?.known else { continue }
      let isGreen = color.green > max(color.red, color.blue)
      let isRed = Int(color.red) > 2 * Int(color.green)
      #expect(!isGreen && !isRed, "\(role)")
    }
  }

  @Test("The default theme leaves the terminal's own background")
  func background() {
    #expect(DefaultTheme.theme.style(for: .text) == .plain)
    #expect(DefaultTheme.theme.name == "guanxi")
  }

  @Test("The theme without colours is the same as file and in the program")
  func mono() throws {
    let text = String(decoding: PackageResources.mono_toml, as: UTF8.self)
    #expect(try Theme(toml: text, file: "mono.toml") == .mono)
  }

  @Test("Without colours no role has one, and the cursor is still seen", arguments: Role.allCases)
  func colourless(role: Role) {
    #expect(Theme.mono.style(for: role).foreground == nil)
    #expect(Theme.mono.style(for: role).background == nil)
    #expect(Theme.mono.style(for: .cursor) != Theme.mono.style(for: .text))
  }
}
