/// Why a theme file cannot be used.
package struct ThemeError: Error, Hashable, CustomStringConvertible {
  /// What is wrong.
  package enum Reason: Hashable, Sendable {
    /// A file that cannot be read, for the reason the system gives.
    case unreadable(String)
    /// Not TOML at all.
    case syntax(line: Int, message: String)
    /// `name` is missing.
    case nameless
    /// No such role; perhaps this one was meant.
    case unknownRole(String, suggestion: String?)
    /// A role asks for a colour that is neither in the palette nor one by itself.
    case unknownColor(String, role: String, palette: [String])
    /// A palette entry that is no colour.
    case badColor(name: String)
    /// A role's entry that is not `fg`, `bg` or an attribute of the right kind.
    case badEntry(String, role: String)
    /// A table expected, something else found.
    case notATable(String)
  }

  /// The file as the user named it.
  package let file: String
  /// What is wrong.
  package let reason: Reason

  /// Makes an error.
  package init(file: String, reason: Reason) {
    self.file = file
    self.reason = reason
  }

  /// A sentence saying what is wrong, where, and what to do.
  package var description: String { "Theme \(file): \(sentence)" }

  private var sentence: String {
    switch reason {
    case .unreadable(let reason):
      "it cannot be read: \(reason)"
    case .syntax(let line, let message):
      "line \(line) is not TOML (\(message)); correct that line."
    case .nameless:
      "it has no name; add a line such as name = \"evening\" at the top."
    case .unknownRole(let role, let suggestion):
      "there is no role \"\(role)\"; \(suggestion.map { "did you mean \"\($0)\"?" } ?? "remove it from [roles].")"
    case .unknownColor(let color, let role, let palette):
      "role \"\(role)\" asks for the colour \"\(color)\", which is not in [palette]; "
        + (palette.isEmpty ? "add it there." : "add it there or use one of \(palette.joined(separator: ", ")).")
    case .badColor(let name):
      "the palette's \"\(name)\" is not a colour; write one of the 16 names such as \"bright-blue\", a number from 0 "
        + "to 255, \"#rrggbb\", or a table of these called ansi, index and rgb."
    case .badEntry(let key, let role):
      "role \"\(role)\" has an entry \"\(key)\" that is not understood; write fg and bg as names of colours, and bold, "
        + "dim, underline, reverse and italic as true or false."
    case .notATable(let name):
      "\"\(name)\" should be a table; write it as [\(name)] with entries below, or as { … }."
    }
  }
}
