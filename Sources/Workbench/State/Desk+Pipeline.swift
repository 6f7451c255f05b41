import BookStore
import Domain

// The pipeline on the whole screen: a column of deals for each open stage.
extension Desk {
  /// Whether the funnel has the whole screen, where its stages stand side by side.
  package var showsPipeline: Bool { isZoomed && focus == .funnel }

  /// Notices that the funnel got or left the whole screen; the cursor stays on its deal.
  mutating func noticePipeline() {
    guard deals.isBoard != showsPipeline else { return }
    deals.target = deal?.id
    deals.isBoard = showsPipeline
    stale.insert(.deals)
  }

  /// Goes to another stage, stopping at both ends.
  mutating func moveColumn(by steps: Int) {
    deals.column = min(max(0, deals.column + steps), deals.columns.count - 1)
  }

  func pipelineRead(_ column: Int) -> ListWindow<OpportunityRow>.Read {
    { [book, query = deals.query(of: followed, in: deals.columns[column].stage)] (page, limit) throws(BookError) in
      try book.opportunities(matching: query, sortedBy: DealBoard.order, page: page, limit: limit)
    }
  }

  /// Changes the deals of a stage.
  mutating func changeColumn(
    _ column: Int,
    _ change: (inout ListWindow<OpportunityRow>, @escaping ListWindow<OpportunityRow>.Read) throws(BookError) -> Void
  ) {
    var window = deals.columns[column].window
    let read = pipelineRead(column)
    let isDone: Void? = attempt { _ throws(BookError) in try change(&window, read) }
    if isDone != nil { deals.columns[column].window = window }
  }

  /// Reads every stage; the cursor follows its deal to another one.
  mutating func readPipeline() {
    let held = deals.target ?? deal?.id
    deals.target = nil
    if let shares = attempt({ book throws(BookError) in try DealBoard.shares(in: book) }) { deals.shares = shares }
    for column in deals.columns.indices {
      changeColumn(column) { window, read throws(BookError) in try window.reload(read: read) }
    }
    guard let held, deal?.id != held else { return }
    let found = attempt { book throws(BookError) in
      try book.opportunities(matching: .compare(field: "id", .equal, String(held)), limit: 1).first
    }
    guard let row = found ?? nil, let column = deals.columns.firstIndex(where: { $0.stage == row.stage }) else {
      return
    }
    let height = deals.columns[column].window.height
    let anchor = Anchor(id: held, neighbours: [], above: height, below: 2 * height)
    changeColumn(column) { window, read throws(BookError) in
      window.take(try LoadedRows.load(anchor, read: read), count: nil)
    }
    deals.column = column
  }
}

extension DealBoard {
  /// How likely the deals of each open stage are won, in percent, as the book's settings say.
  static func shares(in book: Book) throws(BookError) -> [String: Int64] {
    var shares: [String: Int64] = [:]
    for stage in Pipeline.openStages {
      let name = "probability.\(stage)"
      shares[stage] = (try book.setting(name) ?? Setting.named(name)?.standard).flatMap { Int64($0) }
    }
    return shares
  }

  /// What the deals of a stage are worth by how likely they are won, the cent below.
  package func weighted(_ row: FunnelRow) -> Money {
    let (units, share) = (row.amount.minor, shares[row.stage] ?? 0)
    return Money(minor: units / 100 * share + units % 100 * share / 100)
  }
}
