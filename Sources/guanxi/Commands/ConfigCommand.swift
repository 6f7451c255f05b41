import ArgumentParser
import Canvas

/// Carries out `guanxi config`.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Print the file of keys and settings with everything as it is without one, or check yours.",
    discussion: """
      EXAMPLES:
        guanxi config > ~/.config/guanxi/config.toml
        guanxi config check
      """,
    subcommands: [ConfigPrintCommand.self, ConfigCheckCommand.self], defaultSubcommand: ConfigPrintCommand.self)
}

/// Carries out `guanxi config print`, the same as `guanxi config`.
struct ConfigPrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "Print the file with everything as it is without one.",
    discussion: """
      EXAMPLES:
        guanxi config print
      """)

  func run() throws { try StandardOutput.shared.write(Array(ConfigText.standard().utf8)) }
}

/// Carries out `guanxi config check`.
struct ConfigCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong with your file of keys and settings: the line, and what to do.",
    discussion: """
      Exits with 3 where something is wrong: the workstation opens all the same and follows the rest of the file.

      EXAMPLES:
        guanxi config check
        guanxi config check --config other.toml
      """)

  @OptionGroup var file: ConfigOptions

  func run() throws {
    let file = try file.load()
    for fault in file.faults { printError(fault.description) }
    guard file.faults.isEmpty else { throw ExitCode(Guanxi.Status.partly) }
    let verdict =
      file.exists ? "nothing is wrong." : "there is no such file, so everything is as “guanxi config” prints it."
    try StandardOutput.shared.line("\(safe(file.path)): \(verdict)")
  }
}
