/// Finding out what can be done.
enum HelpCommands {
  static let all: [Command] = [
    Command(
      "help.palette", "Commands", hint: "commands",
      help: "Lists every command; type some letters of it, Enter runs it.", keys: [":", "Ctrl-p"], scope: .desk
    ) { desk in
      .prompt(.menu(menu(.paletteTitle, desk.registry.commands(in: Scope.ofDesk), on: desk)))
    },
    Command(
      "help.here", "Help", hint: "help", help: "Lists the commands that are possible here; Enter runs one.",
      keys: ["?"], scope: .desk
    ) { desk in
      let possible = desk.registry.commands(in: desk.scopes).filter { $0.obstacle(on: desk) == nil }
      return .prompt(.menu(menu(.helpTitle, possible, on: desk)))
    },
  ]

  private static func menu(_ title: Phrase, _ commands: [Command], on desk: Desk) -> Menu {
    let words = desk.words
    let items = commands.map { command in
      let obstacle = foreign(command, desk) ?? command.obstacle(on: desk)
      return Menu.Item(
        words.title(of: command), detail: obstacle ?? words.help(of: command),
        keys: command.keys.joined(separator: words[.keySeparator]), isEnabled: obstacle == nil,
        aliases: [command.id, command.title], effect: .run(command.id))
    }
    return Menu(words[title], items: items, placeholder: words[.nothingFits])
  }

  /// Why a command of another pane cannot run here.
  private static func foreign(_ command: Command, _ desk: Desk) -> String? {
    guard !desk.scopes.contains(command.scope) else { return nil }
    return desk.words(.otherPane, desk.words[command.scope.title])
  }
}

extension Scope {
  /// The scopes of a desk with nothing lying over it.
  static let ofDesk = Place.allCases.map(Scope.init) + [.desk, .global]
}
