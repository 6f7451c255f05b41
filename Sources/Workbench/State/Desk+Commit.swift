import BookStore
import Domain

// Edits: the only place where the desk changes the book.
extension Desk {
  /// Commits an edit and tells what it did; what was typed stays where it is when it is refused.
  mutating func commit(_ edit: Edit, said: String) {
    if edit.isUndo, macros.isRecording || macros.isRunning { return say(words[.macroNoUndo], .failure) }
    _ = noticeFile()
    guard !isFileGone else { return refuse(words(.fileIsGone, book.info.path)) }
    let outcome: Outcome
    do throws(BookError) {
      outcome = try book.commit(edit, group: macros.group)
    } catch {
      return tell(refusal: error)
    }
    if macros.group == 0, let id = outcome.editID { macros.group = id }
    if overlay?.isDraft == true { overlays.removeLast() }
    customers.marks.remove { mark in outcome.isGone(mark, by: edit) }
    refresh()
    if case .add(let kind, _) = edit, let record = outcome.record {
      if kind == .customer { goToCustomer(record.id) } else { cardTarget = record }
    }
    tell(outcome, of: edit, said: said)
  }

  mutating func tell(_ outcome: Outcome, of edit: Edit, said: String) {
    var parts = [outcome.detail.map { said + ": " + words.sentence($0) } ?? said]
    parts += moves(outcome)
    if outcome.others > 0 {
      parts.append(words(.othersMoved, Figures.grouped(outcome.others)))
    }
    parts += alerts(outcome) + duplicates(outcome)
    if let next = outcome.next, let task = try? book.record(next), let due = task.day("due") {
      parts.append(words(.comesAgain, due))
    }
    parts.append(figures.duration(microseconds: outcome.microseconds))
    say(parts.joined(separator: " · "), .done, hint: edit.isUndoing ? "history.redo" : "history.undo")
  }

  /// The alerts that an edit raised and cleared: one in words, more of them as a number.
  private func alerts(_ outcome: Outcome) -> [String] {
    var parts: [String] = []
    if let first = outcome.raised.first {
      parts.append(
        outcome.raised.count == 1
          ? words(.alertRaised, words.sentence(first.reason)) : words(.alertsRaised, outcome.raised.count))
    }
    if !outcome.cleared.isEmpty { parts.append(words(.alertsCleared, outcome.cleared.count)) }
    return parts
  }

  private func duplicates(_ outcome: Outcome) -> [String] {
    guard let first = outcome.duplicates.first, let record = try? book.record(first) else { return [] }
    return [words(.looksLike, title(of: record) + " #\(first.id)")]
  }

  /// The classes that touched customers moved between: the segment, or else the first model that moved.
  private func moves(_ outcome: Outcome) -> [String] {
    var told: Set<Int64> = []
    let byImportance = outcome.moves.filter { $0.model == "segment" } + outcome.moves.filter { $0.model != "segment" }
    return byImportance.prefix(12).compactMap { move in
      guard told.count < 3, told.insert(move.customer).inserted else { return nil }
      let name = (try? book.customer(move.customer))??.name ?? "#\(move.customer)"
      let nothing = words[.nothing]
      return words(
        .moved, name, move.from.map(words.term) ?? nothing, move.to.map(words.term) ?? nothing)
    }
  }
}

extension Outcome {
  /// Whether a customer is no longer there after the edit.
  fileprivate func isGone(_ customer: Int64, by edit: Edit) -> Bool {
    switch edit {
    case .delete(.customer, let id): id == customer
    case .merge(.customer, _, let other, _, _): other == customer
    default: false
    }
  }
}

extension Overlay {
  /// Whether it holds what an edit was made of.
  fileprivate var isDraft: Bool {
    switch self {
    case .form, .merge: true
    case .filter, .menu, .reading, .confirmation, .columns, .conflict: false
    }
  }
}

extension Edit {
  fileprivate var isUndoing: Bool {
    if case .undo = self { true } else { false }
  }

  /// Whether it takes back or does again.
  var isUndo: Bool { isUndoing || self == .redo }
}
