import ArgumentParser

/// In which form rows are printed.
enum OutputForm: Sendable {
  case text, json, jsonLines, csv
}

/// The choice of a form, for listings.
struct ListForm: ParsableArguments {
  @Flag(help: "Print one JSON array.")
  var json = false

  @Flag(help: "Print one JSON object a line.")
  var jsonl = false

  @Flag(help: "Print CSV with a header line.")
  var csv = false

  /// The form that was asked for.
  var form: OutputForm { json ? .json : jsonl ? .jsonLines : csv ? .csv : .text }

  func validate() throws {
    guard [json, jsonl, csv].filter({ $0 }).count <= 1 else {
      throw ValidationError("Only one of --json, --jsonl and --csv can be given.")
    }
  }
}

/// The choice between text and JSON, for everything else.
struct JSONFlag: ParsableArguments {
  @Flag(help: "Print JSON for a program instead of text.")
  var json = false
}
