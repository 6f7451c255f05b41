extension LineEditor {
  /// What each stroke does to a line.
  static let motions: [KeyStroke: @Sendable (inout LineEditor) -> Void] = [
    KeyStroke(.left): { $0.moveLeft() },
    control("b"): { $0.moveLeft() },
    KeyStroke(.right): { $0.moveRight() },
    control("f"): { $0.moveRight() },
    KeyStroke(.home): { $0.moveToStart() },
    control("a"): { $0.moveToStart() },
    KeyStroke(.end): { $0.moveToEnd() },
    control("e"): { $0.moveToEnd() },
    alt("b"): { $0.moveWordLeft() },
    KeyStroke(.left, .control): { $0.moveWordLeft() },
    alt("f"): { $0.moveWordRight() },
    KeyStroke(.right, .control): { $0.moveWordRight() },
    KeyStroke(.backspace): { _ = $0.before.popLast() },
    control("h"): { _ = $0.before.popLast() },
    KeyStroke(.delete): { $0.after = String($0.after.dropFirst()) },
    control("u"): { $0.before = "" },
    control("k"): { $0.after = "" },
    control("w"): { $0.deleteBack(to: $0.startOfRun) },
    KeyStroke(.backspace, .alt): { $0.deleteBack(to: $0.startOfWord) },
    alt("d"): { $0.after = String($0.after[$0.endOfWord...]) },
  ]

  private static func control(_ letter: Character) -> KeyStroke {
    KeyStroke(.character(letter), .control)
  }

  private static func alt(_ letter: Character) -> KeyStroke {
    KeyStroke(.character(letter), .alt)
  }

  private mutating func moveLeft() {
    if let character = before.popLast() { after.insert(character, at: after.startIndex) }
  }

  private mutating func moveRight() {
    guard let character = after.first else { return }
    before.append(character)
    after.removeFirst()
  }

  private mutating func moveToStart() {
    after = text
    before = ""
  }

  private mutating func moveToEnd() {
    before = text
    after = ""
  }

  private mutating func moveWordLeft() {
    let start = startOfWord
    after = String(before[start...]) + after
    before = String(before[..<start])
  }

  private mutating func moveWordRight() {
    let end = endOfWord
    before += String(after[..<end])
    after = String(after[end...])
  }

  private mutating func deleteBack(to start: String.Index) {
    before = String(before[..<start])
  }

  /// Where the letters and digits at or before the cursor begin.
  private var startOfWord: String.Index {
    start(of: Self.isWord)
  }

  /// Where what is not space at or before the cursor begins.
  private var startOfRun: String.Index {
    start { !$0.isWhitespace }
  }

  private func start(of belongs: (Character) -> Bool) -> String.Index {
    guard let last = before.lastIndex(where: belongs) else { return before.startIndex }
    return before[...last].lastIndex { !belongs($0) }.map(before.index(after:)) ?? before.startIndex
  }

  /// Where the letters and digits at or after the cursor end.
  private var endOfWord: String.Index {
    guard let first = after.firstIndex(where: Self.isWord) else { return after.endIndex }
    return after[first...].firstIndex { !Self.isWord($0) } ?? after.endIndex
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }
}
