/// A report as a person reads it, whatever the medium.
///
///     var page = ReportPage(title: "Customer lifetime value", subtitle: "Demo Ltd · EUR · 2026-11-22")
///     page.blocks.append(.sentence("Half of the expected worth lies with 212 customers."))
///     page.blocks.append(.chart(curve))
///
/// It holds words and numbers only; how they look is the business of who writes it, such as ``HTMLPage``.
package struct ReportPage: Hashable, Sendable {
  /// What the report answers, `Customer lifetime value`.
  package var title: String
  /// Whose figures these are and of when, `Demo Ltd · EUR · 2026-11-22`; empty for none.
  package var subtitle: String
  /// What is on the page, from top to bottom.
  package var blocks: [Block]

  package init(title: String, subtitle: String = "", blocks: [Block] = []) {
    self.title = title
    self.subtitle = subtitle
    self.blocks = blocks
  }

  /// One thing on a page.
  package enum Block: Hashable, Sendable {
    /// The title of what follows.
    case heading(String)
    /// A paragraph.
    case sentence(String)
    /// The key numbers, side by side.
    case figures([PageFigure])
    /// Rows of text under titles.
    case table(PageTable)
    /// A picture of numbers.
    case chart(Chart)
  }
}

/// A number that is read first: `Expected sales`, `1.92M`, `in the next 12 months`.
package struct PageFigure: Hashable, Sendable {
  package var name: String
  /// The number as it is to be read, with its unit.
  package var value: String
  /// What to know about it; empty for nothing.
  package var note: String

  package init(name: String, value: String, note: String = "") {
    self.name = name
    self.value = value
    self.note = note
  }
}
