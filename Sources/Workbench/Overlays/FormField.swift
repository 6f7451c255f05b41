import Domain
import Keyboard

/// One field of a form: what is typed, and what is wrong with it.
package struct FormField {
  /// What it is for the book.
  let definition: Field
  package let label: String
  /// What may be written, shown while it has the focus.
  package let help: String
  package let isRequired: Bool
  /// Whether a day without a year lies ahead (a next step) or behind (an order).
  let looksAhead: Bool
  package internal(set) var editor: LineEditor
  /// What stood there when the form was opened, or stands there by somebody else's hand since.
  private(set) var initial: String
  /// What is wrong with it, a sentence.
  package internal(set) var problem: String?
  /// What could be meant by what is typed so far.
  package internal(set) var suggestions: [String] = []

  init(_ field: Field, words: Words, initial: String = "", required: Bool? = nil, looksAhead: Bool = false) {
    definition = field
    label = words.label(ofField: field.name)
    help = words.sentence(field.help)
    isRequired = required ?? field.isRequired
    self.looksAhead = looksAhead
    editor = LineEditor(initial, keepsLines: field.type == .note)
    // As the editor holds it: what it leaves out of a text must not look like a change.
    self.initial = editor.text
  }

  package var name: String { definition.name }
  package var type: FieldType { definition.type }

  /// What is typed, without spaces around it.
  var text: String { FieldText.trimmed(editor.text) }

  /// Takes what somebody else wrote.
  mutating func adopt(_ text: String) {
    editor.replace(with: text)
    initial = editor.text
    problem = nil
  }

  /// Whether what can stand there can be listed.
  package var isPicked: Bool {
    switch type {
    case .choice, .reference, .flag: true
    default: false
    }
  }

  /// Whether something else stands there than at first.
  package var isChanged: Bool { editor.text != initial }
}
