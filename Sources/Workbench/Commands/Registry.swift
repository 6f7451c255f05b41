import Keyboard

/// All commands with their keys: the one place where what can be done is written down.
package struct Registry: Sendable {
  /// Every command, in the order in which lists show them.
  package let commands: [Command]
  private let byID: [Command.ID: Command]
  private let tries: [Scope: KeyTrie<Command.ID>]
  /// What is wrong with the keys; empty for a sound registry.
  package let conflicts: [String]

  /// The commands of the program with their own keys.
  package static let standard = Registry(
    [
      MoveCommands.all, FilterCommands.all, ListCommands.all, CustomerCommands.all, CardCommands.all,
      ContactCommands.all,
      DealCommands.all, TicketCommands.all, AlertCommands.all, SegmentCommands.all, DayCommands.all,
      SavedViewCommands.all, ModelCommands.all, BookCommands.all, ViewCommands.all, HistoryCommands.all,
      MacroCommands.all,
      CopyCommands.all, DraftCommands.all, ImportCommands.all, TourCommands.all, HelpCommands.all, OverlayCommands.all,
    ].flatMap(\.self))

  init(_ commands: [Command]) {
    self.commands = commands
    byID = Dictionary(commands.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var tries: [Scope: KeyTrie<Command.ID>] = [:]
    var conflicts: [String] = []
    for command in commands {
      for notation in command.keys {
        guard let keys = KeySequence(notation) else {
          conflicts.append("Keys \"\(notation)\" for \(command.id): this is no notation of keys.")
          continue
        }
        do throws(KeyConflict) {
          try tries[command.scope, default: KeyTrie()].bind(keys, to: command.id, label: command.hint ?? command.title)
        } catch {
          conflicts.append(error.description)
        }
      }
    }
    self.tries = tries
    self.conflicts = conflicts
  }

  /// The command of that id.
  package subscript(id: Command.ID) -> Command? { byID[id] }

  /// What strokes lead to.
  enum Match {
    case command(Command)
    /// More strokes may follow.
    case prefix([Continuation])
    case none
  }

  /// What strokes lead to, the first scope that knows them deciding; continuations come from all scopes.
  func match(_ strokes: [KeyStroke], in scopes: [Scope]) -> Match {
    var continuations: [Continuation] = []
    for scope in scopes {
      switch tries[scope]?.lookup(strokes) {
      case .value(let id)?:
        guard continuations.isEmpty, let command = byID[id] else { continue }
        return .command(command)
      case .prefix(let next)?:
        let known = Set(continuations.map(\.key))
        continuations += next.map { Continuation(key: $0.stroke.description, label: $0.label, command: $0.value) }
          .filter { !known.contains($0.key) }
      case .none?, nil: break
      }
    }
    return continuations.isEmpty ? .none : .prefix(continuations)
  }

  /// The commands of some scopes, those of the first scope first.
  package func commands(in scopes: [Scope]) -> [Command] {
    scopes.flatMap { scope in commands.filter { $0.scope == scope } }
  }
}

/// A key that may follow those already pressed.
package struct Continuation: Hashable, Sendable {
  package let key: String
  /// What it does.
  package let label: String
  /// What it runs; nil if still more keys follow.
  package let command: Command.ID?
}
