import BookStore
import Domain

// Edits: the only place where the desk changes the book.
extension Desk {
  /// Commits an edit and tells what it did; what was typed stays where it is when it is refused.
  mutating func commit(_ edit: Edit, said: String) {
    let outcome: Outcome
    do throws(BookError) {
      outcome = try book.commit(edit)
    } catch {
      if case .form(var form)? = overlay {
        form.problem = error.description
        overlays[overlays.count - 1] = .form(form)
      }
      return say(error.description, .failure)
    }
    if case .form? = overlay { overlays.removeLast() }
    customers.marks.removeAll { mark in outcome.isGone(mark, by: edit) }
    refresh()
    if case .add(.customer, _) = edit, let id = outcome.record?.id { goToCustomer(id) }
    tell(outcome, of: edit, said: said)
  }

  private mutating func tell(_ outcome: Outcome, of edit: Edit, said: String) {
    var parts = [outcome.detail.map { said + ": " + $0 } ?? said]
    parts += moves(outcome)
    if outcome.others > 0 {
      parts.append(words(.othersMoved, Figures.grouped(outcome.others)))
    }
    parts.append(figures.milliseconds(outcome.microseconds))
    say(parts.joined(separator: " · "), .done, hint: edit.isUndo ? "history.redo" : "history.undo")
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
    case .mergeCustomers(_, let other): other == customer
    default: false
    }
  }
}

extension Edit {
  fileprivate var isUndo: Bool {
    if case .undo = self { true } else { false }
  }
}
