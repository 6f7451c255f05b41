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
        guanxi theme check evening.toml
      """,
    subcommands: [ThemeListCommand.self, ThemeCheckCommand.self])
}

/// Carries out `guanxi theme list`.
struct ThemeListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the themes found, and where.",
    discussion: """
      Looked for in $XDG_CONFIG_HOME/guanxi/themes (~/.config without that) beside the program, and in it; of two with one \
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

/// Carries out `guanxi theme check`.
struct ThemeCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong with themes: roles that do not exist, text that is hard to read.",
    discussion: """
      Text must have a contrast of 4.5 to 1 to what is behind it, in true colour and in the 256 colours that a terminal \
      may have instead; the 16 of the terminal itself are not known. Exits with 3 where something is wrong.

      EXAMPLES:
        guanxi theme check
        guanxi theme check evening.toml
      """)

  @Argument(
    help: ArgumentHelp("Theme files; without any, all themes that “guanxi theme list” shows.", valueName: "file"))
  var files: [String] = []

  func run() throws {
    let entries = files.isEmpty ? ThemeFolder.all() : files.map(ThemeFolder.read)
    let problems = entries.flatMap(ThemeReport.problems)
    for problem in problems { printError(problem) }
    guard problems.isEmpty else { throw ExitCode(Guanxi.Status.partly) }
    try StandardOutput.shared.line("\(counted(entries.count, "theme")): nothing is wrong.")
  }
}
