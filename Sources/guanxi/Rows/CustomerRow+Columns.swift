import Analytics
import BookStore
import Domain

extension Column where Row == CustomerRow {
  /// A customer with measures, scores and classes, as of a day where one was asked for, and with the fields that the
  /// book added.
  static func customers(asOf: Day?, fields: [Field] = []) -> [Column<CustomerRow>] {
    let known = Set(customers.map(\.name)).union(Kind.customer.fields.map(\.name))
    let own = fields.filter { !known.contains($0.name) }.map { field in
      Column(field.name, right: field.isNumber) { .field($0.own[field.name] ?? .none) }
    }
    return customers + own + [Column("asOf") { .day($0.expectation?.asOf ?? asOf) }]
  }

  /// What no model has computed yet is none.
  private static let customers: [Column<CustomerRow>] = [
    Column("id", right: true, usual: true) { .integer($0.id) },
    Column("source") { .text($0.source) },
    Column("ref") { .text($0.ref) },
    Column("name", usual: true) { .text($0.name) },
    Column("kind") { .text($0.kind) },
    Column("owner") { .integer($0.ownerID) },
    Column("ownerName", title: "owner") { .text($0.owner) },
    Column("tags") { .field(.tags($0.tags)) },
    Column("city", usual: true) { .text($0.city) },
    Column("country") { .text($0.country) },
    Column("email") { .text($0.email) },
    Column("phone") { .text($0.phone) },
    Column("note") { .text($0.note) },
    Column("created") { .day($0.created) },
    Column("orders", right: true, usual: true) { .integer($0.measures.sales) },
    Column("returns", right: true) { .integer($0.measures.returns) },
    Column("revenue", right: true, usual: true) { .money(Money(minor: $0.measures.revenue)) },
    Column("firstSale", title: "first") { .day($0.measures.firstSale) },
    Column("lastSale", title: "last", usual: true) { .day($0.measures.lastSale) },
    Column("rfm", usual: true) { row in
      row.classes.map { .scores($0.recency, $0.frequency, $0.monetary) } ?? .none
    },
    Column("segment", usual: true) { .text($0.classes?.segment.rawValue) },
    Column("rfm8") { .text($0.classes?.rfm8.rawValue) },
    Column("rfm4") { .text($0.classes?.rfm4.rawValue) },
    Column("tier4") { .text($0.classes?.tier4.rawValue) },
    Column("abc", usual: true) { .text($0.classes?.abc.rawValue) },
    Column("pyramid", title: "tier", usual: true) { .text($0.classes?.pyramid.rawValue) },
    Column("lifecycle") { .text($0.lifecycle.rawValue) },
    Column("clv", right: true) { $0.expectation?.value.map { .money($0) } ?? .none },
    Column("pAlive", right: true) { $0.expectation?.probabilityActive.map { .share($0) } ?? .none },
    Column("churn", right: true) { $0.expectation?.churn.map { .share($0) } ?? .none },
    Column("loyalty", right: true) { _ in .none },
  ]
}
