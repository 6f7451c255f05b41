import BookStore
import Domain
import Keyboard

// The field of a form that has the focus: choosing its value from a list, and writing a long one in an editor.
extension Desk {
  /// The form that takes the keys.
  var openForm: Form? {
    if case .form(let form)? = overlay { form } else { nil }
  }

  /// What a command's key is called in the footer of a form: on the last field Enter saves.
  func label(of command: Command, in form: Form) -> String? {
    switch command.id {
    case "form.accept" where form.isAtEnd: registry["form.save"].flatMap(words.hint)
    case "form.save" where form.isAtEnd: nil
    case "form.editor" where form.field.type != .note || !startsPrograms: nil
    default: words.hint(of: command)
    }
  }

  /// The list of what can stand in the field.
  var choosingValue: Effect {
    guard let field = openForm?.field else { return .none }
    let items: [Menu.Item] =
      switch field.type {
      case .choice: fieldReader.choices(of: field).map { item($0, $0) }
      case .flag: FieldReader.flags.map { item($0, $0) }
      case .reference(let kind): named(kind, "")
      default: []
      }
    let kind: Kind? = if case .reference(let kind) = field.type { kind } else { nil }
    let isWhole = items.count < Desk.mostNames
    var menu = Menu(
      words(.pickTitle, field.label), items: items, placeholder: words[.pickNone],
      search: kind.flatMap { kind in isWhole ? nil : { [self] text in named(kind, text) } })
    if reads(field) != true { menu.type { $0.insert(field.text) } }
    return .prompt(.menu(menu))
  }

  /// Up to so many names are listed at once; of more the book itself looks for those that fit.
  private static let mostNames = 1_000

  /// Whether what is typed is a value already; nil for nothing.
  private func reads(_ field: FormField) -> Bool? {
    guard !field.text.isEmpty else { return nil }
    if case .success = fieldReader.value(of: field) { return true }
    return false
  }

  private func named(_ kind: Kind, _ text: String) -> [Menu.Item] {
    let found = (try? book.names(kind, prefix: text, limit: Desk.mostNames)) ?? []
    let counts = Dictionary(found.map { ($0.name, 1) }, uniquingKeysWith: +)
    // A name that several have is no answer; their number is.
    return found.map { item($0.name, counts[$0.name] == 1 ? $0.name : String($0.id), detail: "#\($0.id)") }
  }

  private func item(_ title: String, _ text: String, detail: String = "") -> Menu.Item {
    Menu.Item(title, detail: detail, effect: .view { $0.put(text) })
  }

  /// Writes a text into the field that has the focus.
  private mutating func put(_ text: String) {
    guard var form = openForm else { return }
    form.type(fieldReader) { $0.replace(with: text) }
    overlay = .form(form)
  }

  // MARK: - Editor

  /// Asks for an editor for a long text; in a short one the key goes to the end as in any line.
  var openingEditor: Effect {
    guard let field = openForm?.field else { return .none }
    guard field.type == .note else { return .view { $0.edit { _ = $0.handle(KeyStroke(.end)) } } }
    guard startsPrograms else { return .say(words[.noPrograms]) }
    return .view { $0.wantsEditor = field.editor.text }
  }

  /// More characters are in no field.
  package static let longestText = 100_000

  /// Takes the text that was written in an editor.
  mutating func take(edited result: Result<String, EditorFault>) {
    switch result {
    case .failure(let fault): say(fault.sentence(words), .failure)
    case .success(let text):
      guard let field = openForm?.field, field.type == .note else { return }
      let kept = String(text.reversed().drop(while: \.isNewline).reversed())
      guard kept != field.editor.text else { return say(words[.editorSame]) }
      put(kept)
      say(words[.editorTaken])
    }
  }
}

/// Why an editor brought no text.
package enum EditorFault: Error, Hashable, Sendable {
  case missing
  case ended(editor: String, status: Int32)
  case notStarted(editor: String, reason: String)
  case notText(kept: String)
  case tooLong(kept: String)
  case noFile(folder: String, reason: String)

  func sentence(_ words: Words) -> String {
    switch self {
    case .missing: words[.editorMissing]
    case .ended(let editor, let status): words(.editorFailed, editor, status)
    case .notStarted(let editor, let reason): words(.editorNotStarted, editor, reason)
    case .notText(let file): words(.editorNotText, file)
    case .tooLong(let file): words(.editorTooLong, Figures.grouped(Desk.longestText), file)
    case .noFile(let folder, let reason): words(.editorNoFile, folder, reason)
    }
  }
}
