/// Which rows of a sorted list to read, anchored on a record and never on a position, so that a list of any length is
/// paged without counting.
package enum Page: Hashable, Sendable {
  case first
  case last
  /// Rows after that record in the list's order.
  case after(Int64)
  /// Rows before that record; they come in the list's order too.
  case before(Int64)
  /// That record and the rows after it.
  case from(Int64)
}

/// One key of a sort order.
package struct SortKey: Hashable, Sendable, CustomStringConvertible {
  /// A field name: `name`, `revenue`, `lastSale`, `orders`, `id`, `city`, ….
  package let field: String
  package let descending: Bool

  package init(_ field: String, descending: Bool = false) {
    self.field = field
    self.descending = descending
  }

  /// Reads `-revenue` or `name`.
  package init(parsing text: some StringProtocol) {
    self.init(String(text.drop { $0 == "-" || $0 == "+" }), descending: text.hasPrefix("-"))
  }

  package var description: String { (descending ? "-" : "") + field }
}
