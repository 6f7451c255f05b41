import Testing

@testable import Canvas

@Suite("Themes are read from files")
struct ThemeTests {
  private func theme(_ roles: String, palette: String = "") throws(ThemeError) -> Theme {
    try Theme(toml: "name = \"test\"\n[palette]\n\(palette)\n[roles]\n\(roles)", file: "test.toml")
  }

  @Test("A role has the colours of the palette and attributes")
  func roles() throws {
    let theme = try theme(
      "heading = { fg = \"amber\", bg = \"blue\", bold = true, italic = false }\n\"alert.high\" = { fg = \"#ff0000\" }",
      palette: "amber = { ansi = \"yellow\", index = 214, rgb = \"#ffaf00\" }")
    let heading = theme.style(for: .heading)
    #expect(heading.foreground == Color(ansi: 3, index: 214, rgb: RGB(255, 175, 0)))
    #expect(heading.background == Color(ansi: 4))
    #expect(heading.attributes == .bold)
    #expect(theme.style(for: .alertHigh).foreground == Color(rgb: RGB(255, 0, 0)))
    #expect(theme.style(for: .bar) == .plain)
  }

  @Test("Names with a dot need no quotation marks")
  func dotted() throws {
    let theme = try theme("alert.high = { bold = true }\ncursor.unfocused = { dim = true }")
    #expect(theme.style(for: .alertHigh).attributes == .bold)
    #expect(theme.style(for: .cursorUnfocused).attributes == .dim)
  }

  @Test("Roles without colours of their own have those of text")
  func inheritance() throws {
    let theme = try theme("text = { fg = \"black\", bg = \"white\" }\nerror = { fg = \"red\" }")
    #expect(theme.style(for: .error) == Style(foreground: Color(ansi: 1), background: Color(ansi: 7)))
    #expect(theme.style(for: .dim) == Style(foreground: Color(ansi: 0), background: Color(ansi: 7)))
  }

  @Test(
    "What is wrong is told with the file, the role and advice",
    arguments: [
      ("curser = { bold = true }", "", "no role \"curser\"; did you mean \"cursor\"?"),
      ("alert.hihg = { bold = true }", "", "did you mean \"alert.high\"?"),
      ("heading = { fg = \"amber\" }", "ochre = 3", "role \"heading\" asks for the colour \"amber\""),
      ("heading = { fg = \"amber\" }", "ochre = 3", "use one of ochre"),
      ("", "sky = \"#12345\"", "palette's \"sky\" is not a colour"),
      ("", "sky = 256", "palette's \"sky\" is not a colour"),
      ("", "sky = { rgb = \"blue\" }", "palette's \"sky\" is not a colour"),
      ("heading = { blink = true }", "", "role \"heading\" has an entry \"blink\""),
      ("heading = { bold = \"yes\" }", "", "role \"heading\" has an entry \"bold\""),
      ("heading = \"red\"", "", "\"heading\" should be a table"),
      ("heading = { fg = }", "", "line 5 is not TOML"),
    ])
  func errors(roles: String, palette: String, message: String) {
    let error = #expect(throws: ThemeError.self) { try theme(roles, palette: palette) }
    #expect(error?.description.hasPrefix("Theme test.toml: ") == true)
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }

  @Test("A theme has a name")
  func nameless() {
    #expect(throws: ThemeError(file: "x", reason: .nameless)) { try Theme(toml: "", file: "x") }
  }

  @Test("Every role has a name of its own that reads back", arguments: Role.allCases)
  func names(role: Role) {
    #expect(Role(name: role.name) == role)
    #expect(role.name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "." })
  }

  @Test("Text hard to read is found where both colours are known")
  func contrast() throws {
    let theme = try theme(
      """
      text = { fg = "#000000", bg = "#ffffff" }
      dim = { fg = "#777777" }
      link = { fg = "#767676" }
      error = { fg = "red" }
      """)
    #expect(theme.contrastProblems().map(\.role) == [.dim])
    #expect(abs(RGB(0, 0, 0).contrast(to: RGB(255, 255, 255)) - 21) < 0.001)
  }
}

@Suite("Colours fit the terminal")
struct ColorTests {
  @Test("Each depth takes what is given for it")
  func given() {
    let color = Color(ansi: 3, index: 214, rgb: RGB(255, 175, 0))
    #expect(color.resolved(for: .ansi16) == .palette(3))
    #expect(color.resolved(for: .indexed256) == .palette(214))
    #expect(color.resolved(for: .trueColor) == .rgb(RGB(255, 175, 0)))
  }

  @Test("What is not given is the nearest there is")
  func nearest() {
    let orange = Color(rgb: RGB(254, 174, 2))
    #expect(orange.resolved(for: .indexed256) == .palette(214))
    #expect(Color(rgb: RGB(250, 10, 5)).resolved(for: .ansi16) == .palette(9))
    #expect(Color(index: 21).resolved(for: .ansi16) == .palette(4))
    #expect(Color(ansi: 5).resolved(for: .trueColor) == .palette(5))
    #expect(Color().resolved(for: .trueColor) == nil)
  }

  @Test(
    "The fixed colours of an xterm",
    arguments: zip([UInt8(16), 196, 255], [RGB(0, 0, 0), RGB(255, 0, 0), RGB(238, 238, 238)]))
  func fixed(index: UInt8, rgb: RGB) {
    #expect(RGB(index: index) == rgb)
    #expect(rgb.nearestIndex == index)
  }

  @Test("Only #rrggbb is a colour by its parts", arguments: ["#fff", "ffffff", "#gggggg", "#+12345", "#1234567", ""])
  func badHex(text: String) {
    #expect(RGB(hex: text) == nil)
  }
}
