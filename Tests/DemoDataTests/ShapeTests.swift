import Domain
import Testing

@testable import DemoData

@Suite("A demo book looks like a real one")
struct ShapeTests {
  /// Small books are allowed to stray further from the share.
  struct Scale: Sendable {
    let customers: Int
    let slack: Double
  }
  static let scales = [
    Scale(customers: 10, slack: 0.15), Scale(customers: 500, slack: 0.04), Scale(customers: 5_000, slack: 0.02),
  ]

  @Test("in who its customers are", arguments: scales)
  func customers(scale: Scale) {
    let customers = rows(scale, .customer)
    expect(customers.count { $0["kind"]?.text == "organisation" }, of: scale, about: 0.7)
    expect(customers.count { $0["country"]?.text == "Germany" }, of: scale, about: 0.26)
    expect(customers.count { $0["country"]?.text == "China" }, of: scale, about: 0.09)
  }

  @Test("in how often they order", arguments: scales)
  func orders(scale: Scale) {
    let counts = orderCounts(scale)
    expect(scale.customers - counts.count, of: scale, about: 0.08)
    expect(counts.values.count { $0 == 1 }, of: scale, about: 0.2)
    let mean = Double(rows(scale, .order).count) / Double(scale.customers)
    #expect((3.0...9.0).contains(mean))
  }

  @Test("in that a fifth of the customers place most of the orders")
  func tail() {
    let counts = orderCounts(Scale(customers: 5_000, slack: 0)).values.sorted(by: >)
    let all = counts.reduce(0, +)
    let best = counts.prefix(1_000).reduce(0, +)
    #expect((0.5...0.8).contains(Double(best) / Double(all)))
    #expect(counts[0] > 200)
    #expect((5.0...5.8).contains(Double(rows(Scale(customers: 5_000, slack: 0), .order).count) / 5_000))
  }

  @Test("in its returns, cancelled orders and sales to nobody known")
  func exceptions() {
    let orders = rows(Scale(customers: 5_000, slack: 0), .order)
    func share(_ holds: (FactRow) -> Bool) -> Double { Double(orders.count(where: holds)) / Double(orders.count) }
    #expect((0.02...0.04).contains(share { ($0["total"]?.money ?? .zero) < .zero }))
    #expect((0.005...0.015).contains(share { $0["cancelled"]?.flag == true }))
    #expect((0.03...0.05).contains(share { $0["customer"]?.reference == nil }))
  }

  @Test("in how many customers have deals and tickets", arguments: scales)
  func work(scale: Scale) {
    expect(customers(having: .opportunity, scale), of: scale, about: 0.2)
    expect(customers(having: .ticket, scale), of: scale, about: 0.15)
  }

  @Test("in that deals stand in every stage and tickets in every state and priority")
  func states() {
    let scale = Scale(customers: 1_000, slack: 0)
    let tickets = rows(scale, .ticket)
    #expect(Set(rows(scale, .opportunity).compactMap { $0["stage"]?.text }) == Set(Pipeline.stages.map(\.name)))
    #expect(Set(tickets.compactMap { $0["state"]?.text }) == Set(Ticket.states))
    #expect(Set(tickets.compactMap { $0["priority"]?.text }) == Set(Ticket.priorities))
    #expect(Set(rows(scale, .touch).compactMap { $0["channel"]?.text }) == Set(Touch.channels))
  }

  @Test("in that some open tickets are overdue, some due soon, and some free")
  func urgency() {
    let now = Instant(day: DemoBookTests.today, hour: 14)
    let open = rows(Scale(customers: 1_000, slack: 0), .ticket).filter { $0["state"]?.text == "open" }
    let due = open.compactMap { $0["due"]?.instant }
    #expect(due.contains { $0 < now })
    #expect(due.contains { $0 >= now && $0 < now + 4 * 3600 })
    #expect(open.contains { $0["assignee"]?.reference == nil } && open.contains { $0["assignee"]?.reference != nil })
  }

  @Test("in that about every third customer has gone quiet")
  func lapsed() {
    var last: [Int64: Day] = [:]
    for order in rows(Scale(customers: 5_000, slack: 0), .order) {
      guard let customer = order["customer"]?.reference, let day = order["date"]?.day else { continue }
      last[customer] = max(day, last[customer] ?? day)
    }
    let quiet = last.values.count { DemoBookTests.today - $0 > 180 }
    #expect((0.25...0.55).contains(Double(quiet) / Double(last.count)))
  }

  @Test("in that two of the first hundred customers hardly ever share a name")
  func names() {
    let names = rows(Scale(customers: 100, slack: 0), .customer).compactMap { $0["name"]?.text }
    #expect(Set(names).count >= 98)
  }

  private func rows(_ scale: Scale, _ kind: Kind) -> [FactRow] {
    DemoBookTests.rows(scale.customers).filter { $0.kind == kind }
  }

  private func orderCounts(_ scale: Scale) -> [Int64: Int] {
    Dictionary(rows(scale, .order).compactMap { $0["customer"]?.reference }.map { ($0, 1) }, uniquingKeysWith: +)
  }

  private func customers(having kind: Kind, _ scale: Scale) -> Int {
    Set(rows(scale, kind).compactMap { $0["customer"]?.reference }).count
  }

  private func expect(
    _ count: Int, of scale: Scale, about share: Double, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = Double(count) / Double(scale.customers)
    #expect(abs(found - share) <= scale.slack, sourceLocation: sourceLocation)
  }
}
