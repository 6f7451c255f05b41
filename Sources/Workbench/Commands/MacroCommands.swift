/// The person's own sequences of commands.
enum MacroCommands {
  static let all: [Command] = [
    Command(
      "macro.menu", "Macros",
      help: "Runs one of your macros by its letter, or records, ends or forgets one.", keys: [","], scope: .desk
    ) { desk in desk.macros.isRecording ? .view { $0.endRecording() } : .prompt(.menu(menu(desk))) }
  ]

  /// The macros, each under its letter, and what else can be done about them.
  private static func menu(_ desk: Desk) -> Menu {
    let (words, macros) = (desk.words, desk.macros.all)
    var items = items(macros, desk) { macro in .view { $0.play(macro) } }
    items.append(
      Menu.Item(
        words[.macroRecord], detail: words[.macroRecordHelp], keys: ",",
        effect: .view { desk in
          desk.macros.startRecording()
          desk.say(desk.words[.macroRecording])
        }))
    if !macros.isEmpty {
      let forgetting = Self.items(macros, desk) { macro in
        .view { desk in
          desk.macros.keep(nil, under: macro.letter)
          desk.say(desk.words(.macroForgotten, macro.letter))
        }
      }
      let menu = Menu(
        words[.macroForgetTitle], items: forgetting, placeholder: words[.macroNone], picksByKey: true)
      items.append(Menu.Item(words[.macroForget], keys: "-", effect: .prompt(.menu(menu))))
    }
    return Menu(words[.macroTitle], items: items, placeholder: words[.macroNone], picksByKey: true)
  }

  private static func items(_ macros: [Macro], _ desk: Desk, effect: (Macro) -> Effect) -> [Menu.Item] {
    macros.map { macro in
      Menu.Item(
        String(macro.letter), detail: desk.words.text(of: macro, desk.registry), keys: String(macro.letter),
        effect: effect(macro))
    }
  }
}
