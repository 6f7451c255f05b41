import Canvas
import Domain
import Workbench

/// The pipeline: a bar for each stage, and the open deals.
enum FunnelPane {
  static func paint(_ desk: Desk, _ pane: Pane, on frame: inout Painted) {
    if desk.showsPipeline { return PipelinePane.paint(desk, pane, title: title(desk), on: &frame) }
    var rest = pane.frame(title(desk), on: &frame)
    let stages = desk.deals.stages
    let bars = BarChart(stages.enumerated().map { row($0.element, index: $0.offset, desk) })
    let barRows = min(stages.count, max(4, rest.height - 5))
    bars.paint(on: &frame.surface, in: rest.cut(top: min(barRows, rest.height)))
    guard rest.height >= 2 else { return frame.visibleRows[.funnel] = 1 }
    frame.visibleRows[.funnel] = TableView.visibleRows(height: rest.height)
    paintDeals(desk, pane, on: &frame, in: rest)
  }

  private static func title(_ desk: Desk) -> [String] {
    let scope =
      desk.followsCustomer ? desk.words(.onlyCustomer, desk.shownCustomer?.name ?? "") : desk.words[.wholeBook]
    let filter = desk.deals.filter
    return [desk.words[.funnel], scope] + (filter.isFiltered ? [filter.text] : [])
  }

  /// Stage, bar, number, sum, and the share that came so far.
  private static func row(_ stage: FunnelRow, index: Int, _ desk: Desk) -> BarChart.Row {
    let isOpen = Pipeline.stage(stage.stage)?.result == .open
    let share = isOpen ? desk.deals.conversion(into: index).map { "\($0) %" } ?? "" : ""
    let sum = desk.figures.short(stage.amount, isHidden: stage.hidden.contains("amount"))
    let note = padded(sum, 8) + padded(share, 6)
    return BarChart.Row(
      desk.words.stage(stage.stage), value: Double(stage.count), caption: desk.figures.count(stage.count), note: note,
      role: isOpen ? .bar : .barDim)
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private static func paintDeals(_ desk: Desk, _ pane: Pane, on frame: inout Painted, in rect: Rect) {
    let (words, figures) = (desk.words, desk.figures)
    let shown = Array(desk.deals.window.shown)
    let rows = shown.map { deal in
      TableView.Row([
        Span(words.stage(deal.stage), .heading), Span(deal.name), Span(deal.customer ?? words[.nothing]),
        Span(figures.short(deal.amount, isHidden: deal.hidden.contains("amount")), .money),
        Span(figures.ago(deal.stageSince), .dim),
        Span(deal.owner ?? words[.nothing], .dim), Span(deal.closed?.description ?? "", .dim),
      ])
    }
    let table = TableView(
      columns: [
        .init(words[.columnStage], width: .fixed(8)), .init(words[.columnDeal], width: .flex(min: 12, weight: 3)),
        .init(words[.columnCustomer], width: .flex(min: 10, weight: 2), dropPriority: 2),
        .init(words[.columnAmount], width: .fixed(8), alignment: .right),
        .init(words[.columnSince], width: .fixed(6), alignment: .right, dropPriority: 1),
        .init(words[.columnOwner], width: .fixed(10), dropPriority: 3),
        .init(words.label(ofField: "closed"), width: .fixed(10), dropPriority: 4), .edge,
      ], rows: rows, cursor: desk.deals.window.shownIndex, isFocused: pane.isFocused,
      placeholder: words[desk.deals.filter.isFiltered ? .nothingFitsFilter : .noDeals])
    frame.add(frame.paint(table, as: .funnel, in: rect).rows) { .row(.funnel, shown[$0].id) }
  }
}
