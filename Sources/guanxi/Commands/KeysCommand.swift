import ArgumentParser

/// Carries out `guanxi keys`.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Print the keys of the workstation and what they do.",
    discussion: """
      EXAMPLES:
        guanxi keys
        guanxi keys --json
      """)

  @OptionGroup var form: JSONFlag
  @OptionGroup var config: ConfigOptions

  func run() throws {
    let report = KeyReport(try config.load().registry)
    if form.json { try report.printJSON() } else { try report.printText() }
  }
}
