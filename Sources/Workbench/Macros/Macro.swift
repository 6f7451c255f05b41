import Keyboard

/// What a person did once and wants to do again: steps kept under a letter.
package struct Macro: Hashable, Sendable {
  /// What is done at once.
  ///
  /// Its notation is what a file of macros holds: `deal.forward` for a command, `=said yes` for what is typed, and
  /// `Ctrl-u` for any other key.
  package enum Step: Hashable, Sendable {
    /// A command by its id, so that the step means the same when its keys are others.
    case command(Command.ID)
    /// A key that moves or deletes in what is typed, or answers a question.
    case key(KeyStroke)
    case text(String)
  }

  package let letter: Character
  package let steps: [Step]

  /// Makes a macro.
  package init(letter: Character, steps: [Step]) {
    self.letter = letter
    self.steps = steps
  }

  /// The letters that macros are kept under.
  package static let letters: [Character] = Array("abcdefghijklmnopqrstuvwxyz")
}

extension Macro.Step: LosslessStringConvertible {
  /// Reads a step; nil for what is none, such as two keys.
  package init?(_ notation: String) {
    if notation.count > 1, notation.hasPrefix("=") {
      self = .text(String(notation.dropFirst()))
    } else if let stroke = KeyStroke(notation) {
      self = .key(stroke)
    } else if notation.contains("."), notation.allSatisfy({ $0.isLetter || $0 == "." }) {
      self = .command(notation)
    } else {
      return nil
    }
  }

  /// The notation, which reads back as the same step.
  package var description: String {
    switch self {
    case .command(let id): id
    case .key(let stroke): stroke.description
    case .text(let text): "=" + text
    }
  }
}
