import Canvas

/// Says what is new from one view to the next, as lines for a terminal that prints one below the other.
///
/// What is typed stands in the last line and is mended there, so that it is heard letter by letter.
package struct LinearSpeech {
  private var former: LinearView?

  package init() {}

  /// What is to be written to the terminal.
  package mutating func text(for view: LinearView) -> String {
    var view = view
    if view.isPending {
      (view.heading, view.focus, view.lines) = former.map { ($0.heading, $0.focus, $0.lines) } ?? ("", "", [])
    }
    defer { former = view }
    let news = news(in: view).map { $0 + LinearSpeech.newline }.joined()
    let open = former?.input
    if let input = view.input, let open, news.isEmpty, open.label == input.label {
      return LinearSpeech.mended(open.text, input.text)
    }
    // What is typed stands in a line of its own.
    let end = open != nil && (!news.isEmpty || view.input != open) ? LinearSpeech.newline : ""
    return end + news + (view.input.map { $0.label + $0.text } ?? "")
  }

  private static let newline = "\r\n"

  private func news(in view: LinearView) -> [String] {
    let isElsewhere = view.heading != former?.heading
    var news = isElsewhere ? [view.heading] : []
    if view.message != former?.message, let message = view.message { news.append(message.text) }
    if !view.focus.isEmpty, isElsewhere || view.focus != former?.focus { news.append(view.focus) }
    let known = isElsewhere ? [] : Set(former?.lines ?? [])
    news += view.lines.filter { !known.contains($0) }
    return news.filter { !$0.isEmpty }
  }

  /// What turns a line that stands on the terminal into another: only what changed at its end where that is enough.
  private static func mended(_ line: String, _ other: String) -> String {
    if other.hasPrefix(line) { return String(other.dropFirst(line.count)) }
    let kept = zip(line, other).prefix { $0 == $1 }.count
    let gone = DisplayWidth.standard.columns(of: String(line.dropFirst(kept)))
    let back = String(repeating: "\u{8}", count: gone)
    return back + String(repeating: " ", count: gone) + back + other.dropFirst(kept)
  }
}
