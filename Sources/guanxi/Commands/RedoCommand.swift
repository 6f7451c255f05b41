import ArgumentParser
import Domain

/// Carries out `guanxi redo`.
struct RedoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo",
    abstract: "Do again what you took back last.",
    discussion: """
      EXAMPLES:
        guanxi redo
      """)

  @OptionGroup var book: BookOptions
  @OptionGroup var form: JSONFlag

  func run() throws {
    let book = try book.open()
    let outcome = try book.commit(.redo)
    try OutcomeReport(outcome, in: book).print("Done again: \(outcome.detail ?? "the last undo").", json: form.json)
  }
}
