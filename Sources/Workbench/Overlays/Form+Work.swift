import BookStore
import Domain

// The forms of what is done with customers: contacts, deals, tickets, and the book's own fields.
extension Form {
  /// A call with a customer: what was said, in which tone, and the next step.
  static func call(with customer: Int64, name: String, at: Instant, on desk: Desk) -> Form {
    touch(
      FormOrigin(.call, customer: customer), "call", title: desk.words(.callTitle, name),
      fields: ["text", "tone", "next", "nextOn"], said: desk.words(.callSaved, name), at: at, on: desk)
  }

  /// Something worth knowing about a customer.
  static func note(on customer: Int64, name: String, at: Instant, on desk: Desk) -> Form {
    touch(
      FormOrigin(.note, customer: customer), "note", title: desk.words(.noteTitle, name), fields: ["text"],
      said: desk.words(.noteSaved, name), at: at, on: desk)
  }

  /// A contact with a customer through a channel.
  private static func touch(
    _ origin: FormOrigin, _ channel: String, title: String, fields: [String], said: String, at: Instant, on desk: Desk
  ) -> Form {
    var preset: FieldValues = ["channel": .text(channel), "at": .instant(at)]
    preset["customer"] = origin.customer.map(FieldValue.reference)
    preset["user"] = desk.book.userID.map(FieldValue.reference)
    return add(
      origin, .touch, title: title, fields: fields, only: true, preset: preset, required: ["text"], said: { _ in said },
      on: desk)
  }

  /// A new deal of the customer that the desk is about.
  static func deal(on desk: Desk) -> Form {
    let words = desk.words
    return add(
      FormOrigin(.deal), .opportunity, title: words[.dealTitle],
      fields: ["name", "customer", "owner", "product", "stage", "amount", "closed"],
      preset: ["opened": .day(desk.figures.today)],
      initial: [
        "customer": desk.suggestedCustomer, "stage": Pipeline.first,
        "owner": desk.book.userID == nil ? "" : desk.userName,
      ],
      said: { words(.added, $0["name"]?.text ?? "") }, on: desk)
  }

  /// A new ticket of the customer that the desk is about.
  static func ticket(at: Instant, on desk: Desk) -> Form {
    let words = desk.words
    return add(
      FormOrigin(.ticket), .ticket, title: words[.ticketTitle],
      fields: ["subject", "customer", "priority", "assignee", "due"],
      preset: ["opened": .instant(at), "state": .text("open")],
      initial: ["customer": desk.suggestedCustomer, "priority": "normal"],
      said: { words(.added, $0["subject"]?.text ?? "") }, on: desk)
  }

  /// A new field of the book's own.
  static func ownField(on desk: Desk) -> Form {
    let words = desk.words
    return add(
      FormOrigin(.field), .field, title: words[.fieldNewTitle], fields: ["name", "kind", "type", "choices", "help"],
      initial: ["kind": "customer", "type": "text"], said: { words(.added, $0["name"]?.text ?? "") }, on: desk)
  }
}
