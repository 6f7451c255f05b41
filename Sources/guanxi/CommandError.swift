/// What the command line itself has to refuse, each with a sentence for a person.
enum CommandError: Error, Hashable, CustomStringConvertible {
  case unknownRecord(kind: String, text: String)
  case unknownField(kind: String, name: String, known: [String])
  case computedField(kind: String, name: String)
  case fieldTwice(String)
  case lineFields(String)
  case unknownTimeZone(String)
  case unknownCurrency(String)
  case noHome
  case cannotWrite(String)
  case cannotMake(path: String, reason: String)
  case demoStopped
  case notFitted(String)
  case dayAhead(String)
  case unknownPreset(String, known: [String])

  var description: String {
    switch self {
    case .unknownRecord(let kind, let text):
      "No \(kind) is known as “\(text)”: give its id, its key in the file it came from, or its exact name."
    case .unknownField(let kind, let name, let known):
      "No field of \(kind) is called “\(name)”. There are: \(known.joined(separator: ", "))."
    case .computedField(let kind, let name):
      "The \(name) of a \(kind) is kept by the book itself and cannot be given."
    case .fieldTwice(let name): "“\(name)” is given twice; give it once."
    case .lineFields(let problem): problem
    case .unknownTimeZone(let name):
      "“\(name)” is no time zone that this machine knows; give one like Europe/Berlin, or UTC."
    case .unknownCurrency(let code): "“\(code)” is no currency code; give three letters, like EUR."
    case .noHome:
      "There is no home folder to keep the book in; name one with --book FILE or in the variable GUANXI_BOOK."
    case .cannotWrite(let reason): "Standard output cannot be written: \(reason)."
    case .cannotMake(let path, let reason): "The folder \(path) cannot be made: \(reason)."
    case .unknownPreset(let name, let known):
      "The book keeps no import preset “\(name)”"
        + (known.isEmpty ? "; --save-preset keeps one." : ". There are: \(known.joined(separator: ", ")).")
    case .notFitted(let model):
      "No model of \(model) was fitted to this book yet; “guanxi fit \(model)” does it."
    case .dayAhead(let day):
      "--as-of \(day): that day is yet to come, and nothing can be learnt from it; give today or an earlier one."
    case .demoStopped: "Stopped; the unfinished demo book was removed."
    }
  }
}
