import BookStore
import Domain

/// Two records of a kind side by side, and for each field in which they differ which one's value stays.
package struct MergeSheet {
  /// A field in which the two differ.
  package struct Row {
    package let label: String
    package let keep: String
    package let other: String
    /// Whether the value of the record that goes is taken.
    package internal(set) var takesOther: Bool
    /// Whether there is a choice: an empty field takes what the other has.
    package let isOpen: Bool
    let field: String
  }

  package let title: String
  /// The record that stays, with its number.
  package let keepName: String
  /// The record that goes.
  package let otherName: String
  package private(set) var rows: [Row]
  package private(set) var cursor = 0
  private let keep: RecordReference
  private let other: Int64
  let said: String

  init(keep: Record, other: Record, on desk: Desk) {
    let (words, reader) = (desk.words, desk.fieldReader)
    title = words[.mergeTitle]
    keepName = "\(keep.text("name")) #\(keep.reference.id)"
    otherName = "\(other.text("name")) #\(other.reference.id)"
    said = words(.merged, other.text("name"), keep.text("name"))
    self.keep = keep.reference
    self.other = other.reference.id
    rows = desk.formFields(of: keep.reference.kind).compactMap { field in
      let (mine, theirs) = (keep.values[field.name] ?? .none, other.values[field.name] ?? .none)
      guard !theirs.isNone, mine != theirs else { return nil }
      return Row(
        label: words.label(ofField: field.name), keep: reader.text(mine, label: keep.labels[field.name]),
        other: reader.text(theirs, label: other.labels[field.name]), takesOther: mine.isNone, isOpen: !mine.isNone,
        field: field.name)
    }
  }

  /// The one edit that carries the choice out.
  var edit: Edit {
    .merge(
      keep.kind, keep: keep.id, other: other, take: Set(rows.filter { $0.isOpen && $0.takesOther }.map(\.field)))
  }

  mutating func move(by steps: Int) {
    cursor = min(max(cursor + steps, 0), max(0, rows.count - 1))
  }

  /// Chooses a side for the field under the cursor; the other one without a side.
  mutating func choose(other takesOther: Bool? = nil) {
    guard rows.indices.contains(cursor), rows[cursor].isOpen else { return }
    rows[cursor].takesOther = takesOther ?? !rows[cursor].takesOther
  }
}
