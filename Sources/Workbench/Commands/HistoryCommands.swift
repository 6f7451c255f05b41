import BookStore
import Domain

/// Taking back, doing again, and looking at what was done.
enum HistoryCommands {
  static let all: [Command] = [
    Command(
      "history.undo", "Undo", hint: "undo", help: "Takes back your last edit, also one of an earlier session.",
      keys: ["u"], scope: .desk
    ) { desk throws(BookError) in
      if let entry = try lastUndoable(desk), entry.isImport { return takingBack(entry, anyone: false, desk) }
      return .edit(.undo(.last(count: 1, anyone: false)), said: desk.words[.undone])
    },
    Command(
      "history.redo", "Redo", help: "Does again what you took back last.", keys: ["Ctrl-r"], scope: .desk
    ) { desk in .edit(.redo, said: desk.words[.redone]) },
    Command(
      "history.show", "History",
      help: "Lists the edits of the book, newest first, and what each did and would undo; Enter takes one back.",
      keys: ["U"], scope: .desk
    ) { desk throws(BookError) in
      let (words, figures) = (desk.words, desk.figures)
      let items = try desk.book.history(limit: 200).map { entry in
        Menu.Item(
          figures.moment(entry.at) + "  " + entry.user,
          detail: [words.sentence(entry.summary), changes(of: entry, desk)].filter { !$0.isEmpty }.joined(
            separator: " · "),
          isEnabled: entry.isUndoable, effect: takingBack(entry, anyone: true, desk), number: entry.id)
      }
      return .prompt(
        .menu(
          Menu(
            words[.historyTitle], items: items, placeholder: words[.historyEmpty], verb: words[.takeBack],
            telling: .edits)))
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

  /// The edit that `u` takes back; nil where there is none.
  private static func lastUndoable(_ desk: Desk) throws(BookError) -> HistoryEntry? {
    var before: Int64?
    repeat {
      let entries = try desk.book.history(user: desk.session.user, before: before, limit: 8)
      if let found = entries.first(where: \.isUndoable) { return found }
      before = entries.last?.id
    } while before != nil
    return nil
  }

  /// Takes an edit back; an import, which may be large, after a question that names it.
  private static func takingBack(_ entry: HistoryEntry, anyone: Bool, _ desk: Desk) -> Effect {
    let words = desk.words
    let edit = Effect.edit(.undo(.edit(entry.id, anyone: anyone)), said: words[.undone])
    guard entry.isImport else { return edit }
    return .prompt(
      .confirmation(
        Confirmation(
          words(.takeBackImport, entry.importTitle),
          lines: [
            TextLine(words.sentence(entry.summary)), TextLine(desk.figures.moment(entry.at) + "  " + entry.user, .dim),
          ],
          answer: words[.takesBack], otherwise: words[.otherLeaves], effect: edit)))
  }

  /// `city: Köln → Bonn`, field by field.
  private static func changes(of entry: HistoryEntry, _ desk: Desk) -> String {
    let (reader, words) = (desk.fieldReader, desk.words)
    func written(_ value: FieldValue, _ change: FieldChange) -> String {
      value.isNone ? words[.nothing] : reader.text(value, of: change.record.kind.field(change.field))
    }
    if entry.isUndone { return words[.wasUndone] }
    return entry.changes.prefix(6).map { change in
      "\(words.label(ofField: change.field)): \(written(change.before, change)) → \(written(change.after, change))"
    }.joined(separator: " · ")
  }
}

extension HistoryEntry {
  /// Whether it can be taken back by itself.
  var isUndoable: Bool { !isUndone && isEdit }

  fileprivate var isImport: Bool { verb == "import" }

  /// What was imported, `shop.csv`: what follows the count in `imported 500 rows of shop.csv`.
  fileprivate var importTitle: String {
    summary.split(separator: " ", maxSplits: 4).last.map(String.init) ?? summary
  }
}
