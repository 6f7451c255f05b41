import ArgumentParser
import Domain

/// Carries out `guanxi undo`.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back your last edit, or that one.",
    discussion: """
      An import counts as one edit. An edit on which a later one builds is not taken back; the message names it.

      EXAMPLES:
        guanxi undo
        guanxi undo --last 3
        guanxi undo --edit 512 --anyone
      """)

  @Option(help: ArgumentHelp("How many of your last edits.", valueName: "n"))
  var last: Int?

  @Option(help: ArgumentHelp("The number of an edit in the history.", valueName: "id"))
  var edit: Int64?

  @Flag(help: "Also edits of other people.")
  var anyone = false

  @OptionGroup var book: BookOptions
  @OptionGroup var form: JSONFlag

  func validate() throws {
    guard last == nil || edit == nil else { throw ValidationError("Only one of --last and --edit can be given.") }
    if let last, last < 1 { throw ValidationError("--last must be 1 or more.") }
  }

  func run() throws {
    let target: UndoTarget = edit.map { .edit($0, anyone: anyone) } ?? .last(count: last ?? 1, anyone: anyone)
    let book = try book.open()
    let outcome = try book.commit(.undo(target))
    let count = last.map { $0 > 1 ? " \($0) edits, the last" : "" } ?? ""
    try OutcomeReport(outcome, in: book)
      .print("Taken back\(count): \(outcome.detail ?? "the last edit").", json: form.json)
  }
}
