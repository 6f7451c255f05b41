import Testing

import struct Foundation.URL

@testable import Canvas

@Suite("The themes that come with the program")
struct ShippedThemesTests {
  private func text(of name: String) throws -> String {
    let themes = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "themes/\(name).toml")
    return try String(contentsOf: themes, encoding: .utf8)
  }

  @Test("The default theme is that of its file")
  func defaultTheme() throws {
    #expect(try text(of: "guanxi") == DefaultTheme.toml)
    #expect(try Theme(toml: DefaultTheme.toml, file: "guanxi.toml") == DefaultTheme.theme)
    #expect(DefaultTheme.theme.name == "guanxi")
  }

  @Test("The default theme leaves the terminal's own background")
  func background() {
    #expect(DefaultTheme.theme.style(for: .text) == .plain)
    #expect(DefaultTheme.theme.contrastProblems().isEmpty)
  }

  @Test("The theme without colours is the same as file and in the program")
  func mono() throws {
    #expect(try Theme(toml: text(of: "mono"), file: "mono.toml") == .mono)
  }

  @Test("Without colours no role has one, and the cursor is still seen", arguments: Role.allCases)
  func colourless(role: Role) {
    #expect(Theme.mono.style(for: role).foreground == nil)
    #expect(Theme.mono.style(for: role).background == nil)
    #expect(Theme.mono.style(for: .cursor) != Theme.mono.style(for: .text))
  }
}
