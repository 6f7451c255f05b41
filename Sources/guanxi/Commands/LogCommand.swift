import ArgumentParser
import Domain

/// Carries out `guanxi log CHANNEL --customer ID "text"`.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Log a call, mail, visit, meeting or note, with its next step.",
    discussion: """
      EXAMPLES:
        guanxi log call --customer 42 "asked for the new price list" --tone 1
        guanxi log visit --customer "Müller GmbH" "saw line 3" --next "send quote" --on fri
      """)

  @Argument(help: ArgumentHelp("How it was.", valueName: "channel"))
  var channel: Channel

  @Argument(help: ArgumentHelp("What was said.", valueName: "text"))
  var text: String?

  @Option(help: ArgumentHelp("With whom: id, key or exact name.", valueName: "id"))
  var customer: String

  @Option(parsing: .unconditional, help: ArgumentHelp("How it felt, -2 (very bad) … 2 (very good).", valueName: "tone"))
  var tone: Int?

  @Option(help: ArgumentHelp("The next step.", valueName: "text"))
  var next: String?

  @Option(help: ArgumentHelp("The day of the next step.", valueName: "date"))
  var on: Day?

  @OptionGroup var book: BookOptions
  @OptionGroup var form: JSONFlag

  func validate() throws {
    if let tone, !(-2...2).contains(tone) { throw ValidationError("--tone must lie between -2 and 2.") }
    if on != nil, next == nil { throw ValidationError("--on needs --next with the step to take on that day.") }
  }

  func run() throws {
    let book = try book.open()
    var values: FieldValues = [
      "customer": .reference(try FieldReader(book).id(customer, .customer)),
      "channel": .text(channel.word),
      "at": .instant(SystemClock.now()),
    ]
    if let id = book.userID { values["user"] = .reference(id) }
    if let text { values["text"] = .text(text) }
    if let tone { values["tone"] = .integer(Int64(tone)) }
    if let next { values["next"] = .text(next) }
    if let on { values["nextOn"] = .day(on) }
    let outcome = try book.commit(.add(.touch, values))
    let step = on.map { "; next step on \($0)" } ?? ""
    try OutcomeReport(outcome, in: book).print("\(channel.word.capitalizedFirst) logged\(step).", json: form.json)
  }
}

/// The channel of a touch, as an argument.
struct Channel: ExpressibleByArgument {
  let word: String

  init?(argument: String) {
    guard Touch.channels.contains(argument.lowercased()) else { return nil }
    word = argument.lowercased()
  }

  static var allValueStrings: [String] { Touch.channels }
}
