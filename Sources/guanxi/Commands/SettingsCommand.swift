import ArgumentParser
import BookStore
import Domain

/// Carries out `guanxi settings`.
struct SettingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings",
    abstract: "Show and change the settings of the book.",
    discussion: """
      Each change is an edit, which “guanxi undo” takes back.

      EXAMPLES:
        guanxi settings
        guanxi settings get lifecycle.gap
        guanxi settings set country DE
      """,
    subcommands: [SettingsGetCommand.self, SettingsSetCommand.self],
    defaultSubcommand: SettingsGetCommand.self)
}

/// Carries out `guanxi settings get [NAME]`.
struct SettingsGetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "get", abstract: "Show all settings, or the value of one.",
    discussion: """
      EXAMPLES:
        guanxi settings get
        guanxi settings get alert.silent
      """)

  @Argument(help: ArgumentHelp("The setting; all without it.", valueName: "name")) var name: String?
  @OptionGroup var options: ReadOptions
  @OptionGroup var form: ListForm

  func run() throws {
    let book = try options.open()
    guard let name else { return try printAll(of: book) }
    guard let setting = Setting.named(name) else { throw BookError.unknownSetting(name) }
    try StandardOutput.shared.line(StandardOutput.shared.shown(try book.setting(name) ?? setting.standard))
  }

  private func printAll(of book: Book) throws {
    let all = try (Setting.all + Rights.settings).map { ShownSetting(setting: $0, value: try book.setting($0.name)) }
    // The rights of roles are many: those are shown of which the book says something.
    let rows = all.filter { $0.value != nil || !$0.setting.name.hasPrefix(Rights.settingPrefix) }
    try RowsPrinter.printAll(
      rows, ShownSetting.columns, form: form.form, of: book)
  }
}

/// A setting with what the book says of it.
private struct ShownSetting {
  let setting: Setting
  let value: String?

  static let columns: [Column<ShownSetting>] = [
    Column("name", usual: true) { .text($0.setting.name) },
    Column("value", usual: true) { .text($0.value ?? $0.setting.standard) },
    Column("standard", usual: true) { .text($0.setting.standard) },
    Column("help", title: "what it means", usual: true) { .text($0.setting.help) },
  ]
}

/// Carries out `guanxi settings set NAME VALUE`.
struct SettingsSetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change a setting.",
    discussion: """
      EXAMPLES:
        guanxi settings set lifecycle.gap 120
        guanxi settings set country ""
      """)

  @Argument(help: ArgumentHelp("The setting.", valueName: "name")) var name: String
  @Argument(help: ArgumentHelp("Its new value.", valueName: "value")) var value: String
  @OptionGroup var book: BookOptions
  @OptionGroup var form: JSONFlag

  func run() throws {
    let book = try book.open()
    let outcome = try book.commit(.set(setting: name, value: value))
    try OutcomeReport(outcome, in: book).print("\(name) is \(value.isEmpty ? "nothing" : value) now.", json: form.json)
  }
}
