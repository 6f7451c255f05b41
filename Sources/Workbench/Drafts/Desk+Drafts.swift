import BookStore
import Domain

// Forms that were not finished when a session ended.
extension Desk {
  /// All that should survive the end of the program: forms not finished in earlier sessions, and the one that is open.
  package var unfinished: [Draft] {
    let open = overlays.reversed().lazy.compactMap { [session] overlay in
      if case .form(let form) = overlay { form.draft(at: session.now()) } else { nil }
    }
    return drafts + [open.first].compactMap(\.self)
  }

  /// Takes what earlier sessions left, and says so.
  mutating func take(unfinished found: [Draft]) {
    drafts = found + drafts
    offerDraft()
  }

  private mutating func offerDraft() {
    guard let last = drafts.last else { return }
    let age = figures.age(of: last.at)
    say(
      drafts.count == 1
        ? words(.draftOffer, last.title, age) : words(.draftsOffer, drafts.count, last.title, age))
  }

  /// Opens the newest form that was not finished, with the text in it.
  mutating func openDraft() {
    guard let draft = drafts.last else { return }
    let found = attempt { [self] _ throws(BookError) in try Form.again(draft.origin, at: draft.at, on: self) }
    guard let found else { return }
    guard var form = found else { return show(draft, since: words[.draftSubjectGone]) }
    let lost = form.take(draft, fieldReader).filter { !isHidden($0, of: draft) }
    drafts.removeLast()
    overlays.append(.form(form))
    if !lost.isEmpty {
      say(
        words(.draftFieldsGone, lost.map { "\(words.label(ofField: $0.field)): \($0.text)" }.joined(separator: " · ")))
    }
  }

  /// Whether the role does not see the field any more.
  private func isHidden(_ entry: Draft.Entry, of draft: Draft) -> Bool {
    draft.origin.record.map { book.rights.hiddenFields(of: $0.kind).contains(entry.field) } ?? false
  }

  /// Shows what was typed where no form can take it any more.
  private mutating func show(_ draft: Draft, since reason: String) {
    let lines = draft.entries.filter { !isHidden($0, of: draft) }.flatMap { entry in
      [TextLine(""), TextLine(words.label(ofField: entry.field), .label)]
        + entry.text.split(separator: "\n", omittingEmptySubsequences: false).map { TextLine(String($0)) }
    }
    overlays.append(.reading(TextPage(draft.title, lines: [TextLine(reason)] + lines)))
  }

  /// The question before the newest form that was not finished is forgotten.
  var droppingDraft: Effect {
    guard let draft = drafts.last else { return .none }
    let entries = draft.entries.filter { !isHidden($0, of: draft) }.map {
      TextLine("\(words.label(ofField: $0.field)): \($0.text)", .dim)
    }
    return .prompt(
      .confirmation(
        Confirmation(
          words[.draftDropTitle],
          lines: [TextLine(words(.draftDropLine, draft.title, figures.age(of: draft.at)))] + entries,
          answer: words[.draftDrops], otherwise: words[.otherLeaves],
          effect: .view { desk in
            guard let index = desk.drafts.lastIndex(of: draft) else { return }
            desk.drafts.remove(at: index)
            desk.say(desk.words(.draftDropped, draft.title))
            desk.offerDraft()
          })))
  }
}

extension Figures {
  /// How long ago a moment was, in a sentence: `3 minutes ago`.
  func age(of moment: Instant) -> String {
    let minutes = max(0, (now - moment) / 60)
    if minutes < 1 { return words[.justNow] }
    if minutes < 60 { return words(.minutesAgo, minutes) }
    return minutes < 48 * 60 ? words(.hoursAgo, minutes / 60) : words(.daysAgo, minutes / (24 * 60))
  }
}
