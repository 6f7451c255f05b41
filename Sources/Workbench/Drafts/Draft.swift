import Domain

/// What was typed in a form that was neither saved nor given up.
package struct Draft: Hashable, Sendable {
  /// What stands in one field.
  package struct Entry: Hashable, Sendable {
    /// The name of the field.
    package let field: String
    package let text: String
    /// What stood there when the form was opened; what stands in the book now may be something else.
    package let seen: String

    /// Makes an entry.
    package init(field: String, text: String, seen: String) {
      self.field = field
      self.text = text
      self.seen = seen
    }
  }

  package let origin: FormOrigin
  /// What the form was called.
  package let title: String
  package let entries: [Entry]
  /// The field that had the focus.
  package let focus: String
  /// When it was typed.
  package var at: Instant

  /// Makes a draft.
  package init(origin: FormOrigin, title: String, entries: [Entry], focus: String, at: Instant) {
    self.origin = origin
    self.title = title
    self.entries = entries
    self.focus = focus
    self.at = at
  }
}

extension Form {
  /// What is typed, to be kept in case the program ends; nil where nothing is, or where the form is opened in a moment.
  ///
  /// Of a new record all that stands there is kept; of one that is there, what differs from it. Fields that the role
  /// does not see are in no form, and so in no draft.
  func draft(at now: Instant) -> Draft? {
    guard let origin, isTyped else { return nil }
    let kept = fields.filter { $0.isChanged || givesAll && !$0.text.isEmpty }
    return Draft(
      origin: origin, title: title,
      entries: kept.map { Draft.Entry(field: $0.name, text: $0.editor.text, seen: $0.initial) },
      focus: fields[focused].name, at: now)
  }

  /// Types a draft into the form again.
  ///
  /// What somebody else changed since counts as not seen, so that saving shows both values side by side.
  ///
  /// - Returns: what the form has no field for any more.
  mutating func take(_ draft: Draft, _ reader: FieldReader) -> [Draft.Entry] {
    var lost: [Draft.Entry] = []
    for entry in draft.entries {
      guard let index = fields.firstIndex(where: { $0.name == entry.field }) else {
        lost.append(entry)
        continue
      }
      if seen != nil, fields[index].initial != entry.seen { seen?.values[entry.field] = .text(entry.seen) }
      fields[index].editor.replace(with: entry.text)
      check(index, reader)
    }
    focus(fields.firstIndex { $0.name == draft.focus } ?? 0)
    return lost
  }
}
