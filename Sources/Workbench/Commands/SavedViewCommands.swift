import BookStore
import Domain

/// Lists kept under a name: a filter, an order and columns, of one person or for everybody.
enum SavedViewCommands {
  static let all: [Command] = [
    Command(
      "view.open", "Views", hint: "views",
      help: "Lists the saved views of this list, yours first, and how many each shows; a digit or Enter shows one.",
      keys: ["v"], scope: .desk, needs: [.list]
    ) { desk throws(BookError) in
      let words = desk.words
      let items = try desk.views(of: desk.focus).enumerated().map { index, view in
        item(view, number: index + 1, desk)
      }
      let menu = Menu(
        words[.viewsTitle], items: items, placeholder: words[.viewsEmpty], picksByKey: true,
        telling: .counts(desk.focus))
      return .prompt(.menu(menu))
    },
    Command(
      "view.save", "Save the view", help: "Keeps the filter, the order and the columns of the list under a name.",
      keys: ["Ctrl-s"], scope: .desk, needs: [.list, .right(.add, .view)], action: save),
    Command(
      "view.manage", "Manage views", help: "Lists the saved views of this list to change or delete one.",
      keys: ["g v"], scope: .desk, needs: [.list, .right(.change, .view)]
    ) { desk throws(BookError) in
      let words = desk.words
      let items = try desk.views(of: desk.focus).map { view in
        Menu.Item(
          view.text("name"), detail: view.text("query"),
          effect: .prompt(.menu(BookCommands.menu(for: view, on: desk))))
      }
      return .prompt(.menu(Menu(words[.viewsManage], items: items, placeholder: words[.viewsEmpty])))
    },
  ]

  private static func item(_ view: Record, number: Int, _ desk: Desk) -> Menu.Item {
    let (words, place) = (desk.words, desk.focus)
    let whose = words[view.values["owner"]?.isNone ?? true ? .forEverybody : .onlyMe]
    let columns = view.values["columns"]?.words ?? []
    let parts = [
      view.text("query"), view.text("sort"), columns.isEmpty ? "" : words(.viewColumns, columns.count), whose,
    ]
    return Menu.Item(
      view.text("name"), detail: parts.filter { !$0.isEmpty }.joined(separator: " · "),
      keys: number < 10 ? "\(number)" : "", effect: .view { $0.show(view: view, in: place) },
      number: view.reference.id)
  }

  @Sendable private static func save(_ desk: Desk) throws(BookError) -> Effect {
    let (words, place) = (desk.words, desk.focus)
    let user = desk.book.userID
    let whose = [words[.onlyMe], words[.forEverybody]]
    let name = FormField(Field("name", .text, words[.viewNameHelp]), words: words, required: true)
    let owner = FormField(
      Field("for", .choice(user == nil ? [whose[1]] : whose), whose.joined(separator: " · ")), words: words,
      initial: user == nil ? whose[1] : whose[0], required: true)
    let kept = desk.keptView(of: place)
    let known = try desk.views(of: place)
    let form = Form(words[.viewTitle], fields: [name, owner]) { typed in
      let name = typed["name"]?.text ?? ""
      let isMine = typed["for"]?.text == whose[0]
      var values = kept
      values["name"] = .text(name)
      values["owner"] = isMine ? user.map(FieldValue.reference) ?? .none : FieldValue.none
      let former = known.first { $0.text("name") == name && $0.values["owner"] == values["owner"] }
      let edit: Edit =
        former.map { .change(.view, $0.reference.id, kept) } ?? .add(.view, values.filter { !$0.value.isNone })
      return .success((edit, words(.viewSaved, name)))
    }
    return .prompt(.form(form))
  }
}
