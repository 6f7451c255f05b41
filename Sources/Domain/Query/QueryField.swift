/// A name that a query may compare, with what it takes.
package struct QueryField: Hashable, Sendable {
  /// Where the value comes from.
  package enum Origin: Hashable, Sendable {
    /// The number of the record itself.
    case id
    /// A field of the kind, under its own name.
    case stored
    /// A field that the book added, by its id.
    case own(Int64)
    /// A number that the book keeps about each customer, under that name.
    case measure
    /// A class of a customer in the model of that name.
    case model
    /// A word that holds or not: `is:open`.
    case flag
    /// Whether another field has a value: `has:email`.
    case presence
  }

  package let name: String
  /// Other names of it.
  package let aliases: [String]
  package let origin: Origin
  /// What it is compared with; the words of a class or flag are those of a choice.
  package let type: FieldType
  /// Words worth proposing beside those of a choice: the names of colleagues.
  package var words: [String]
  /// What it means, a short sentence without a full stop.
  package let help: String

  /// A field of a query.
  package init(
    _ name: String, aliases: [String] = [], _ origin: Origin, _ type: FieldType, words: [String] = [], _ help: String
  ) {
    self.name = name
    self.aliases = aliases
    self.origin = origin
    self.type = type
    self.words = words
    self.help = help
  }

  /// A field of a record, in a query.
  package init(_ field: Field, origin: Origin = .stored) {
    let singular = field.type == .tags && field.name.hasSuffix("s") ? [String(field.name.dropLast())] : []
    self.init(field.name, aliases: singular, origin, field.type, field.help)
  }

  /// Whether the field is called that, whatever its case.
  package func isCalled(_ word: String) -> Bool {
    name.lowercased() == word.lowercased() || aliases.contains { $0.lowercased() == word.lowercased() }
  }
}
