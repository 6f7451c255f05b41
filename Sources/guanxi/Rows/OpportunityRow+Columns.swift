import BookStore

extension Column where Row == OpportunityRow {
  /// A deal.
  static let opportunities: [Column<OpportunityRow>] = [
    Column("id", right: true, usual: true) { .integer($0.id) },
    Column("source") { .text($0.source) },
    Column("ref") { .text($0.ref) },
    Column("customer", title: "customer id", right: true) { .integer($0.customerID) },
    Column("customerName", title: "customer", usual: true) { .text($0.customer) },
    Column("name", usual: true) { .text($0.name) },
    Column("owner", title: "owner id", right: true) { .integer($0.ownerID) },
    Column("ownerName", title: "owner", usual: true) { .text($0.owner) },
    Column("productName", title: "product") { .text($0.product) },
    Column("stage", usual: true) { .text($0.stage) },
    Column("amount", right: true, usual: true) { .money($0.amount) },
    Column("opened") { .day($0.opened) },
    Column("closed", usual: true) { .day($0.closed) },
    Column("reason") { .text($0.reason) },
    Column("stageSince", title: "since", usual: true) { .day($0.stageSince) },
  ]
}
