import Keyboard

/// Why a person cannot have the keys they chose for a command.
package struct KeyFault: Error, Hashable, CustomStringConvertible {
  /// What stands in the way.
  enum Reason: Hashable, Sendable {
    /// Not a notation of keys.
    case notation(String)
    /// The key types something where the command belongs.
    case typed(String)
    /// Keys of one command that are the same or begin the same.
    case twice(String)
    /// No key at all, for a command that cannot be reached otherwise.
    case unreachable
    /// Another command is in the way.
    case clash(own: KeySequence, other: KeySequence, of: Command.ID)
  }

  /// The command that keeps its own keys.
  package let command: Command.ID
  let reason: Reason

  /// A sentence that says what is wrong and what to do.
  package var description: String {
    switch reason {
    case .notation(let keys):
      "“\(keys)” is no key; write x, G, Ctrl-x, Alt-x, F5, PgDn, Space, Enter or Shift-Tab, and keys that are pressed one "
        + "after the other with a space between: g x."
    case .typed(let keys):
      "“\(keys)” types something there; choose a key with Ctrl or Alt, or one that types nothing, such as F5."
    case .twice(let keys):
      "“\(keys)” is given twice, or is the beginning of another of the keys; leave one of them out."
    case .unreachable: "without a key nobody could do this any more; give it one."
    case .clash(let own, let other, let id) where own == other:
      "“\(own)” is a key of \(id) in the same place; choose another one, or give \(id) another one."
    case .clash(let own, let other, let id) where own.isPrefix(of: other):
      "“\(own)” begins “\(other)” of \(id), which could not be pressed then; choose another key, or give \(id) another one."
    case .clash(let own, let other, let id):
      "“\(own)” begins with “\(other)” of \(id) and so could not be pressed; choose another key, or give \(id) another one."
    }
  }
}

extension Command {
  /// What is wrong with keys for it, whatever the other commands have.
  func fault(of keys: [String]) -> KeyFault? {
    let isReachable = Scope.ofDesk.contains(scope) && id != "help.palette"
    if keys.isEmpty, !isReachable { return KeyFault(command: id, reason: .unreachable) }
    var known: [KeySequence] = []
    for notation in keys {
      guard let sequence = KeySequence(notation), let first = sequence.strokes.first else {
        return KeyFault(command: id, reason: .notation(notation))
      }
      if scope.takesText, first.typed != nil { return KeyFault(command: id, reason: .typed(notation)) }
      if known.contains(where: { $0.isPrefix(of: sequence) || sequence.isPrefix(of: $0) }) {
        return KeyFault(command: id, reason: .twice(notation))
      }
      known.append(sequence)
    }
    return nil
  }
}
