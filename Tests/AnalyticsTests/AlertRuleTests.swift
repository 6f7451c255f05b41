import Analytics
import Domain
import Testing

@Suite("What raises an alert")
struct AlertRuleTests {
  private let last = Day(number: 20_000)

  /// Somebody who bought on so many days, every `gap` days, and was last in touch then.
  private func buyer(days: Int = 5, gap: Int = 40) -> CustomerSignals {
    CustomerSignals(
      saleDays: days, lastSale: last, gap: LifecycleGap(mean: gap * (days - 1), over: days - 1, setting: gap))
  }

  private func alerts(_ signals: CustomerSignals, after days: Int, isKey: Bool = false) -> [AlertRule] {
    signals.bits(on: last + days).alerts(isKey: isKey)
  }

  // MARK: - Customers

  @Test("a reorder is due after 0.9 of the usual gap, overdue after 1.5, and past 4 no longer asked for")
  func reorder() {
    #expect(alerts(buyer(), after: 36) == [])
    #expect(alerts(buyer(), after: 37) == [.reorderDue])
    #expect(alerts(buyer(), after: 60) == [.reorderDue])
    #expect(alerts(buyer(), after: 61) == [.reorderOverdue])
    #expect(alerts(buyer(), after: 160) == [.reorderOverdue])
    #expect(alerts(buyer(), after: 161) == [])
  }

  @Test("who bought on two days only has no rhythm to be late by")
  func noRhythm() { #expect(alerts(buyer(days: 2), after: 61) == []) }

  @Test("a key customer is silent when neither sale nor touch came in 1.5 gaps, and in 30 days at least")
  func silent() {
    #expect(!alerts(buyer(), after: 60, isKey: true).contains(.customerSilent))
    #expect(alerts(buyer(), after: 61, isKey: true).contains(.customerSilent))
    #expect(!alerts(buyer(), after: 61).contains(.customerSilent))
    #expect(!alerts(buyer(gap: 10), after: 30, isKey: true).contains(.customerSilent))
    #expect(alerts(buyer(gap: 10), after: 31, isKey: true).contains(.customerSilent))
    var called = buyer()
    called.lastTouch = last + 50
    #expect(!alerts(called, after: 110, isKey: true).contains(.customerSilent))
    #expect(alerts(called, after: 111, isKey: true).contains(.customerSilent))
  }

  @Test("a key customer that cannot be reached is incomplete; a duplicate is one for anybody")
  func records() {
    let signals = CustomerSignals(hasContactWay: false, hasDuplicate: true)
    #expect(alerts(signals, after: 0, isKey: true) == [.duplicate, .incomplete])
    #expect(alerts(signals, after: 0) == [.duplicate])
  }

  @Test("unhappy is who feels bad and still buys")
  func unhappy() {
    var signals = buyer()
    signals.feeling = Feeling(thousandths: -250)
    #expect(alerts(signals, after: 0) == [])
    signals.feeling = Feeling(thousandths: -251)
    #expect(alerts(signals, after: 0) == [.buysUnhappy])
    #expect(alerts(signals, after: 80) == [.reorderOverdue, .buysUnhappy])
    #expect(alerts(signals, after: 81) == [.reorderOverdue])
    #expect(alerts(CustomerSignals(feeling: Feeling(thousandths: -900)), after: 0) == [])
  }

  @Test("the day on which anything changes is told exactly, for every customer on every day")
  func nextChange() {
    for signals in variety() {
      let days = (-20...500).map { last + $0 }
      let bits = days.map(signals.bits)
      var expected: [Day?] = [nil]
      for place in (1..<days.count).reversed() {
        expected.append(bits[place] == bits[place - 1] ? expected.last ?? nil : days[place])
      }
      #expect(days.map(signals.nextChange) == expected.reversed(), "\(signals)")
    }
  }

  private func variety() -> [CustomerSignals] {
    let gaps = [LifecycleGap(mean: 0, over: 4, setting: 90), LifecycleGap(mean: 100, over: 3, setting: 90)]
    let touches: [Day?] = [nil, last + -15, last + 41]
    return gaps.flatMap { gap in
      touches.flatMap { touch in
        [2, 4].flatMap { days in
          [nil, Feeling(thousandths: -400)].map { feeling in
            CustomerSignals(saleDays: days, lastSale: last, gap: gap, lastTouch: touch, feeling: feeling)
          }
        }
      }
    } + touches.map { CustomerSignals(lastTouch: $0) }
  }

  // MARK: - Deals, tickets, tasks

  @Test("a deal is stuck past the limit of its stage, and late past its close date, while it is open")
  func deals() {
    var deal = DealSignals(stage: "quote", stageSince: last, closes: last + 30, limit: 21)
    #expect(deal.alerts(on: last + 21) == [])
    #expect(deal.alerts(on: last + 22) == [.dealStuck])
    #expect(deal.alerts(on: last + 30) == [.dealStuck])
    #expect(deal.alerts(on: last + 31) == [.dealStuck, .dealPastClose])
    #expect(deal.nextChange(after: last) == last + 22)
    #expect(deal.nextChange(after: last + 22) == last + 31)
    #expect(deal.nextChange(after: last + 31) == nil)
    for closed in ["won", "lost", "archived"] {
      deal.stage = closed
      #expect(deal.alerts(on: last + 31) == [])
      #expect(deal.nextChange(after: last) == nil)
    }
  }

  @Test("a ticket is due an hour before its time and breached after it, while it is not closed")
  func tickets() {
    let due = Instant(day: last, hour: 12)
    let ticket = TicketSignals(isOpen: true, due: due)
    #expect(ticket.alerts(at: due + -3601) == [])
    #expect(ticket.alerts(at: due + -3600) == [.ticketDue])
    #expect(ticket.alerts(at: due) == [.ticketDue])
    #expect(ticket.alerts(at: due + 1) == [.ticketBreached])
    #expect(ticket.nextChange(after: due + -5000) == due + -3600)
    #expect(ticket.nextChange(after: due + -3600) == due + 1)
    #expect(ticket.nextChange(after: due + 1) == nil)
    #expect(TicketSignals(isOpen: false, due: due).alerts(at: due + 1) == [])
    #expect(TicketSignals(isOpen: true, due: nil).alerts(at: due) == [])
  }

  @Test("a task is due on its day and overdue after it, until it is done")
  func tasks() {
    let task = TaskSignals(isOpen: true, due: last)
    #expect(task.alerts(on: last + -1) == [])
    #expect(task.alerts(on: last) == [.taskDue])
    #expect(task.alerts(on: last + 1) == [.taskOverdue])
    #expect(task.nextChange(after: last + -9) == last)
    #expect(task.nextChange(after: last) == last + 1)
    #expect(task.nextChange(after: last + 1) == nil)
    #expect(TaskSignals(isOpen: false, due: last).alerts(on: last) == [])
  }

  // MARK: - The table

  @Test("every rule has words of its own, and says what to do in a sentence")
  func table() {
    #expect(Set(AlertRule.allCases.map(\.title)).count == AlertRule.allCases.count)
    for rule in AlertRule.allCases {
      #expect(rule.action.hasSuffix(".") && rule.reason.hasSuffix("."), "\(rule)")
      #expect(rule.rawValue.allSatisfy { $0.isLowercase || $0 == "-" }, "\(rule)")
    }
  }

  @Test("what an edit causes is an event, what the facts say is a state")
  func events() {
    #expect(
      AlertRule.allCases.filter(\.isEvent) == [
        .segmentFell, .lifecycleFell, .complaintBurst, .satisfactionFell, .digest,
      ])
    #expect(AlertRule.dealStuck.subject == .opportunity)
    #expect(AlertRule.ticketBreached.severity.rank < AlertRule.ticketDue.severity.rank)
  }
}
