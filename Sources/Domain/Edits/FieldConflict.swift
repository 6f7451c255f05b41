/// A field that somebody else gave another value since a person saw it.
package struct FieldConflict: Hashable, Sendable {
  package let field: String
  /// What stood there when the person looked.
  package let seen: FieldValue
  /// What stands there now.
  package let theirs: FieldValue
  /// What the person wants to stand there.
  package let mine: FieldValue

  package init(field: String, seen: FieldValue, theirs: FieldValue, mine: FieldValue) {
    self.field = field
    self.seen = seen
    self.theirs = theirs
    self.mine = mine
  }
}
