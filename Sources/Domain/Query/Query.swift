/// A condition on records, as a tree.
package indirect enum Query: Hashable, Sendable {
  /// Holds for every record.
  case everything
  /// A word that a name, e-mail, telephone or note begins a word with, ignoring case and accents.
  case word(String)
  case compare(field: String, Comparison, String)
  case not(Query)
  case all([Query])
  case any([Query])

  package enum Comparison: String, Hashable, Sendable {
    case equal = ":"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }
}

/// What is wrong with a query, and where.
package struct QueryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The character at which reading stopped, from 1.
  package let position: Int
  package let message: String

  package init(position: Int, message: String) {
    self.position = position
    self.message = message
  }

  package var description: String { "The filter is wrong at character \(position): \(message)" }
}
