/// How each role looks.
package struct Theme: Hashable, Sendable {
  /// The word to choose it by.
  package let name: String
  /// One sentence for the list of themes.
  package let description: String
  private let styles: [Style]

  /// Makes a theme; a role that is not given looks like `.text`, and one without a colour of its own has that of
  /// `.text`.
  package init(name: String, description: String, styles: [Role: Style]) {
    self.name = name
    self.description = description
    let text = styles[.text] ?? .plain
    self.styles = Role.allCases.map { role in
      guard var style = styles[role] else { return text }
      style.foreground = style.foreground ?? text.foreground
      style.background = style.background ?? text.background
      return style
    }
  }

  /// How cells of a role look.
  package func style(for role: Role) -> Style {
    styles[Int(role.rawValue)]
  }
}

extension Theme {
  /// Attributes only, no colours: for `NO_COLOR` and terminals without any.
  package static let mono = Theme(
    name: "mono", description: "No colours: bold, dim, underline and reverse only.",
    styles: [
      .dim: Style(attributes: .dim),
      .heading: Style(attributes: .bold),
      .title: Style(attributes: .bold),
      .borderFocused: Style(attributes: .bold),
      .cursor: Style(attributes: .reverse),
      .cursorUnfocused: Style(attributes: .underline),
      .marked: Style(attributes: .bold),
      .selection: Style(attributes: .reverse),
      .key: Style(attributes: .bold),
      .keyHint: Style(attributes: .dim),
      .input: Style(attributes: .underline),
      .placeholder: Style(attributes: .dim),
      .label: Style(attributes: .dim),
      .error: Style(attributes: [.bold, .reverse]),
      .success: Style(attributes: .bold),
      .warning: Style(attributes: .bold),
      .alertHigh: Style(attributes: [.bold, .reverse]),
      .alertMedium: Style(attributes: .bold),
      .deltaUp: Style(attributes: .bold),
      .deltaDown: Style(attributes: .underline),
      .barAlternate: Style(attributes: .dim),
      .barDim: Style(attributes: .dim),
      .tabActive: Style(attributes: [.bold, .reverse]),
      .badge: Style(attributes: .bold),
      .statusBar: Style(attributes: .reverse),
      .link: Style(attributes: .underline),
      .disabled: Style(attributes: .dim),
      .search: Style(attributes: [.bold, .underline]),
      .tier1: Style(attributes: .bold),
      .tier4: Style(attributes: .dim),
      .heat1: Style(attributes: .dim),
      .heat4: Style(attributes: .bold),
      .heat5: Style(attributes: [.bold, .reverse]),
    ])
}
