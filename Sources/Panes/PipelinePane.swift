import Canvas
import Domain
import Workbench

/// The pipeline on the whole screen: a column for each open stage, with its number, sum and weighted sum, and its deals.
enum PipelinePane {
  /// Lines of a deal: its name; its customer, amount and days in the stage.
  private static let dealLines = 2

  static func paint(_ desk: Desk, _ pane: Pane, title: [String], on frame: inout Painted) {
    var rest = pane.frame(title, on: &frame)
    paintTotal(desk, on: &frame, in: rest.cut(bottom: 1))
    let areas = rest.columns(desk.deals.columns.map { _ in .share() }, gap: 1)
    frame.visibleRows[.funnel] = max(1, (rest.height - 3) / dealLines)
    for (index, area) in areas.enumerated() { paint(index, desk, on: &frame, in: area) }
  }

  private static func paint(_ index: Int, _ desk: Desk, on frame: inout Painted, in area: Rect) {
    let column = desk.deals.columns[index]
    let isCurrent = index == desk.deals.column
    var rest = area
    guard let stage = desk.deals.stages.first(where: { $0.stage == column.stage }) else { return }
    let isHidden = stage.hidden.contains("amount")
    let count = desk.figures.count(stage.count)
    paint(
      Span((isCurrent ? frame.surface.glyphs.cursor : " ") + desk.words.stage(column.stage), .heading),
      Span(count, .heading), on: &frame, in: rest.cut(top: 1))
    paint(
      Span(" " + desk.figures.short(stage.amount, isHidden: isHidden), .money),
      Span(desk.words(.weightedShort, desk.figures.short(desk.deals.weighted(stage), isHidden: isHidden)), .dim),
      on: &frame,
      in: rest.cut(top: 1))
    let rule = rest.cut(top: 1)
    let line = String(repeating: frame.surface.glyphs.horizontal, count: rule.width)
    frame.surface.put(line, in: rule, role: isCurrent ? .borderFocused : .border)
    let shown = Array(column.window.shown.prefix(rest.height / dealLines))
    for (place, deal) in shown.enumerated() {
      let isCursor = isCurrent && place == column.window.shownIndex
      paint(deal, desk, isCursor: isCursor, on: &frame, in: rest.cut(top: dealLines))
    }
  }

  private static func paint(
    _ deal: OpportunityRow, _ desk: Desk, isCursor: Bool, on frame: inout Painted, in area: Rect
  ) {
    if isCursor { frame.surface.fill(area, role: .cursor) }
    func role(_ role: Canvas.Role) -> Canvas.Role { isCursor ? .cursor : role }
    let lead = isCursor ? frame.surface.glyphs.cursor : " "
    frame.surface.putFitted(lead + deal.name, in: area.row(0), role: role(.text))
    let amount = desk.figures.short(deal.amount, isHidden: deal.hidden.contains("amount"))
    let facts = amount + " " + desk.figures.ago(deal.stageSince)
    paint(
      Span(" " + (deal.customer ?? desk.words[.nothing]), role(.dim)), Span(facts, role(.dim)), on: &frame,
      in: area.row(1))
    frame.add(.row(.funnel, deal.id), area)
  }

  /// Two texts at the ends of a line; the right one is whole.
  private static func paint(_ left: Span, _ right: Span, on frame: inout Painted, in line: Rect) {
    var rest = line
    let end = rest.cut(right: min(line.width, frame.surface.columns(of: right.text) + 1))
    frame.surface.putFitted(left.text, in: rest, role: left.role)
    frame.surface.put([Span(" "), right], in: end)
  }

  /// All open deals together.
  private static func paintTotal(_ desk: Desk, on frame: inout Painted, in line: Rect) {
    let open = desk.deals.stages.filter { Pipeline.stage($0.stage)?.result == .open }
    let isHidden = open.contains { $0.hidden.contains("amount") }
    func sum(_ amount: (FunnelRow) -> Money) -> Money { Money(minor: open.reduce(0) { $0 + amount($1).minor }) }
    let text = desk.words(
      .pipelineTotal, desk.figures.count(open.reduce(0) { $0 + $1.count }),
      desk.figures.short(sum(\.amount), isHidden: isHidden),
      desk.figures.short(sum(desk.deals.weighted), isHidden: isHidden))
    frame.surface.putFitted(" " + text, in: line, role: .dim)
  }
}
