import Domain

extension CustomerStory {
  private static let taskCounts = [0, 0, 0, 0, 0, 0, 1, 1, 1, 2]
  private static let open = FieldValue.text("open")
  private static let done = FieldValue.text("done")
  private static let dropped = FieldValue.text("dropped")

  /// What is still to be done about the open deal and ticket, what was done before, and what comes again.
  mutating func tellTasks(into buffer: inout RowBuffer) {
    let texts = TaskTexts.all[profile.country.language.rawValue]
    if let deal = openDeal, chance.happens(perMille: 500) {
      addOpen(chance.pick(texts.deal), person: deal.person, deal: .reference(deal.id), since: deal.since, into: &buffer)
    }
    if let ticket = openTicket, chance.happens(perMille: 300) {
      addOpen(
        chance.pick(texts.ticket), person: ticket.person, ticket: .reference(ticket.id), since: ticket.since,
        into: &buffer)
    }
    for _ in 0..<chance.pick(CustomerStory.taskCounts) {
      let subject = chance.pick(texts.general)
      if chance.happens(perMille: 400) {
        addOpen(subject, person: person(on: today)?.id ?? .none, since: profile.created, into: &buffer)
      } else {
        addDone(subject, into: &buffer)
      }
    }
    if profile.size >= 6 || profile.size >= 3 && chance.happens(perMille: 200) {
      let task = chance.pick(texts.repeating)
      addOpen(
        task.subject, person: people.first?.id ?? .none, repeats: task.repeats, since: profile.created, into: &buffer)
    }
  }

  /// One open task in five is overdue.
  private mutating func addOpen(
    _ subject: FieldValue, person: FieldValue = .none, deal: FieldValue = .none, ticket: FieldValue = .none,
    repeats: FieldValue = .none, since: Day, into buffer: inout RowBuffer
  ) {
    let due = max(today + chance.within(-9...35), since)
    buffer.add(
      .task,
      [
        .none, .none, subject, .reference(customer), person, deal, ticket, .reference(profile.owner), .day(due),
        CustomerStory.open, repeats, .none, .none, .none,
      ])
  }

  private mutating func addDone(_ subject: FieldValue, into buffer: inout RowBuffer) {
    let done = day(since: profile.created)
    let due = max(done + chance.within(-4...6), profile.created)
    buffer.add(
      .task,
      [
        .none, .none, subject, .reference(customer), person(on: done)?.id ?? .none, .none, .none,
        .reference(profile.owner), .day(due),
        chance.happens(perMille: 100) ? CustomerStory.dropped : CustomerStory.done, .none, .day(done), .none, .none,
      ])
  }
}
