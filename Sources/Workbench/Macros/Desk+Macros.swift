import Domain
import Keyboard

// Recording what a person does, and doing it again.
extension Desk {
  /// The changes of macros since the last time they were taken, for whoever keeps them.
  package mutating func takeMacroChanges() -> [MacroShelf.Change] { macros.takeChanges() }

  /// Does what a macro says, step by step, until one is refused; its edits are one to undo.
  mutating func play(_ macro: Macro) {
    guard !macros.isRunning else { return decline(words[.macroInMacro]) }
    macros.group = 0
    defer { macros.group = nil }
    for (index, step) in macro.steps.enumerated() {
      refusal = nil
      perform(step)
      if let refusal {
        return say(
          words(.macroStopped, macro.letter, index + 1, macro.steps.count, words.text(of: step, registry), refusal),
          .failure)
      }
      catchUp()
    }
    let isUndoable = macros.group != 0
    say(words(isUndoable ? .macroDone : .macroSeen, macro.letter), .done, hint: isUndoable ? "history.undo" : nil)
  }

  private mutating func perform(_ step: Macro.Step) {
    switch step {
    case .command(let id):
      guard let command = registry[id] else { return decline(words(.macroUnknown, id)) }
      guard scopes.contains(command.scope) else { return decline(words(.otherPane, words[command.scope.title])) }
      run(command)
    case .key(let stroke): press(stroke)
    case .text(let text):
      for character in text {
        guard overlay?.takesText == true else { return decline(words[.macroTypesNowhere]) }
        press(KeyStroke(.character(character)))
        if refusal != nil { return }
      }
    }
  }

  /// Reads all that the next step may be about, also what is otherwise read beside the desk.
  private mutating func catchUp() {
    for _ in 0..<10 {
      let isRead = settle()
      let requests = takeRequests()
      for request in requests { _ = take(request.answer(from: book)) }
      if !isRead, requests.isEmpty { return }
    }
  }

  /// Ends the recording and asks for the letter to keep it under; what has no step is not kept.
  mutating func endRecording() {
    let steps = macros.stopRecording()
    guard !steps.isEmpty else { return decline(words[.macroEmpty]) }
    let items = Macro.letters.map { letter in
      Menu.Item(
        String(letter), detail: macros[letter].map { words.text(of: $0, registry) } ?? "", keys: String(letter),
        effect: .view { desk in
          desk.macros.keep(Macro(letter: letter, steps: steps), under: letter)
          desk.say(desk.words(.macroKept, letter, steps.count))
        })
    }
    overlays.append(
      .menu(Menu(words[.macroLetterTitle], items: items, placeholder: words[.nothingFits], picksByKey: true)))
  }
}

extension Words {
  /// The steps of a macro in words: `Log a call · “said yes” · Save`.
  func text(of macro: Macro, _ registry: Registry) -> String {
    macro.steps.map { text(of: $0, registry) }.joined(separator: " · ")
  }

  func text(of step: Macro.Step, _ registry: Registry) -> String {
    switch step {
    case .command(let id): registry[id].map(title) ?? id
    case .key(let stroke): stroke.description
    case .text(let text): "“\(text)”"
    }
  }
}
