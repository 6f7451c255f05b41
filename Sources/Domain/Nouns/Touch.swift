/// A contact with a customer: a call, mail, visit, meeting or note, with its next step.
package enum Touch {
  package static let channels = ["call", "mail", "visit", "meeting", "note", "task"]

  package static let fields =
    Field.identity + [
      Field("customer", .reference(.customer), required: true, "whom it was with"),
      Field("channel", .choice(channels), required: true, "call, mail, visit, meeting, note or task"),
      Field("at", .instant, "when"),
      Field("user", .reference(.user), "the colleague"),
      Field("text", .note, "what was said"),
      Field("tone", .integer, "-2 (very bad) … 2 (very good)"),
      Field("next", .text, "the next step"),
      Field("nextOn", .day, "the day of the next step"),
      Field("contact", .reference(.contact), "the person it was with"),
    ]
}
