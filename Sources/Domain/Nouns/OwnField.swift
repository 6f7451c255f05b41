/// A typed field that a book adds to a kind of record.
package enum OwnField {
  /// The types by the words a person uses.
  package static let types = ["text", "note", "integer", "number", "money", "day", "flag", "choice", "list"]

  package static let fields =
    Field.identity + [
      Field("name", .text, required: true, "how the field is called: a letter, then letters, digits or _"),
      Field("kind", .choice(Kind.extensible.map(\.rawValue)), required: true, "the kind it belongs to"),
      Field("type", .choice(types), required: true, "what it holds"),
      Field("choices", .list, "the words of a choice"),
      Field("help", .text, "what it means"),
    ]

  /// The field as forms, commands and filters see it.
  ///
  /// - Parameter type: one of ``types``; anything else is text.
  package static func field(_ name: String, type: String, choices: [String] = [], help: String = "") -> Field {
    Field(name, fieldType(type, choices: choices), help.isEmpty ? "a field of this book" : help)
  }

  private static func fieldType(_ word: String, choices: [String]) -> FieldType {
    switch word {
    case "note": .note
    case "integer": .integer
    case "number": .price
    case "money": .money
    case "day": .day
    case "flag": .flag
    case "choice": .choice(choices)
    case "list": .list
    default: .text
    }
  }
}
