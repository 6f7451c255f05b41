/// Something to be done, once or again and again.
package enum Task {
  package static let states = ["open", "done", "dropped"]

  package static let fields =
    Field.identity + [
      Field("subject", .text, required: true, "what is to be done"),
      Field("customer", .reference(.customer), "the customer it is for"),
      Field("contact", .reference(.contact), "the person it is for"),
      Field("opportunity", .reference(.opportunity), "the deal it belongs to"),
      Field("ticket", .reference(.ticket), "the ticket it belongs to"),
      Field("owner", .reference(.user), "the colleague who does it"),
      Field("due", .day, "the day it should be done"),
      Field("state", .choice(states), "open, done or dropped"),
      Field("repeats", .text, "how it comes again when done: daily, weekly, 2w, monthly, 3m, yearly"),
      Field("done", .day, computed: true, "the day it was done or dropped"),
      Field("note", .note, "anything worth knowing"),
      Field.own,
    ]
}
