import Domain

/// What conditions must look like for SQLite to see that an index of the schema serves them.
enum QueryIndexes {
  /// The references of a customer that have an index of their own.
  static let customerReferences: Set<String> = ["owner"]

  /// Choices that every record has, so that the opposite of one is any other.
  static func isAlwaysSet(_ field: String) -> Bool { ["state", "stage", "priority"].contains(field) }

  /// The part of an index's own condition, for choices that satisfy it: the queue holds what is not closed.
  static func queue(_ kind: Kind, _ field: String, _ words: Set<String>) -> String? {
    guard [.ticket, .alert].contains(kind), field == "state", !words.contains("closed") else { return nil }
    return "t.state <> 'closed'"
  }

  /// Whether a day or moment is indexed together with the records that have none, which come last.
  static func hasDueIndex(_ kind: Kind, _ field: String) -> Bool { [.ticket, .task].contains(kind) && field == "due" }

  /// The expression of that index.
  static func due(_ column: String) -> String { "coalesce(\(column), 9223372036854775807)" }
}
