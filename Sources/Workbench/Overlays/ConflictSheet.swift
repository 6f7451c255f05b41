import BookStore
import Domain

/// The fields of a form that somebody else changed first: what was typed beside what stands in the book now.
package struct ConflictSheet {
  package let title: String
  /// Who changed what, and when.
  package let lines: [String]
  /// What was typed on the left, what somebody else wrote on the right.
  package internal(set) var sides: SideChoices
  /// The record as it stands now.
  let record: Record

  init(_ fields: [String], of form: Form, now record: Record, on desk: Desk) {
    let reader = desk.fieldReader
    title = desk.words(.conflictTitle, form.title)
    lines = desk.changes(of: record.reference, in: fields).map { desk.words(.conflictBy, $0.user, $0.fields, $0.time) }
    self.record = record
    sides = SideChoices(
      form.fields.filter { fields.contains($0.name) }.map { field in
        SideChoices.Row(
          label: field.label, left: field.text,
          right: reader.text(
            record.values[field.name] ?? .none, of: field.definition, label: record.labels[field.name]),
          takesRight: false,
          field: field.name)
      })
  }
}
