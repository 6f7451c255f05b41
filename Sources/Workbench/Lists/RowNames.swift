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
/// An alert of the list, the card and the day.
package typealias AlertRow = BookStore.AlertRow
/// A record of any kind, field by field.
package typealias Record = BookStore.Record
/// A record that seems to be the one that is typed.
package typealias Duplicate = BookStore.Duplicate
/// The classes of a model with their customers.
package typealias SegmentTable = BookStore.SegmentTable
/// Customers and revenue by recency and frequency.
package typealias ScoreGrid = BookStore.ScoreGrid
/// Who moved between the classes of a model.
package typealias ClassFlows = BookStore.ClassFlows
/// The share of the revenue that the best customers bring.
package typealias ParetoCurve = BookStore.ParetoCurve

extension CustomerCard {
  /// A touch of the timeline.
  package typealias Touch = BookStore.TouchRow
  /// An order of the card.
  package typealias Order = BookStore.OrderRow
}
