import Domain
import Keyboard

/// Something that lies over the desk and takes the keys until it is answered.
package enum Overlay {
  /// The line in which a filter is typed.
  case filter(FilterLine)
  case form(Form)
  case menu(Menu)
  /// Lines to read.
  case reading(TextPage)
  case confirmation(Confirmation)
  /// What a list can show, to choose from and to order.
  case columns(ColumnSheet)
  /// Two records side by side, to become one.
  case merge(MergeSheet)
  /// What was typed beside what somebody else wrote first.
  case conflict(ConflictSheet)

  /// The scope of its own keys.
  var scope: Scope {
    switch self {
    case .filter: .filter
    case .form: .form
    case .menu: .menu
    case .reading: .reading
    case .confirmation: .confirmation
    case .columns: .columns
    case .merge: .merge
    case .conflict: .conflict
    }
  }
}

extension Overlay {
  /// The scopes that are asked for the meaning of keys, the narrowest first.
  var scopes: [Scope] { sides == nil ? [scope, .global] : [scope, .sides, .global] }
}

/// The line in which a filter is typed.
package struct FilterLine {
  package var editor: LineEditor
  /// The list that is filtered.
  package let place: Place
  /// What the list was filtered by before.
  let former: String
  /// What is wrong with what is typed, and where.
  package var problem: QueryError?
  /// What could stand at the cursor, after Tab; empty before.
  package var completions: [QueryCompletion.Candidate] = []
  /// Whether the list follows each key, or waits for Enter.
  package let isLive: Bool
  /// What the expression is for.
  package let use: Use

  /// What an expression is typed for.
  package enum Use { case filter, mark }

  init(_ text: String = "", former: String, place: Place, isLive: Bool, use: Use = .filter) {
    self.use = use
    editor = LineEditor(text)
    self.former = former
    self.place = place
    self.isLive = isLive
  }
}

/// A question before something is destroyed.
package struct Confirmation {
  package let title: String
  /// What will be gone.
  package var lines: [TextLine]
  /// What is tried meanwhile: its outcome takes the place of the lines after the first.
  var trial: Trial?
  /// The key that means yes; every other one means no.
  package let key = KeyStroke(.character("y"))
  /// What that key does, in words.
  package let answer: String
  /// What every other key does, in words.
  package let otherwise: String
  let effect: Effect

  init(_ title: String, lines: [TextLine] = [], answer: String, otherwise: String, effect: Effect) {
    self.title = title
    self.lines = lines
    self.answer = answer
    self.otherwise = otherwise
    self.effect = effect
  }
}

/// An edit of many records that is tried on a copy of the book.
struct Trial {
  let generation: Int
  let records: Int
}

/// Lines to read, scrolled by the keys that move.
package struct TextPage {
  package let title: String
  package let lines: [TextLine]
  package var offset = 0

  init(_ title: String, lines: [TextLine]) {
    self.title = title
    self.lines = lines
  }
}

/// A line of words, each piece with what it means.
package struct TextLine: Hashable, Sendable, ExpressibleByStringLiteral {
  /// What a piece of text means.
  package enum Tone: Hashable, Sendable {
    case plain, dim, heading, label, value, good, bad, key
  }

  /// A piece of text.
  package struct Piece: Hashable, Sendable {
    package let text: String
    package let tone: Tone
  }

  package let pieces: [Piece]

  /// Makes a line of pieces.
  package init(_ pieces: [(String, Tone)]) {
    self.pieces = pieces.map { Piece(text: $0.0, tone: $0.1) }
  }

  /// Makes a line of one piece.
  package init(_ text: String, _ tone: Tone = .plain) {
    self.init([(text, tone)])
  }

  package init(stringLiteral value: String) {
    self.init(value)
  }
}
