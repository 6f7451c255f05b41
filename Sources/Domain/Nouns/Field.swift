/// What a field holds.
package enum FieldType: Hashable, Sendable {
  case text
  /// Text of several lines.
  case note
  case integer
  case flag
  case money
  case price
  case quantity
  case day
  case instant
  case tags
  /// Several texts in an order of their own: e-mail addresses, telephone numbers.
  case list
  /// One of a few words.
  case choice([String])
  case reference(Kind)
  case lines
  /// The values of the book's own fields of the kind, by the id of the field.
  case own
}

/// The definition of one field of a kind: declared once, read by the store, forms, commands, import and export.
package struct Field: Hashable, Sendable {
  package let name: String
  package let type: FieldType
  /// A record of the kind cannot be without it.
  package let isRequired: Bool
  /// Set by the book itself (a total from lines, the day a stage was entered): not for forms and commands.
  package let isComputed: Bool
  /// What it means, a short sentence without a full stop.
  package let help: String

  package init(_ name: String, _ type: FieldType, required: Bool = false, computed: Bool = false, _ help: String) {
    self.name = name
    self.type = type
    isRequired = required
    isComputed = computed
    self.help = help
  }

  /// The two fields that every kind begins with.
  static let identity = [
    Field("source", .text, "where the record came from; guanxi when it was made here"),
    Field("ref", .text, "its key in that source"),
  ]

  /// The field that holds the values of a book's own fields; the last one of a kind that can be extended.
  package static let own = Field("own", .own, computed: true, "the book's own fields")
}
