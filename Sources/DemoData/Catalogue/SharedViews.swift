import Domain

/// The lists that all colleagues of the demo company share.
enum SharedViews {
  private typealias Shared = (name: String, kind: Kind, query: String, sort: String, columns: [String])

  private static let all: [Shared] = [
    (
      "Key customers at risk", .customer, "pyramid:vip,major segment:at-risk,cant-lose", "-revenue",
      ["name", "owner", "segment", "revenue", "last"]
    ),
    (
      "Good customers gone quiet", .customer, "abc:A last>180d", "-revenue", ["name", "owner", "revenue", "last"]
    ),
    (
      "Contracts ending soon", .customer, "contractEnds>=today contractEnds<=\"in 3m\"", "-revenue",
      ["name", "owner", "revenue", "last"]
    ),
    ("Deals past their day", .opportunity, "is:overdue", "closed", ["name", "customer", "owner", "amount", "closed"]),
    ("Open complaints", .ticket, "type:complaint -state:closed", "due", ["subject", "customer", "priority", "due"]),
    ("My tasks", .task, "is:mine is:open", "due", ["subject", "customer", "due"]),
    ("People who decide", .contact, "roles:decides", "name", ["name", "customer", "title", "phone"]),
  ]

  static let rows: [FactRow] = all.enumerated().map { index, view in
    FactRow(
      .view, Int64(index + 1),
      [
        .none, .none, .text(view.name), .text(view.kind.rawValue), .text(view.query), .text(view.sort),
        .list(view.columns), .none,
      ])
  }
}
