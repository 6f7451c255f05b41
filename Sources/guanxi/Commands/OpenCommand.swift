import ArgumentParser
import BookStore
import Glibc
import Workbench

extension Language: ExpressibleByArgument {}

/// Carries out `guanxi` and `guanxi open [FILE]`.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open the workstation on a book (also without any command).",
    discussion: """
      EXAMPLES:
        guanxi
        guanxi open acme.guanxi --theme mono
        guanxi open acme.guanxi --language zh
      """)

  @Argument(help: ArgumentHelp("The book; see --book.", valueName: "file"))
  var file: String?

  @Option(help: ArgumentHelp("The theme, one of those that “guanxi theme list” shows.", valueName: "name"))
  var theme: String?

  @Option(help: ArgumentHelp("The language, en or zh; otherwise that of the locale.", valueName: "code"))
  var language: Language?

  @Flag(help: "Print one thing per line, for screen readers and simple terminals.")
  var linear = false

  @OptionGroup var config: ConfigOptions
  @OptionGroup var book: BookOptions

  /// A lone word that is no file is rather a command mistyped than a book.
  func validate() throws {
    guard let file, !file.contains("/"), !file.contains("."), access(file, F_OK) != 0 else { return }
    throw ValidationError("There is neither a command nor a book called “\(file)”.")
  }

  func run() throws {
    try runWorkstation(
      book: try file ?? book.path(), session: .system(origin: "desk"), config: try config.load(), themeName: theme,
      language: language, linear: linear)
  }
}
