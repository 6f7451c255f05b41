import BookStore
import Domain

// What other people did meanwhile to what an edit was about.
extension Desk {
  /// Somebody's change of some fields, in words.
  typealias ForeignChange = (user: String, fields: String, time: String)

  /// Who last changed fields of a record, and when, the newest first.
  func changes(of reference: RecordReference, in fields: [String]) -> [ForeignChange] {
    var open = Set(fields)
    let entries = (try? book.history(subject: reference, limit: 20)) ?? []
    return entries.compactMap { entry in
      let changed = fields.filter { field in
        open.contains(field) && entry.changes.contains { $0.record == reference && $0.field == field }
      }
      guard !changed.isEmpty else { return nil }
      open.subtract(changed)
      return (
        entry.user, changed.map { words.label(ofField: $0) }.joined(separator: ", "), figures.moment(entry.at)
      )
    }
  }

  /// Looks whether the file is still where it was: what is saved in one that nobody can open any more is lost.
  ///
  /// - Returns: whether that is otherwise than it was.
  mutating func noticeFile() -> Bool {
    let isGone = FileIdentity(path: book.info.path) != file
    guard isGone != isFileGone else { return false }
    isFileGone = isGone
    say(words(isGone ? .fileIsGone : .fileIsBack, book.info.path), isGone ? .failure : .note)
    return true
  }

  /// Takes over what other people did: cursors and marks stay on their records as long as there are any.
  mutating func takeForeignCommits() {
    if !customers.marks.isEmpty, let present = try? book.present(customers.marks.ids) {
      customers.marks.remove { !present.contains($0) }
    }
    refresh()
  }

  /// Tells why an edit was refused; what was typed stays.
  mutating func tell(refusal error: BookError) {
    switch (error, overlay) {
    case (.overtaken(let reference, let conflicts), .form(let form)?) where form.seen?.reference == reference:
      refresh()
      return showConflict(conflicts.map(\.field), form, reference)
    case (.overtaken, .merge(let sheet)?):
      refresh()
      return showAnew(sheet)
    case (.overtaken(let reference, let conflicts), _):
      refresh()
      return refuse(sentence(reference, conflicts.map(\.field)) ?? words.sentence(error))
    case (.noSuchRecord(let reference), .form(let form)?) where form.seen?.reference == reference:
      refresh()
      return refuse(sentence(gone: reference))
    default: refuse(words.sentence(error))
    }
  }

  mutating func refuse(_ sentence: String) {
    if case .form(var form)? = overlay {
      form.problem = sentence
      overlay = .form(form)
    }
    say(sentence, .failure)
  }

  /// Lays both values of each field side by side over the form.
  private mutating func showConflict(_ fields: [String], _ form: Form, _ reference: RecordReference) {
    let found = attempt { book throws(BookError) in try book.record(reference) }
    guard let record = found ?? nil else { return refuse(sentence(gone: reference)) }
    overlays.append(.conflict(ConflictSheet(fields, of: form, now: record, on: self)))
  }

  /// Saves the form with the values that were chosen.
  mutating func acceptConflict() {
    guard case .conflict(let sheet)? = overlays.popLast(), case .form(var form)? = overlay else { return }
    form.settle(sheet)
    overlay = .form(form)
    guard form.isTyped else {
      overlays.removeLast()
      return say(words[.leftAsItWas])
    }
    saveForm()
  }

  /// The two of a merge as they are now, for another look.
  private mutating func showAnew(_ sheet: MergeSheet) {
    let read = attempt { book throws(BookError) in
      (try book.record(sheet.keep), try book.record(sheet.other))
    }
    guard let (keep, other) = read, let keep, let other else { return }
    overlay = .merge(MergeSheet(keep: keep, other: other, on: self))
    say(words[.mergeAnew], .failure)
  }

  /// Who changed what of a record; nil where the history does not tell.
  private func sentence(_ reference: RecordReference, _ fields: [String]) -> String? {
    guard let change = changes(of: reference, in: fields).first, let record = try? book.record(reference)
    else { return nil }
    return words(.overtaken, change.user, change.fields, title(of: record), change.time)
  }

  private func sentence(gone reference: RecordReference) -> String {
    let kind = words.singular(reference.kind)
    let entry = try? book.history(subject: reference, limit: 1).first
    guard let entry, entry.verb == "delete" else { return words(.gone, kind, reference.id) }
    return words(.goneBy, kind, reference.id, entry.user, figures.moment(entry.at))
  }
}
