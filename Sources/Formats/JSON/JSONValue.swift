/// A value read from JSON text.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// A number as it was written, so that a decimal stays exact.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])

  /// The value of the member of that name; nil where there is none, or where this is no object.
  ///
  /// - Complexity: O(*n*) in the number of members.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text of a `.string`, else nil.
  package var string: String? { if case .string(let text) = self { text } else { nil } }
  /// The whole number that a `.number` is, else nil.
  package var integer: Int64? { if case .number(let text) = self { Int64(text) } else { nil } }
  /// The truth of a `.bool`, else nil.
  package var bool: Bool? { if case .bool(let truth) = self { truth } else { nil } }
  /// The elements of an `.array`, else nil.
  package var array: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }
  /// The members of an `.object`, else nil.
  package var members: [JSONMember]? { if case .object(let members) = self { members } else { nil } }
}

/// A name and its value in a JSON object, in the order of the text.
package struct JSONMember: Hashable, Sendable {
  package let name: String
  package let value: JSONValue

  package init(name: String, value: JSONValue) {
    self.name = name
    self.value = value
  }
}

/// What keeps a text from being JSON, and where.
package struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The byte at which reading stopped, from 1.
  package let position: Int
  /// What was expected there.
  package let expected: String

  package var description: String { "This is no JSON: at byte \(position), expected \(expected)." }
}
