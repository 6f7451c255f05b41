import BookStore
import Domain

/// Lists kept under a name: a filter and an order, of one person or for everybody.
enum SavedViewCommands {
  static let all: [Command] = [
    Command(
      "view.open", "Views", hint: "views",
      help: "Lists the saved views of this list, yours first; a digit or Enter shows one.", keys: ["v"], scope: .desk,
      needs: [.list]
    ) { desk throws(BookError) in
      let words = desk.words
      let items = try views(of: desk.focus, on: desk).enumerated().map { index, view in
        item(view, number: index + 1, desk)
      }
      return .prompt(
        .menu(Menu(words[.viewsTitle], items: items, placeholder: words[.viewsEmpty], picksByKey: true)))
    },
    Command(
      "view.save", "Save the view", help: "Keeps the filter and the order of the list under a name.", keys: ["Ctrl-s"],
      scope: .desk, needs: [.list, .right(.add, .view)], action: save),
    Command(
      "view.manage", "Manage views", help: "Lists the saved views of this list to change or delete one.",
      keys: ["g v"], scope: .desk, needs: [.list, .right(.change, .view)]
    ) { desk throws(BookError) in
      let words = desk.words
      let items = try views(of: desk.focus, on: desk).map { view in
        Menu.Item(
          view.text("name"), detail: view.text("query"),
          effect: .prompt(.menu(BookCommands.menu(for: view, on: desk))))
      }
      return .prompt(.menu(Menu(words[.viewsManage], items: items, placeholder: words[.viewsEmpty])))
    },
  ]

  /// The views of a place's list: the person's own first, then everybody's, each by name.
  private static func views(of place: Place, on desk: Desk) throws(BookError) -> [Record] {
    let user = desk.book.userID
    let isOfKind = Query.compare(field: "kind", .equal, place.kind.rawValue)
    let all = try desk.book.records(.view, matching: isOfKind, sortedBy: [SortKey("name")], limit: 200)
    func isOwn(_ view: Record) -> Bool { view.values["owner"]?.reference.map { $0 == user } ?? false }
    return all.filter(isOwn) + all.filter { $0.values["owner"]?.isNone ?? true }
  }

  private static func item(_ view: Record, number: Int, _ desk: Desk) -> Menu.Item {
    let place = desk.focus
    let (query, sort) = (view.text("query"), view.text("sort"))
    let whose = desk.words[view.values["owner"]?.isNone ?? true ? .forEverybody : .onlyMe]
    return Menu.Item(
      view.text("name"), detail: [query, sort, whose].filter { !$0.isEmpty }.joined(separator: " · "),
      keys: number < 10 ? "\(number)" : "",
      effect: .view { desk in
        if let problem = desk.applyFilter(query, in: place) {
          return desk.say(desk.words.sentence(problem.description), .failure)
        }
        if place == .customers, let key = SortKey(written: sort) { desk.setSort(key) }
      })
  }

  @Sendable private static func save(_ desk: Desk) throws(BookError) -> Effect {
    let (words, place) = (desk.words, desk.focus)
    let user = desk.book.userID
    let whose = [words[.onlyMe], words[.forEverybody]]
    let name = FormField(Field("name", .text, words[.viewNameHelp]), words: words, required: true)
    let owner = FormField(
      Field("for", .choice(user == nil ? [whose[1]] : whose), whose.joined(separator: " · ")), words: words,
      initial: user == nil ? whose[1] : whose[0], required: true)
    let sort = place == .customers ? desk.customers.sort.description : ""
    let kept: FieldValues = [
      "kind": .text(place.kind.rawValue), "query": .text(desk.filterText(of: place)), "sort": .text(sort),
    ]
    let known = try views(of: place, on: desk)
    let form = Form(words[.viewTitle], fields: [name, owner]) { typed in
      let name = typed["name"]?.text ?? ""
      let isMine = typed["for"]?.text == whose[0]
      var values = kept.filter { $0.value != .text("") }
      values["name"] = .text(name)
      values["owner"] = isMine ? user.map(FieldValue.reference) ?? .none : FieldValue.none
      let former = known.first { $0.text("name") == name && $0.values["owner"] == values["owner"] }
      let edit: Edit =
        former.map { .change(.view, $0.reference.id, kept.mapValues { $0 == .text("") ? .none : $0 }) }
        ?? .add(.view, values.filter { !$0.value.isNone })
      return .success((edit, words(.viewSaved, name)))
    }
    return .prompt(.form(form))
  }
}

extension SortKey {
  /// Reads the first key of an order such as `-revenue,name`; nil for none.
  init?(written text: String) {
    guard let first = text.split(separator: ",").first.map({ FieldText.trimmed($0) }), !first.isEmpty else {
      return nil
    }
    let isDescending = first.hasPrefix("-")
    self.init(isDescending ? String(first.dropFirst()) : first, descending: isDescending)
  }
}
