import BookStore
import Domain

/// What belongs to the book as a whole: its settings and its own fields.
enum BookCommands {
  static let all: [Command] = [
    Command(
      "book.settings", "Settings of the book", help: "Lists the settings of the book; Enter changes one.",
      keys: ["g s"], scope: .desk
    ) { desk throws(BookError) in
      let words = desk.words
      var items: [Menu.Item] = []
      for setting in Setting.all {
        let value = try desk.book.setting(setting.name) ?? setting.standard
        items.append(
          Menu.Item(
            setting.name, detail: (value.isEmpty ? words[.nothing] : value) + "  " + words.sentence(setting.help),
            effect: changing(setting, from: value, on: desk)))
      }
      return .prompt(.menu(Menu(words[.settingsTitle], items: items, placeholder: words[.nothingFits])))
    },
    Command(
      "book.fields", "Own fields", help: "Lists the fields that this book adds to its records; Enter changes one.",
      keys: ["g f"], scope: .desk, needs: [.right(.add, .field)]
    ) { desk throws(BookError) in
      let words = desk.words
      let fields = try desk.book.records(.field, sortedBy: [SortKey("kind"), SortKey("name")], limit: 500)
      let items = fields.map { field in
        Menu.Item(
          field.text("name"),
          detail: [words.term(field.text("kind")), field.text("type"), field.text("help")]
            .filter { !$0.isEmpty }.joined(separator: " · "),
          effect: .prompt(.menu(menu(for: field, on: desk))))
      }
      let new = Menu.Item(words[.fieldNew], effect: .prompt(.form(.ownField(on: desk))))
      return .prompt(.menu(Menu(words[.fieldsTitle], items: [new] + items, placeholder: words[.nothingFits])))
    },
  ]

  /// What can be done with a record that has no place of its own: its form, and deleting it.
  static func menu(for record: Record, on desk: Desk) -> Menu {
    let (words, title) = (desk.words, desk.title(of: record))
    return Menu(
      title,
      items: [
        Menu.Item(words[.changeIt], effect: .prompt(.form(.change(record, on: desk)))),
        Menu.Item(words[.deleteIt], effect: desk.deleting(record)),
      ], placeholder: words[.nothingFits])
  }

  /// The form of one setting; says why where it may not be changed.
  private static func changing(_ setting: Setting, from value: String, on desk: Desk) -> Effect {
    if let obstacle = Need.settings.obstacle(on: desk) { return .say(obstacle) }
    let words = desk.words
    let field = FormField(Field("value", .text, setting.help), words: words, initial: value)
    return .prompt(
      .form(
        Form(setting.name, fields: [field]) { typed in
          let text = typed["value"]?.text ?? ""
          if let problem = setting.problem(with: text) {
            return .failure(FormProblem(words(.settingProblem, problem), field: "value"))
          }
          return .success((.set(setting: setting.name, value: text), words(.settingSaved, setting.name, text)))
        }))
  }
}
