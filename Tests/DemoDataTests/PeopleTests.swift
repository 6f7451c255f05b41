import Domain
import Testing

@testable import DemoData

@Suite("The people and the work in a demo book")
struct PeopleTests {
  let rows = DemoBookTests.rows(2_000)

  @Test("work at organisations, one to four at each but for the duplicates")
  func contacts() {
    let counts = Dictionary(grouping: rows(.contact)) { $0["customer"]?.reference }.mapValues(\.count)
    for customer in rows(.customer) {
      let isEmployer = customer["kind"]?.text == "organisation" && CustomerProfile.original(of: customer.id) == nil
      let count = counts[customer.id] ?? 0
      #expect(isEmployer ? (1...4).contains(count) : count == 0)
    }
  }

  @Test("are named for every deal, ticket, touch and task only where they work")
  func workplaces() {
    let employers = Dictionary(uniqueKeysWithValues: rows(.contact).map { ($0.id, $0["customer"]) })
    for row in rows {
      guard row.kind != .contact, let contact = row["contact"]?.reference else { continue }
      #expect(row["customer"] == employers[contact])
    }
    for kind in [Kind.opportunity, .ticket, .touch, .task, .survey] {
      #expect(rows(kind).contains { $0["contact"]?.reference != nil })
    }
  }

  @Test("have tasks that are open, overdue, done, dropped and that come again")
  func tasks() {
    let tasks = rows(.task)
    let open = tasks.filter { $0["state"]?.text == "open" }
    let overdue = open.count { ($0["due"]?.day ?? DemoBookTests.today) < DemoBookTests.today }
    #expect((0.1...0.4).contains(Double(overdue) / Double(open.count)))
    #expect(Set(tasks.compactMap { $0["state"]?.text }) == Set(Task.states))
    #expect(tasks.allSatisfy { ($0["done"]?.day == nil) == ($0["state"]?.text == "open") })
    let repeats = tasks.compactMap { $0["repeats"]?.text }
    #expect(!repeats.isEmpty && repeats.allSatisfy { Repetition($0) != nil })
    #expect(tasks.contains { $0["opportunity"]?.reference != nil } && tasks.contains { $0["ticket"]?.reference != nil })
  }

  @Test("answer on the scale of the question")
  func surveys() {
    let surveys = rows(.survey)
    #expect(Set(surveys.compactMap { $0["type"]?.text }) == ["csat", "nps"])
    for survey in surveys {
      #expect((survey["score"]?.integer ?? 0) <= (survey["scale"]?.integer ?? 0))
      #expect(survey["type"]?.text == "csat" || survey["ticket"]?.isNone == true)
    }
  }

  @Test("complain now and then, each ticket being of one of the types")
  func complaints() {
    let tickets = rows(.ticket)
    let complaints = tickets.count { $0["type"]?.text == "complaint" }
    #expect((0.15...0.5).contains(Double(complaints) / Double(tickets.count)))
    #expect(Set(tickets.compactMap { $0["type"]?.text }) == Set(Ticket.types))
  }

  private func rows(_ kind: Kind) -> [FactRow] { rows.filter { $0.kind == kind } }
}
