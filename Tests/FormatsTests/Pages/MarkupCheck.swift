/// Reads a page the way a strict reader does: every tag is closed in its turn, every attribute stands in quotes.
struct MarkupCheck {
  /// What is wrong; empty where nothing is.
  private(set) var faults: [String] = []
  /// The names of all elements, in order.
  private(set) var elements: [String] = []
  /// The values of attributes by their names, in order.
  private(set) var attributes: [(name: String, value: String)] = []
  /// All text outside of tags, as it stands in the source.
  private(set) var texts: [String] = []

  init(_ page: String) {
    var rest = Array(page.unicodeScalars)[...]
    var open: [String] = []
    if String(String.UnicodeScalarView(rest.prefix(15))) == "<!doctype html>" { rest.removeFirst(15) }
    while let start = rest.firstIndex(of: "<") {
      note(text: rest[..<start])
      guard let end = rest[start...].firstIndex(of: ">") else {
        faults.append("a tag without end")
        return
      }
      var tag = String(String.UnicodeScalarView(rest[(start + 1)..<end]))
      rest = rest[(end + 1)...]
      if tag.hasPrefix("/") {
        if open.popLast() != String(tag.dropFirst()) { faults.append("</\(tag.dropFirst())> closes another") }
        continue
      }
      let isEmpty = tag.hasSuffix("/")
      if isEmpty { tag.removeLast() }
      let name = String(tag.prefix { $0 != " " })
      if name.isEmpty || !name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) { faults.append("<\(tag)>") }
      elements.append(name)
      readAttributes(tag.dropFirst(name.count))
      if !isEmpty { open.append(name) }
    }
    note(text: rest)
    if !open.isEmpty { faults.append("left open: \(open)") }
  }

  private mutating func note(text: ArraySlice<Unicode.Scalar>) {
    let text = String(String.UnicodeScalarView(text))
    if text.unicodeScalars.contains(">"), elements.last != "style" { faults.append("a stray > in \(text)") }
    texts.append(text)
  }

  private mutating func readAttributes(_ text: Substring) {
    var rest = text
    while rest.first == " " {
      let name = rest.dropFirst().prefix { $0 != "=" }
      rest = rest.dropFirst(name.count + 1)
      guard rest.hasPrefix("=\""), let end = rest.dropFirst(2).firstIndex(of: "\"") else {
        return faults.append("\(name) without a value")
      }
      attributes.append((String(name), String(rest.dropFirst(2)[..<end])))
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { faults.append("between attributes: \(rest)") }
  }
}
