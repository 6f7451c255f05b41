import BookStore

// Panes show these rows and do not know where they come from.

/// A customer of the list and the card.
package typealias CustomerRow = BookStore.CustomerRow
/// A deal of the funnel and the card.
package typealias OpportunityRow = BookStore.OpportunityRow
/// A ticket of the queue and the card.
package typealias TicketListRow = BookStore.TicketListRow
/// A stage of the funnel.
package typealias FunnelRow = BookStore.FunnelRow

extension CustomerCard {
  /// A contact of the timeline.
  package typealias Touch = BookStore.TouchRow
}
