import Testing

@testable import Keyboard

@Suite("A line is edited as people expect")
struct LineEditorTests {
  /// The line after some keys, with the cursor drawn as `|`.
  private func line(_ text: String, _ keys: String...) throws -> String {
    var editor = LineEditor(text)
    for key in keys { _ = editor.handle(try #require(KeyStroke(key))) }
    return editor.before + "|" + editor.after
  }

  @Test("Typing goes in at the cursor")
  func typing() throws {
    #expect(try line("", "a", "b", "c") == "abc|")
    #expect(try line("ac", "Left", "b") == "ab|c")
    #expect(try line("a", "Space", "b") == "a b|")
  }

  @Test("The cursor moves by what is seen as one character")
  func graphemes() throws {
    #expect(try line("A\u{30A}b", "Left", "Left") == "|A\u{30A}b")
    #expect(try line("x👨‍👩‍👧y", "Left", "Backspace") == "x|y")
    #expect(try line("山田", "Home", "Right") == "山|田")
    #expect(try line("山田", "Home", "Del") == "|田")
    #expect(LineEditor("🇩🇪é").cursor == 2)
  }

  @Test("Home, End and their letters")
  func ends() throws {
    #expect(try line("abc", "Ctrl-a") == "|abc")
    #expect(try line("abc", "Home", "End") == "abc|")
    #expect(try line("abc", "Ctrl-a", "Ctrl-e") == "abc|")
    #expect(try line("abc", "Home", "Left", "Backspace") == "|abc")
    #expect(try line("abc", "Right", "Del") == "abc|")
  }

  @Test("Words: moves stop at letters, Ctrl-w takes up to a space")
  func words() throws {
    #expect(try line("one two-three", "Alt-b") == "one two-|three")
    #expect(try line("one two-three", "Alt-b", "Alt-b", "Alt-b") == "|one two-three")
    #expect(try line("one two", "Home", "Alt-f") == "one| two")
    #expect(try line("one two", "Home", "Alt-f", "Alt-f", "Alt-f") == "one two|")
    #expect(try line("one two-three  ", "Ctrl-w") == "one |")
    #expect(try line("one two-three", "Alt-Backspace") == "one two-|")
    #expect(try line("one two", "Home", "Alt-d") == "| two")
    #expect(try line("", "Ctrl-w", "Alt-b", "Alt-f") == "|")
  }

  @Test("Deleting to the start and to the end")
  func kill() throws {
    #expect(try line("abcd", "Left", "Left", "Ctrl-u") == "|cd")
    #expect(try line("abcd", "Left", "Left", "Ctrl-k") == "ab|")
  }

  @Test("A paste is one line of text, never keys")
  func paste() {
    var editor = LineEditor()
    editor.insert("one\r\ntwo\n\n\tthree\u{1B}[31m\n")
    #expect(editor.text == "one two three[31m")
  }

  @Test("Keys that are not for the line are left to others", arguments: ["Enter", "Esc", "Tab", "Up", "Ctrl-p", "F1"])
  func unhandled(key: String) throws {
    var editor = LineEditor("abc")
    let stroke = try #require(KeyStroke(key))
    #expect(editor.handle(stroke) == false)
    #expect(editor.text == "abc")
  }

  @Test("A control character is not typed")
  func control() {
    var editor = LineEditor()
    #expect(editor.handle(KeyStroke(.character("\u{1B}"))) == false)
    #expect(editor.text.isEmpty)
  }
}
