import Domain
import Keyboard

// What lies over the desk: typing in it, moving in it, and what its keys do.
extension Desk {
  /// Changes the text that is typed in the topmost overlay.
  mutating func edit(_ change: (inout LineEditor) -> Void) {
    switch overlay {
    case .filter(var line)?:
      change(&line.editor)
      overlay = .filter(line)
      filterTyped()
    case .form(var form)?:
      form.type(fieldReader, change)
      overlay = .form(form)
      askForDuplicates(form)
    case .menu(var menu)?:
      menu.type(change)
      overlay = .menu(menu)
    case .reading?, .confirmation?, .columns?, .merge?, .conflict?, nil: break
    }
  }

  /// Moves the cursor of a menu, the lines of a text, or the focus of a form.
  mutating func moveOverlay(_ steps: Int) {
    switch overlay {
    case .menu(var menu)?:
      menu.move(by: steps)
      overlay = .menu(menu)
    case .reading(var page)?:
      page.offset = min(max(0, page.offset + steps), max(0, page.lines.count - 1))
      overlay = .reading(page)
    case .form(let form)?: focusField(form.focused + steps)
    case .merge?, .conflict?: chooseSide { $0.move(by: steps) }
    case .columns?: changeColumns { $0.move(by: steps) }
    case .filter?, .confirmation?, nil: break
    }
  }

  mutating func focusField(_ index: Int) {
    guard case .form(var form)? = overlay else { return }
    form.complete(fieldReader)
    form.focus(index)
    form.check(form.focused, fieldReader)
    overlay = .form(form)
  }

  /// Saves on the last field, else goes on to the next.
  mutating func acceptField() {
    guard case .form(let form)? = overlay else { return }
    if form.isAtEnd { saveForm() } else { focusField(form.focused + 1) }
  }

  mutating func saveForm() {
    guard case .form(var form)? = overlay else { return }
    form.complete(fieldReader)
    form.problem = nil
    let made = form.edit(fieldReader)
    overlay = .form(form)
    if let made {
      ask(before: made.edit, said: made.said)
    } else {
      refusal = form.problem ?? form.field.problem
    }
  }

  /// Asks beside the desk for records that seem to be the one that is typed.
  private mutating func askForDuplicates(_ form: Form) {
    let values = form.telling
    guard let kind = form.watched, !values.isEmpty, may(.read, kind) else { return }
    duplicateGeneration += 1
    request(.duplicates(generation: duplicateGeneration, kind, values, except: form.seen?.reference.id))
  }

  mutating func takeDuplicates(_ found: [Duplicate]) {
    guard case .form(var form)? = overlay else { return }
    form.duplicates = found
    overlay = .form(form)
  }

  /// Leaves the form for the record that seems to be the one that is typed, asking first where something was typed.
  mutating func openDuplicate() {
    guard case .form(let form)? = overlay, let found = form.duplicates.first else { return }
    overlays.append(
      .confirmation(
        Confirmation(
          words[.discardTitle], lines: [TextLine(words(.opensDuplicate, found.name))], answer: words[.discards],
          otherwise: words[.otherBack],
          effect: .view { desk in
            desk.overlays.removeLast()
            desk.open(found.record)
          })))
  }

  /// Changes what is chosen of two sides.
  mutating func chooseSide(_ change: (inout SideChoices) -> Void) {
    guard var sides = overlay?.sides else { return }
    change(&sides)
    overlay?.sides = sides
  }

  /// Carries out a merge as it was chosen.
  mutating func acceptMerge() {
    guard case .merge(let sheet)? = overlay else { return }
    commit(sheet.edit, said: sheet.said)
  }

  /// Closes a form, asking first where something was typed.
  mutating func cancelForm() {
    guard case .form(let form)? = overlay else { return }
    guard form.isTyped else {
      overlays.removeLast()
      return
    }
    overlays.append(
      .confirmation(
        Confirmation(
          words[.discardTitle], answer: words[.discards], otherwise: words[.otherBack],
          effect: .view { $0.overlays.removeLast() })))
  }

  mutating func chooseItem(_ index: Int? = nil) {
    if case .columns? = overlay, let index { return changeColumns { $0.click(index) } }
    guard case .menu(var menu)? = overlay else { return }
    if let index { menu.select(index) }
    guard let item = menu.chosen else { return }
    guard item.isEnabled else { return decline(item.detail) }
    overlays.removeLast()
    carryOut(item.effect)
  }

  mutating func closeOverlay() {
    guard let overlay = overlays.popLast() else { return }
    if case .filter(let line) = overlay, line.editor.text != line.former || line.problem != nil {
      applyFilter(line.former, in: line.place)
    }
  }
}
