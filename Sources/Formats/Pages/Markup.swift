/// Elements written one after another, which cannot be left open and whose text cannot become markup.
///
///     var markup = Markup()
///     markup.element("p", ["class": "note"], "Fish & chips")   // <p class="note">Fish &amp; chips</p>
struct Markup {
  typealias Attributes = KeyValuePairs<String, String>

  /// What has been written.
  private(set) var text: String

  /// - Parameter text: what stands before the first element, taken as it is.
  init(_ text: String = "") { self.text = text }

  /// Writes an element with what `body` writes in it; an attribute without a value is left out.
  mutating func element(_ name: String, _ attributes: Attributes = [:], _ body: (inout Markup) -> Void) {
    open(name, attributes)
    text += ">"
    body(&self)
    text += "</\(name)>"
  }

  /// Writes an element with a text in it.
  mutating func element(_ name: String, _ content: String) { element(name, [:], content) }

  /// Writes an element with attributes and a text in it.
  mutating func element(_ name: String, _ attributes: Attributes, _ content: String) {
    element(name, attributes) { $0.text += HTMLText.escaped(content) }
  }

  /// Writes an element that holds nothing.
  mutating func empty(_ name: String, _ attributes: Attributes) {
    open(name, attributes)
    text += "/>"
  }

  /// Ends a line of the source.
  mutating func newline() { text += "\n" }

  /// Writes what is the program's own and no data, such as a style sheet.
  mutating func raw(_ trusted: StaticString) { text += trusted.description }

  private mutating func open(_ name: String, _ attributes: Attributes) {
    text += "<\(name)"
    for (name, value) in attributes where !value.isEmpty { text += " \(name)=\"\(HTMLText.escaped(value))\"" }
  }
}
