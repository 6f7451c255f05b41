/// The keys of what lies over the desk; all others type.
enum OverlayCommands {
  static let all: [Command] = [
    Command(
      "filter.keep", "Keep the filter", hint: "keep", help: "Closes the line and keeps the list as it is.",
      keys: ["Enter"], scope: .filter
    ) { _ in .view { $0.acceptFilter() } },
    Command(
      "filter.cancel", "Former filter", hint: "back", help: "Closes the line and restores the list as it was.",
      keys: ["Esc", "Ctrl-c"], scope: .filter
    ) { _ in .view { $0.closeOverlay() } },
    Command(
      "filter.complete", "Complete", hint: "complete",
      help: "Writes out the field or value at the cursor, or shows what it could be.", keys: ["Tab"], scope: .filter
    ) { _ in .view { $0.completeFilter() } },
    Command(
      "filter.down", "Down", help: "Moves one row down in the list while the filter is typed.",
      keys: ["Down"], scope: .filter
    ) { _ in .view { $0.move(.rows(1)) } },
    Command(
      "filter.up", "Up", help: "Moves one row up in the list while the filter is typed.", keys: ["Up"],
      scope: .filter
    ) { _ in .view { $0.move(.rows(-1)) } },
    Command(
      "form.accept", "Next field, or save", hint: "next", help: "Goes to the next field; on the last one, saves.",
      keys: ["Enter"], scope: .form
    ) { _ in .view { $0.acceptField() } },
    Command(
      "form.save", "Save", hint: "save", help: "Saves what the form holds.", keys: ["Ctrl-s"], scope: .form
    ) { _ in .view { $0.saveForm() } },
    Command(
      "form.next", "Next field", help: "Goes to the next field and writes out what can only mean one thing.",
      keys: ["Tab", "Down"], scope: .form
    ) { _ in .view { $0.moveOverlay(1) } },
    Command(
      "form.previous", "Previous field", help: "Goes to the previous field.", keys: ["Shift-Tab", "Up"], scope: .form
    ) { _ in .view { $0.moveOverlay(-1) } },
    Command(
      "form.choose", "Choose from a list", hint: "list",
      help: "Lists what can stand in the field, narrowed down by typing.",
      keys: ["Ctrl-n"], scope: .form, needs: [.pickList]
    ) { desk in desk.choosingValue },
    Command(
      "form.editor", "Editor", hint: "editor",
      help: "Opens a long text in the editor that VISUAL or EDITOR names; in a short one goes to its end.",
      keys: ["Ctrl-e"], scope: .form
    ) { desk in desk.openingEditor },
    Command(
      "form.duplicate", "Open the duplicate",
      help: "Leaves the form for the record that seems to be the one that is typed.", keys: ["Ctrl-o"], scope: .form,
      needs: [.duplicate]
    ) { _ in .view { $0.openDuplicate() } },
    Command(
      "form.cancel", "Leave", hint: "leave", help: "Leaves the form, asking first where something was typed.",
      keys: ["Esc", "Ctrl-c"], scope: .form
    ) { _ in .view { $0.cancelForm() } },
    Command(
      "merge.accept", "Merge", hint: "merge", help: "Makes the two one, with the values chosen.",
      keys: ["Enter", "Ctrl-s"], scope: .merge
    ) { _ in .view { $0.acceptMerge() } },
    Command(
      "conflict.accept", "Save", hint: "save", help: "Saves the form with the values chosen.",
      keys: ["Enter", "Ctrl-s"], scope: .conflict
    ) { _ in .view { $0.acceptConflict() } },
    Command(
      "sides.choose", "Other value", hint: "choose", help: "Chooses the other value for the field.", keys: ["Space"],
      scope: .sides
    ) { _ in .view { $0.chooseSide { $0.choose() } } },
    Command(
      "sides.left", "Value on the left", help: "Chooses the value on the left.", keys: ["h", "Left"], scope: .sides
    ) { _ in .view { $0.chooseSide { $0.choose(right: false) } } },
    Command(
      "sides.right", "Value on the right", help: "Chooses the value on the right.", keys: ["l", "Right"],
      scope: .sides
    ) { _ in .view { $0.chooseSide { $0.choose(right: true) } } },
    Command(
      "sides.down", "Next field", help: "Goes to the next field in which the two differ.", keys: ["j", "Down", "Tab"],
      scope: .sides
    ) { _ in .view { $0.moveOverlay(1) } },
    Command(
      "sides.up", "Previous field", help: "Goes to the previous field in which the two differ.",
      keys: ["k", "Up", "Shift-Tab"], scope: .sides
    ) { _ in .view { $0.moveOverlay(-1) } },
    Command(
      "sides.cancel", "Leave", hint: "leave", help: "Leaves both as they are; a form below keeps what was typed.",
      keys: ["Esc", "Ctrl-c", "q"], scope: .sides
    ) { _ in .view { $0.closeOverlay() } },
    Command(
      "menu.choose", "Choose", hint: "choose", help: "Chooses what is under the cursor.", keys: ["Enter"], scope: .menu,
      needs: [.choice]
    ) { _ in .view { $0.chooseItem() } },
    Command(
      "menu.down", "Down", help: "Moves one row down.", keys: ["Down", "Ctrl-n", "Tab"], scope: .menu
    ) { _ in .view { $0.moveOverlay(1) } },
    Command(
      "menu.up", "Up", help: "Moves one row up.", keys: ["Up", "Ctrl-p", "Shift-Tab"], scope: .menu
    ) { _ in .view { $0.moveOverlay(-1) } },
    Command(
      "menu.page.down", "Page down", help: "Moves ten rows down.", keys: ["PgDn"], scope: .menu
    ) { _ in .view { $0.moveOverlay(10) } },
    Command(
      "menu.page.up", "Page up", help: "Moves ten rows up.", keys: ["PgUp"], scope: .menu
    ) { _ in .view { $0.moveOverlay(-10) } },
    Command(
      "menu.close", "Close", hint: "close", help: "Closes the list and chooses nothing.", keys: ["Esc", "Ctrl-c"],
      scope: .menu
    ) { _ in .view { $0.closeOverlay() } },
    Command(
      "reading.close", "Close", hint: "close", help: "Closes the text.", keys: ["Esc", "Ctrl-c", "q", "Enter", "x"],
      scope: .reading
    ) { _ in .view { $0.closeOverlay() } },
    Command(
      "reading.down", "Down", hint: "down", help: "Moves one line down.", keys: ["j", "Down"], scope: .reading
    ) { _ in .view { $0.moveOverlay(1) } },
    Command(
      "reading.up", "Up", help: "Moves one line up.", keys: ["k", "Up"], scope: .reading
    ) { _ in .view { $0.moveOverlay(-1) } },
    Command(
      "reading.page.down", "Page down", help: "Moves ten lines down.", keys: ["PgDn", "Space", "Ctrl-d"],
      scope: .reading
    ) { _ in .view { $0.moveOverlay(10) } },
    Command(
      "reading.page.up", "Page up", help: "Moves ten lines up.", keys: ["PgUp", "Ctrl-u"], scope: .reading
    ) { _ in .view { $0.moveOverlay(-10) } },
    Command(
      "reading.first", "First line", help: "Goes to the first line.", keys: ["g", "Home"], scope: .reading
    ) { _ in .view { $0.moveOverlay(-100_000) } },
    Command(
      "reading.last", "Last line", help: "Goes to the last line.", keys: ["G", "End"], scope: .reading
    ) { _ in .view { $0.moveOverlay(100_000) } },
  ]
}
