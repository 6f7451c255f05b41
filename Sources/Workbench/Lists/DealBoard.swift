import BookStore
import Domain

/// The pipeline: its stages with their sums, and the open deals.
package struct DealBoard {
  /// Every stage in order.
  package internal(set) var stages: [FunnelRow] = []
  package internal(set) var window = ListWindow<OpportunityRow>()
  package internal(set) var filter = WorkFilter(states: ["is", "stage"])
  /// How likely the deals of each open stage are won, in percent.
  var shares: [String: Int64] = [:]
  /// The open stages side by side, for the whole screen.
  package internal(set) var columns = Pipeline.openStages.map(PipelineColumn.init)
  /// The stage that the cursor is in.
  package internal(set) var column = 0
  /// Whether the stages are shown side by side.
  package internal(set) var isBoard = false
  /// The deal that the cursor goes to when the stages are read next.
  var target: Int64?

  /// Newest first: an order that is read from its end without visiting every deal of the book.
  static let order = [SortKey("id", descending: true)]

  /// The deals listed, of one customer where the desk follows it.
  func query(of customer: Int64?) -> Query { filter.query(of: customer) }

  /// Of the deals that are in a stage or beyond it, the share beyond it, in percent; nil where there is none.
  ///
  /// - Parameter index: of an open stage in ``stages``.
  package func conversion(into index: Int) -> Int? {
    let path = stages.filter { Pipeline.stage($0.stage)?.result != .lost }
    guard index > 0, index < path.count else { return nil }
    let reached = path[index...].reduce(0) { $0 + $1.count }
    let before = reached + path[index - 1].count
    return before == 0 ? nil : reached * 100 / before
  }
}

/// The queue of open tickets, and the one that is open on the desk.
package struct TicketQueue {
  package internal(set) var window = ListWindow<TicketListRow>()
  package internal(set) var filter = WorkFilter(states: ["is", "state"])
  package internal(set) var count: Int?
  /// The ticket that is read, with what happened to it.
  package internal(set) var card: TicketCard?

  /// The tickets listed, of one customer where the desk follows it.
  func query(of customer: Int64?) -> Query { filter.query(of: customer) }
}

/// One ticket with its conversation, and who the customer is.
package struct TicketCard {
  package let ticket: TicketListRow
  package let events: [TicketEventRow]
  package let customer: CustomerRow?
}
