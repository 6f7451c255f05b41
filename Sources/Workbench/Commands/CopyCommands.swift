import BookStore

/// Putting what is seen on the clipboard of the terminal.
enum CopyCommands {
  static let all: [Command] = [
    Command(
      "copy.choose", "Copy",
      help: "Lists what there is to copy here; Enter puts it on the clipboard of your terminal, also through tmux.",
      keys: ["y"], scope: .desk
    ) { desk in
      let items = texts(desk).map { label, text in
        Menu.Item(label, detail: text, effect: .view { $0.copy(text) })
      }
      let words = desk.words
      return items.isEmpty
        ? .say(words[.needsCopy])
        : .prompt(.menu(Menu(words[.copyTitle], items: items, placeholder: words[.nothingFits])))
    }
  ]

  /// What is under the cursor, by what it is called: the deal or ticket first, then the customer.
  private static func texts(_ desk: Desk) -> [(String, String)] {
    let (words, customer) = (desk.words, desk.shownCustomer)
    let texts: [(String, String?)] = [
      (words[.columnDeal], desk.focus == .funnel ? desk.deal?.name : nil),
      (words[.columnSubject], desk.focus == .tickets ? desk.ticket?.subject : nil),
      (words[.columnName], customer?.name), (words.label(ofField: "email"), customer?.email),
      (words.label(ofField: "phone"), customer?.phone), (words[.columnCity], customer?.city),
      (words.label(ofField: "id"), customer.map { String($0.id) }),
    ]
    return texts.compactMap { label, text in text.flatMap { $0.isEmpty ? nil : (label, $0) } }
  }
}

extension Desk {
  /// Asks for a text to be put on the clipboard.
  mutating func copy(_ text: String) {
    copied = text
    say(words(.copyDone, text))
  }

  /// The text that the clipboard is to have; nil where nothing was copied since.
  package mutating func takeCopy() -> String? {
    defer { copied = nil }
    return copied
  }
}
