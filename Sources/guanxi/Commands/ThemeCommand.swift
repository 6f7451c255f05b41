import ArgumentParser
import Canvas

/// Carries out `guanxi theme`.
struct ThemeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme",
    abstract: "The themes that the workstation can wear.",
    discussion: """
      EXAMPLES:
        guanxi theme list
      """,
    subcommands: [ThemeListCommand.self])
}

/// Carries out `guanxi theme list`.
struct ThemeListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the themes found, and where.",
    discussion: """
      Looked for in $XDG_CONFIG_HOME/guanxi/themes (~/.config without that) and beside the program; of two with one \
      name the first counts.

      EXAMPLES:
        guanxi theme list
      """)

  @OptionGroup var form: JSONFlag

  func run() throws {
    let themes = ThemeFolder.all()
    if form.json { return try ThemeReport(themes).printJSON() }
    try ThemeReport(themes).printText()
  }
}
