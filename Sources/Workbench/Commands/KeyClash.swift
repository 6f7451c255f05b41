import Keyboard

/// Two commands of which one could never be pressed because of the keys of the other.
struct KeyClash: Hashable, Sendable {
  /// A command and keys of it.
  struct Side: Hashable, Sendable {
    let id: Command.ID
    let scope: Scope
    let keys: KeySequence
  }

  let first: Side
  let second: Side

  /// The clash of two sides; nil where both can be pressed.
  ///
  /// In a narrower scope the same keys may mean something else: there the wider one is left out on purpose.
  init?(_ first: Side, _ second: Side) {
    guard first.keys.isPrefix(of: second.keys) || second.keys.isPrefix(of: first.keys) else { return nil }
    let isSamePlace = first.scope == second.scope || Set([first.scope, second.scope]) == [.desk, .global]
    let isNested = first.scope.wider.contains(second.scope) || second.scope.wider.contains(first.scope)
    guard isSamePlace || isNested && first.keys != second.keys else { return nil }
    self.first = first
    self.second = second
  }

  /// The side of the command that is not `id`, and that of `id`.
  func sides(of id: Command.ID) -> (own: Side, other: Side) {
    first.id == id ? (first, second) : (second, first)
  }
}

extension Registry {
  /// The commands that are in each other's way, of those pairs in which one is wanted; each pair once.
  ///
  /// - Complexity: O(*n* · *m*) in the keys of the wanted commands and of all.
  func clashes(of isWanted: (Command) -> Bool = { _ in true }) -> [KeyClash] {
    let sides = commands.map { command in
      command.keys.compactMap { KeySequence($0) }.map {
        KeyClash.Side(id: command.id, scope: command.scope, keys: $0)
      }
    }
    return commands.indices.filter { isWanted(commands[$0]) }.flatMap { index in
      commands.indices.filter { $0 != index && ($0 > index || !isWanted(commands[$0])) }.flatMap { other in
        sides[index].flatMap { one in sides[other].compactMap { KeyClash(one, $0) } }
      }
    }
  }
}
