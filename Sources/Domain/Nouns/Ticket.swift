/// A question or complaint that waits for an answer.
package enum Ticket {
  package static let priorities = ["low", "normal", "high", "urgent"]
  package static let states = ["open", "pending", "closed"]
  package static let types = ["question", "problem", "complaint", "request"]

  package static let fields =
    Field.identity + [
      Field("customer", .reference(.customer), "who asked; none where it is not known"),
      Field("subject", .text, required: true, "what it is about"),
      Field("priority", .choice(priorities), "low, normal, high or urgent"),
      Field("state", .choice(states), "open, pending (waits for the customer) or closed"),
      Field("assignee", .reference(.user), "the colleague who answers"),
      Field("opened", .instant, "when it came in"),
      Field("due", .instant, "when the answer is due"),
      Field("closed", .instant, computed: true, "when it was closed"),
      Field("contact", .reference(.contact), "the person who asked"),
      Field("channel", .text, "how it came: mail, telephone, web"),
      Field("type", .choice(types), "question, problem, complaint or request"),
      Field("product", .reference(.product), "the product it is about"),
      Field("tags", .tags, "words to find the ticket by"),
      Field.own,
    ]
}

/// Something that happened to a ticket: a message, a change of hands, a step of the work.
package enum TicketEvent {
  package static let fields = [
    Field("ticket", .reference(.ticket), required: true, "the ticket"),
    Field("at", .instant, required: true, "when"),
    Field("event", .text, required: true, "what happened"),
    Field("author", .text, "who did it"),
    Field("text", .note, "what was said"),
  ]
}
