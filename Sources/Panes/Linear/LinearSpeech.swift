import Canvas

/// Says what is new from one view to the next, as lines for a terminal that prints one below the other.
///
/// What is typed stands in the last line and is mended there, so that it is heard letter by letter.
package struct LinearSpeech {
  private var former: LinearView?
  /// The line in which something is typed, as it stands on the terminal.
  private var open: LinearView.Input?

  package init() {}

  /// What is to be written to the terminal.
  package mutating func text(for view: LinearView) -> String {
    var view = view
    if view.isPending {
      (view.heading, view.focus, view.lines) = former.map { ($0.heading, $0.focus, $0.lines) } ?? ("", "", [])
    }
    let news = news(in: view)
    let rest = typed(view.input, afterNews: !news.isEmpty)
    former = view
    let end = !news.isEmpty && open != nil ? LinearSpeech.newline : ""
    open = view.input
    return end + news.map { $0 + LinearSpeech.newline }.joined() + rest
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

  /// The line in which something is typed: only what changed at its end where that is enough.
  private func typed(_ input: LinearView.Input?, afterNews: Bool) -> String {
    guard let input else { return open != nil && !afterNews ? LinearSpeech.newline : "" }
    guard let open, !afterNews, open.label == input.label else {
      return (open != nil && !afterNews ? LinearSpeech.newline : "") + input.label + input.text
    }
    if input.text.hasPrefix(open.text) { return String(input.text.dropFirst(open.text.count)) }
    let kept = zip(open.text, input.text).prefix { $0 == $1 }.count
    let gone = DisplayWidth.standard.columns(of: String(open.text.dropFirst(kept)))
    let back = String(repeating: "\u{8}", count: gone)
    return back + String(repeating: " ", count: gone) + back + input.text.dropFirst(kept)
  }
}
