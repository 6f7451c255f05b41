/// The themes a person can choose from, by name: how one looks is for whoever shows the screen.
package struct ThemeShelf: Sendable {
  /// A theme to choose.
  package struct Entry: Hashable, Sendable {
    package let name: String
    /// What it is like, in a sentence.
    package let summary: String

    /// Makes an entry.
    package init(name: String, summary: String) {
      self.name = name
      self.summary = summary
    }
  }

  /// The name of the theme that the screen has.
  var chosen: String
  /// The file in which a person keeps what they chose.
  let file: String
  /// All there are; read when somebody wants to choose.
  let entries: @Sendable () -> [Entry]

  /// Makes a shelf.
  package init(chosen: String = "", file: String = "", entries: @escaping @Sendable () -> [Entry] = { [] }) {
    self.chosen = chosen
    self.file = file
    self.entries = entries
  }
}

extension Desk {
  /// The name of the theme to show the screen in: that under the cursor while one is chosen.
  package var theme: String {
    if case .menu(let menu)? = overlay, let theme = menu.chosen?.theme { theme } else { themes.chosen }
  }
}
