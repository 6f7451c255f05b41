import Domain

extension CustomerStory {
  /// How often each priority is given, and within how many hours it is to be answered.
  private static let priorities: [(name: String, hours: Int)] = [
    ("low", 168), ("low", 168), ("normal", 72), ("normal", 72), ("normal", 72), ("normal", 72), ("normal", 72),
    ("high", 24), ("high", 24), ("urgent", 4),
  ]
  private static let states = ["open", "open", "open", "pending", "closed", "closed", "closed", "closed", "closed"]
  private static let ticketChannels: [FieldValue] = ["mail", "mail", "mail", "telephone", "telephone", "web"].map {
    .text($0)
  }
  private static let escalated = FieldValue.tags(["escalated"])
  private static let agents: [Language: [Int64]] = [
    .english: ["asa", "omar"].map(Staff.id), .german: ["asa", "omar"].map(Staff.id), .chinese: [Staff.id("chenyu")],
  ]

  mutating func tellTickets(asking name: FieldValue, into buffer: inout RowBuffer) {
    let place = world.spread.position(.tickets, of: customer, parts: 1000)
    guard place < (isProspect ? 50 : 159) else { return }
    for _ in 0..<chance.pick([1, 1, 1, 2]) { tellTicket(asking: name, into: &buffer) }
  }

  private mutating func tellTicket(asking name: FieldValue, into buffer: inout RowBuffer) {
    let script = chance.pick(TicketScript.all[profile.country.language.rawValue])
    let (priority, hours) = chance.pick(CustomerStory.priorities)
    let state = chance.pick(CustomerStory.states)
    let isClosed = state == "closed"
    let isTaken = state != "open" || chance.happens(perMille: 600)
    let agent = isTaken ? chance.pick(CustomerStory.agents[profile.country.language] ?? [1]) : nil
    let opened = isClosed ? moment(on: day(since: profile.created)) : openedLately(hours: hours)
    let took = hours * chance.within(120...4_600)
    let end = isClosed ? min(opened + took, now) : now
    let person = person(on: opened.day)
    let ticket = buffer.add(
      .ticket,
      [
        .none, .none, .reference(customer), script.subject, .text(priority), .text(state),
        agent.map(FieldValue.reference) ?? .none, .instant(opened), .instant(opened + hours * 3600),
        isClosed ? .instant(end) : .none, person?.id ?? .none, chance.pick(CustomerStory.ticketChannels), script.type,
        script.product, chance.happens(perMille: 100) ? CustomerStory.escalated : .none, .none,
      ])
    remember(ticket, from: person, opened: opened, closed: isClosed ? end : nil, of: script)
    let talk = TicketTalk(ticket: ticket, opened: opened, length: end - opened)
    talk.add("received", by: person?.name ?? name, script.message, at: 0, into: &buffer)
    guard let agent else { return }
    let author = Staff.names[Int(agent) - 1]
    talk.add("assigned", by: Staff.names[Int(Staff.id("priya")) - 1], author, at: 1, into: &buffer)
    if chance.happens(perMille: 500) { talk.add("note", by: author, script.note, at: 2, into: &buffer) }
    if state != "open" || chance.happens(perMille: 300) {
      talk.add("reply", by: author, script.reply, at: 4, into: &buffer)
    }
    if state == "pending" { talk.add("pending", by: author, .none, at: 5, into: &buffer) }
    if isClosed { talk.add("closed", by: author, script.closing, at: 8, into: &buffer) }
  }

  /// Keeps what tasks and surveys want to know of a ticket.
  private mutating func remember(
    _ ticket: Int64, from person: Person?, opened: Instant, closed: Instant?, of script: TicketScript
  ) {
    let id = person?.id ?? .none
    if let closed {
      answered.append(Answer(ticket: ticket, person: id, closed: closed, isComplaint: script.isComplaint))
    } else {
      openTicket = Matter(id: ticket, person: id, since: opened.day)
    }
  }

  /// A moment so short ago that about one ticket in four is overdue by now.
  private mutating func openedLately(hours: Int) -> Instant {
    let age = chance.within(60...(hours * 4_800))
    return min(max(now + -age, Instant(day: profile.created, hour: 6)), now)
  }
}

/// The events of one ticket, spread over the time it took.
private struct TicketTalk {
  let ticket: Int64
  let opened: Instant
  let length: Int

  /// Adds an event at so many eighths of the time.
  func add(
    _ event: String, by author: FieldValue, _ text: FieldValue, at eighth: Int, into buffer: inout RowBuffer
  ) {
    buffer.add(
      .ticketEvent, [.reference(ticket), .instant(opened + length * eighth / 8), .text(event), author, text])
  }
}
