/// A condition on records, as a tree that says where in its text each part stands.
///
/// Places take no part in comparisons: two queries are equal when they mean the same in the same words.
package indirect enum Query: Hashable, Sendable {
  /// Holds for every record.
  case everything
  /// A word that a name, e-mail, telephone or note begins a word with, ignoring case and accents.
  case word(String)
  /// Words that stand one after the other in one text; the last one may go on.
  case phrase(String)
  case condition(Condition)
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

  /// `field:value,value`, `field<value`, `field:a..b`: the field compared with any of the operands.
  package struct Condition: Hashable, Sendable {
    /// The field's name in lower case.
    package let field: Located<String>
    package let comparison: Comparison
    /// One or more; more than one and ranges only with ``Comparison/equal``.
    package let operands: [Operand]

    /// A condition as it was read.
    package init(_ field: Located<String>, _ comparison: Comparison, _ operands: [Operand]) {
      self.field = field
      self.comparison = comparison
      self.operands = operands
    }

    fileprivate var fieldNames: Set<String> {
      let name = field.content.split(separator: ".").last.map(String.init) ?? field.content
      guard name == "has" else { return [name] }
      return Set(
        operands.compactMap { if case .value(let field) = $0 { field.content.lowercased() } else { nil } })
    }
  }

  /// What a field is compared with.
  package enum Operand: Hashable, Sendable {
    case value(Located<String>)
    /// From the one through the other; nil for an open end, never both.
    case range(from: Located<String>?, through: Located<String>?)
  }

  /// The fields that it reads, in lower case; one of a related record without what stands before the point.
  package var fieldNames: Set<String> {
    switch self {
    case .everything, .word, .phrase: []
    case .not(let inner): inner.fieldNames
    case .all(let terms), .any(let terms): terms.reduce(into: []) { $0.formUnion($1.fieldNames) }
    case .condition(let condition): condition.fieldNames
    }
  }

  /// A condition on one value, for code that makes its queries itself.
  ///
  ///     Query.compare(field: "owner", .equal, "me")     // owner:me
  package static func compare(field: String, _ comparison: Comparison, _ value: String) -> Query {
    .condition(Condition(Located(field), comparison, [.value(Located(value))]))
  }
}

/// A stretch of a text, in characters.
package struct TextSpan: Hashable, Sendable {
  /// The first character, from 1.
  package let position: Int
  /// The number of characters; 0 for a place between two.
  package let length: Int

  /// A stretch of `length` characters from `position`.
  package init(position: Int, length: Int) {
    self.position = position
    self.length = length
  }

  /// The beginning of a text, the place of whatever was not read from one.
  package static let start = TextSpan(position: 1, length: 0)
}

/// A part of a query and where it stands; equal to another of the same content wherever that stands.
package struct Located<Content: Hashable & Sendable>: Hashable, Sendable {
  package let content: Content
  package let span: TextSpan

  /// A part at its place.
  package init(_ content: Content, _ span: TextSpan = .start) {
    self.content = content
    self.span = span
  }

  package static func == (left: Self, right: Self) -> Bool { left.content == right.content }
  package func hash(into hasher: inout Hasher) { hasher.combine(content) }
}
