import ArgumentParser
import BookStore
import Domain

/// Carries out `guanxi create FILE`.
struct CreateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: "Make a new, empty book.",
    discussion: """
      An existing file is left as it is. Only you can read the new file.

      EXAMPLES:
        guanxi create acme.guanxi
        guanxi create tokyo.guanxi --currency JPY --time-zone Asia/Tokyo
      """)

  @Argument(help: ArgumentHelp("The new book; see --book.", valueName: "file"))
  var file: String?

  @OptionGroup var book: BookOptions
  @OptionGroup var options: NewBookOptions

  func run() throws {
    let path = try file ?? book.path()
    let made = try options.create(at: path)
    made.close()
    let output = StandardOutput.shared
    try output.line(
      "\(output.shown(path)) is a new book in \(made.info.currency.code), with days in \(made.info.timeZone).")
  }
}
