import BookStore
import Domain

/// Two records of a kind side by side, and for each field in which they differ which one's value stays.
package struct MergeSheet {
  package let title: String
  /// The record that stays, with its number.
  package let keepName: String
  /// The record that goes.
  package let otherName: String
  /// The one that stays on the left, the one that goes on the right; an empty field takes what the other has.
  package internal(set) var sides: SideChoices
  let keep: RecordReference
  let other: RecordReference
  /// What both hold in the fields that can be compared, by record.
  private let seen: [Int64: FieldValues]
  let said: String

  init(keep: Record, other: Record, on desk: Desk) {
    let (words, reader) = (desk.words, desk.fieldReader)
    title = words[.mergeTitle]
    keepName = "\(keep.text("name")) #\(keep.reference.id)"
    otherName = "\(other.text("name")) #\(other.reference.id)"
    said = words(.merged, other.text("name"), keep.text("name"))
    self.keep = keep.reference
    self.other = other.reference
    let fields = desk.formFields(of: keep.reference.kind)
    seen = [keep, other].reduce(into: [:]) { seen, record in
      seen[record.reference.id] = FieldValues(
        uniqueKeysWithValues: fields.map { ($0.name, record.values[$0.name] ?? .none) })
    }
    sides = SideChoices(
      fields.compactMap { field in
        let (mine, theirs) = (keep.values[field.name] ?? .none, other.values[field.name] ?? .none)
        guard !theirs.isNone, mine != theirs else { return nil }
        return SideChoices.Row(
          label: words.label(ofField: field.name), left: reader.text(mine, of: field, label: keep.labels[field.name]),
          right: reader.text(theirs, of: field, label: other.labels[field.name]), takesRight: mine.isNone,
          isOpen: !mine.isNone, field: field.name)
      })
  }

  /// The one edit that carries the choice out, if both records are still as they are shown.
  var edit: Edit {
    .merge(keep.kind, keep: keep.id, other: other.id, take: sides.takenFromRight, seen: seen)
  }
}
