/// A JSON object as the cells of a row: `{"address":{"city":"Köln"},"tags":["a","b"]}` has `address.city` and `tags`.
struct FlatObject {
  /// Names and texts, in the order of the object; null is blank, the elements of an array stand on lines of their own.
  private(set) var cells: [(name: String, text: String)] = []

  /// - Returns: nil for what is no object.
  init?(_ value: JSONValue) {
    guard case .object(let members) = value else { return nil }
    add(members, under: "")
  }

  private mutating func add(_ members: [JSONMember], under path: String) {
    for member in members {
      let name = path + member.name
      if case .object(let inner) = member.value, !inner.isEmpty {
        add(inner, under: name + ".")
      } else {
        cells.append((name, FlatObject.text(member.value)))
      }
    }
  }

  private static func text(_ value: JSONValue) -> String {
    switch value {
    case .null: ""
    case .bool(let truth): truth ? "true" : "false"
    case .number(let digits): digits
    // The import takes a spreadsheet's guard away, so that a text must have one.
    case .string(let text): SpreadsheetGuard.added(to: text)
    case .array(let elements): elements.map(element).joined(separator: "\n")
    case .object: ""
    }
  }

  private static func element(_ value: JSONValue) -> String {
    switch value {
    case .array, .object:
      var writer = JSONWriter()
      writer.value(value)
      return String(decoding: writer.bytes, as: UTF8.self)
    default: return text(value)
    }
  }
}

extension JSONWriter {
  /// Writes a value that was read.
  package mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let truth): bool(truth)
    case .number(let digits): raw(digits)
    case .string(let text): string(text)
    case .array(let elements): array { writer in for element in elements { writer.value(element) } }
    case .object(let members):
      object { writer in
        for member in members {
          writer.name(member.name)
          writer.value(member.value)
        }
      }
    }
  }
}
