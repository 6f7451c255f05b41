import BookStore
import Domain

/// Taking back, doing again, and looking at what was done.
enum HistoryCommands {
  static let all: [Command] = [
    Command(
      "history.undo", "Undo", hint: "undo", help: "Takes back your last edit, also one of an earlier session.",
      keys: ["u"], scope: .desk
    ) { desk in .edit(.undo(.last(count: 1, anyone: false)), said: desk.words[.undone]) },
    Command(
      "history.redo", "Redo", help: "Does again what you took back last.", keys: ["Ctrl-r"], scope: .desk
    ) { desk in .edit(.redo, said: desk.words[.redone]) },
    Command(
      "history.show", "History", help: "Lists the edits of the book, newest first; Enter takes one back.",
      keys: ["U"], scope: .desk
    ) { desk throws(BookError) in
      let (words, figures) = (desk.words, desk.figures)
      let items = try desk.book.history(limit: 200).map { entry in
        Menu.Item(
          figures.moment(entry.at) + "  " + entry.user,
          detail: [entry.summary, changes(of: entry, desk)].filter { !$0.isEmpty }.joined(separator: " · "),
          isEnabled: !entry.isUndone,
          effect: .edit(.undo(.edit(entry.id, anyone: true)), said: words[.undone]))
      }
      return .prompt(.menu(Menu(words[.historyTitle], items: items, placeholder: words[.historyEmpty])))
    },
    Command(
      "history.log", "Log of messages", help: "Lists what the message line has told since the start.", keys: ["L"],
      scope: .desk
    ) { desk in
      let figures = desk.figures
      let lines = desk.log.reversed().map { message in
        TextLine([
          (String(figures.moment(message.at).suffix(5)) + "  ", .dim),
          (message.text, message.tone == .failure ? .bad : .plain),
        ])
      }
      let empty = [TextLine(desk.words[.logEmpty], .dim)]
      return .prompt(.reading(TextPage(desk.words[.logTitle], lines: lines.isEmpty ? empty : lines)))
    },
  ]

  /// `city: Köln → Bonn`, field by field.
  private static func changes(of entry: HistoryEntry, _ desk: Desk) -> String {
    let (reader, words) = (desk.fieldReader, desk.words)
    func written(_ value: FieldValue) -> String { value.isNone ? words[.nothing] : reader.text(value) }
    if entry.isUndone { return words[.wasUndone] }
    return entry.changes.prefix(6).map { change in
      "\(words.label(ofField: change.field)): \(written(change.before)) → \(written(change.after))"
    }.joined(separator: " · ")
  }
}
