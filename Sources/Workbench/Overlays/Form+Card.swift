import BookStore
import Domain

// The forms of a customer and of what its card lists.
extension Form {
  /// A new customer.
  static func customer(on desk: Desk) -> Form {
    let words = desk.words
    return add(
      FormOrigin(.customer), .customer, title: words[.customerTitle],
      fields: ["name", "kind", "owner", "tags", "city", "country", "email", "phone", "note"],
      said: { words(.added, $0["name"]?.text ?? "") }, on: desk)
  }

  /// A person at a customer.
  static func contact(of customer: Int64, name: String, on desk: Desk) -> Form {
    let words = desk.words
    return add(
      FormOrigin(.contact, customer: customer), .contact, title: words(.contactTitle, name),
      fields: ["name", "title", "roles", "email", "phone", "note"],
      preset: ["customer": .reference(customer)], said: { words(.added, $0["name"]?.text ?? "") }, on: desk)
  }

  /// How a customer is related to another one.
  static func relation(of customer: Int64, name: String, on desk: Desk) -> Form {
    let sentence = desk.words(.saved, desk.words(.relationTitle, name))
    return add(
      FormOrigin(.relation, customer: customer), .relation, title: desk.words(.relationTitle, name),
      fields: ["type", "other"],
      preset: ["customer": .reference(customer)], said: { _ in sentence }, on: desk)
  }

  /// Something to be done, for a customer where one is named.
  static func task(of customer: Int64?, name: String, on desk: Desk) -> Form {
    let words = desk.words
    return add(
      FormOrigin(.task, customer: customer), .task,
      title: name.isEmpty ? words[.plainTaskTitle] : words(.taskTitle, name),
      fields: ["subject", "due", "repeats", "owner", "customer", "contact", "note"], preset: ["state": .text("open")],
      initial: [
        "customer": customer == nil ? "" : name, "owner": desk.book.userID == nil ? "" : desk.userName,
      ],
      said: { words(.taskSaved, $0["subject"]?.text ?? "") }, on: desk)
  }
}
