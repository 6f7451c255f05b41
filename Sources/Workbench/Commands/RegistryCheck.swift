import Keyboard

extension Registry {
  /// What is wrong with the commands, a sentence each; empty for a sound registry.
  package func problems() -> [String] {
    var problems = conflicts
    var seen: Set<Command.ID> = []
    for command in commands {
      if !seen.insert(command.id).inserted { problems.append("There are two commands called \(command.id).") }
      problems += Self.rules.filter { !$0.holds(command) }.map { "\(command.id): \($0.text)" }
    }
    return problems + shadowed()
  }

  private struct Rule: Sendable {
    let text: String
    let holds: @Sendable (Command) -> Bool
  }

  private static let rules = [
    Rule(text: "the title is missing.") { !$0.title.isEmpty },
    Rule(text: "the help must be a sentence with a full stop.") { $0.help.count > 10 && $0.help.hasSuffix(".") },
    Rule(text: "the help must begin with a capital letter.") { $0.help.first?.isUppercase ?? false },
    Rule(text: "the id must be words joined by points.") { command in
      command.id.contains(".") && command.id.allSatisfy { $0.isLetter || $0 == "." }
    },
    Rule(text: "a command without keys can be found by nobody at the keyboard.") { !$0.keys.isEmpty },
    Rule(text: "a hint of the footer must be one or two words.") {
      ($0.hint ?? "one").split(separator: " ").count <= 2
    },
  ]

  /// Keys that can never be pressed because of those of a wider or narrower scope; those of one scope are conflicts.
  private func shadowed() -> [String] {
    clashes().filter { $0.first.scope != $0.second.scope }.map { clash in
      let (long, short) =
        clash.first.keys.strokes.count >= clash.second.keys.strokes.count
        ? (clash.first, clash.second) : (clash.second, clash.first)
      return "Keys \"\(long.keys)\" for \(long.id) can never be pressed beside \"\(short.keys)\" for \(short.id)."
    }
  }
}
