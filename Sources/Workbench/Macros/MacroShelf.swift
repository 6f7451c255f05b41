import Keyboard

/// The macros of a person, the one being recorded, and the one being run.
package struct MacroShelf {
  /// What is to be kept otherwise than it is: a macro, or none any more under a letter.
  package struct Change: Hashable, Sendable {
    package let letter: Character
    package let macro: Macro?

    /// Makes a change.
    package init(letter: Character, macro: Macro?) {
      self.letter = letter
      self.macro = macro
    }
  }

  private var kept: [Character: Macro]
  /// The steps recorded so far; nil while none are.
  private(set) var recorded: [Macro.Step]?
  /// While a macro runs, the journal's group of what it has committed; 0 before its first edit.
  var group: Int64?
  private var changes: [Change] = []

  init(_ macros: [Macro]) {
    kept = Dictionary(macros.map { ($0.letter, $0) }, uniquingKeysWith: { _, last in last })
  }

  /// All of them by letter.
  var all: [Macro] { kept.values.sorted { $0.letter < $1.letter } }

  var isRecording: Bool { recorded != nil }
  var isRunning: Bool { group != nil }

  subscript(letter: Character) -> Macro? { kept[letter] }

  mutating func startRecording() { recorded = [] }

  /// Takes a step down, if any are; what is typed in one go is one step.
  mutating func record(_ step: Macro.Step) {
    guard var steps = recorded else { return }
    if case .text(let more) = step, case .text(let before)? = steps.last {
      steps[steps.count - 1] = .text(before + more)
    } else {
      steps.append(step)
    }
    recorded = steps
  }

  /// Ends the recording.
  ///
  /// - Returns: what was recorded.
  mutating func stopRecording() -> [Macro.Step] {
    defer { recorded = nil }
    return recorded ?? []
  }

  /// Keeps a macro under its letter, or nothing any more.
  mutating func keep(_ macro: Macro?, under letter: Character) {
    kept[letter] = macro
    changes.append(Change(letter: letter, macro: macro))
  }

  mutating func takeChanges() -> [Change] {
    defer { changes = [] }
    return changes
  }
}
