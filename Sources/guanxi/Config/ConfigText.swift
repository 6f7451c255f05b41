import Canvas
import Workbench

/// The file with everything as it is without one, made from the settings and the commands themselves.
enum ConfigText {
  static func standard(registry: Registry = .standard, words: Words = .english) -> String {
    let lines = heading + ConfigEntry.all.flatMap(setting) + keysHeading + keys(registry, words)
    return lines.joined(separator: "\n") + "\n"
  }

  private static let heading = comment(
    "What the workstation of Guanxi is like. This is everything as it is without the file: keep what you change, in "
      + "$XDG_CONFIG_HOME/guanxi/config.toml (~/.config/guanxi/config.toml without that variable), and leave out the "
      + "rest. \"guanxi config check\" says what is wrong with it.")

  private static let keysHeading =
    ["", "[keys]"]
    + comment(
      "A command and its keys: one, or a list. Keys that are pressed one after the other have a space between: "
        + "\"g c\". There are x, G, Ctrl-x, Alt-x, F5, Enter, Esc, Tab, Shift-Tab, Space, Backspace, Del, Ins, Up, "
        + "Down, Left, Right, Home, End, PgUp, PgDn. A command with [] has none and is run from the list of all "
        + "commands.")

  private static func setting(_ entry: ConfigEntry) -> [String] {
    [""] + comment(entry.help) + ["\(entry.name) = \(entry.text(Config()))"]
  }

  private static func keys(_ registry: Registry, _ words: Words) -> [String] {
    Scope.allCases.flatMap { scope -> [String] in
      let commands = registry.commands(in: [scope])
      guard !commands.isEmpty else { return [] }
      return ["", "# " + words[scope.title]]
        + commands.flatMap { command in
          comment(words.title(of: command) + ": " + words.help(of: command)) + [line(command)]
        }
    }
  }

  private static func line(_ command: Command) -> String {
    "\(command.id) = [\(command.keys.map(quoted).joined(separator: ", "))]"
  }

  /// A comment in lines that fit a terminal.
  private static func comment(_ text: String) -> [String] {
    TextBlock(text).lines(width: 100, glyphs: .unicode, measure: .standard).map { "# " + $0 }
  }
}
