import BookStore
import Domain
import Keyboard

/// Marking customers, many at once, and changing all that are marked.
enum MarkCommands {
  static let all: [Command] = [
    Command(
      "mark.range", "Mark a range",
      help: "Begins a range at the cursor; pressed again, marks everybody from there to the cursor.", keys: ["V"],
      scope: .customers, needs: [.customer]
    ) { _ in .view { $0.markRange() } },
    Command(
      "mark.pattern", "Mark by pattern", help: "Marks those of the list that fit an expression that you type.",
      keys: ["T"], scope: .customers
    ) { desk in
      let former = desk.filterText(of: .customers)
      return .prompt(.filter(FilterLine(former: former, place: .customers, isLive: false, use: .mark)))
    },
    Command(
      "mark.all", "Mark all", help: "Marks every customer of the list, also those that are not on the screen.",
      keys: ["*"], scope: .customers
    ) { _ in .view { $0.mark(.everything) } },
  ]

  /// The fields of customers, to change one of them for all that are marked.
  static func choosingField(_ desk: Desk) -> Effect {
    let (words, ids) = (desk.words, desk.customers.marks.ids)
    let items = desk.formFields(of: .customer).map { field in
      Menu.Item(
        words.label(ofField: field.name), detail: words.sentence(field.help),
        effect: .prompt(.form(form(field, of: ids, on: desk))))
    }
    return .prompt(
      .menu(Menu(words(.fieldOfMany, Figures.grouped(ids.count)), items: items, placeholder: words[.nothingFits])))
  }

  /// One field, which is written for all of them; left empty it is emptied.
  private static func form(_ field: Field, of ids: [Int64], on desk: Desk) -> Form {
    let words = desk.words
    let label = words.label(ofField: field.name)
    let (reader, book, count) = (desk.fieldReader, desk.book, Figures.grouped(ids.count))
    return Form(words(.fieldOfManyTitle, label, count), fields: [FormField(field, words: words)]) { typed in
      let value = typed[field.name] ?? .none
      let named: RecordReference? =
        if case .reference(let kind) = field.type { value.reference.map { RecordReference(kind, $0) } } else { nil }
      let name = named.flatMap { try? book.record($0) }.map(desk.title)
      let shown = value.isNone ? words[.nothing] : reader.text(value, of: field, label: name)
      return .success((.changeAll(.customer, ids, [field.name: value]), words(.changedMany, count, label, shown)))
    }
  }
}
