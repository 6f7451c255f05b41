import BookStore
import Domain

/// What is done with the records that the customer's card lists, or with the customer where it lists none.
enum CardCommands {
  static let all: [Command] = [
    Command(
      "card.add", "Add", hint: "add",
      help: "Opens a form for what this side of the card lists; elsewhere for a customer.",
      keys: ["a"], scope: .detail, action: add),
    Command(
      "card.edit", "Edit", hint: "edit", help: "Opens the form of the record under the cursor, or of the customer.",
      keys: ["E"], scope: .detail, needs: [.customer]
    ) { desk throws(BookError) in
      if let refusal = refusal(.change, desk) { return refusal }
      guard let item = desk.cardItem else { return try CustomerCommands.editing(desk) }
      return try desk.form(of: item)
    },
    Command(
      "card.field", "Edit one field", help: "Changes one field of the customer; on a record of the card, its form.",
      keys: ["e"], scope: .detail, needs: [.customer]
    ) { desk throws(BookError) in
      if let refusal = refusal(.change, desk) { return refusal }
      guard let item = desk.cardItem else { return try CustomerCommands.choosingField(desk) }
      return try desk.form(of: item)
    },
    Command(
      "card.delete", "Delete", help: "Deletes the record under the cursor, or the customer, after a question.",
      keys: ["D"], scope: .detail, needs: [.customer]
    ) { desk throws(BookError) in
      if let refusal = refusal(.delete, desk) { return refusal }
      guard let item = desk.cardItem else { return try CustomerCommands.delete(desk) }
      return try desk.deleting(item)
    },
    Command(
      "card.done", "Task done", hint: "done", help: "Ticks the task off; one that comes again is planned anew.",
      keys: ["d"], scope: .detail, needs: [.task, .right(.change, .task)]
    ) { desk throws(BookError) in
      guard let item = desk.cardItem, let record = try desk.book.record(item) else { return .none }
      return .edit(
        .change(.task, item.id, ["state": .text("done")]), said: desk.words(.taskDone, desk.title(of: record)))
    },
  ]

  /// Why something may not be done with the record under the cursor, or with the customer; nil where it may.
  private static func refusal(_ action: RecordAction, _ desk: Desk) -> Effect? {
    Need.right(action, desk.cardItem?.kind ?? .customer).obstacle(on: desk).map { .say($0) }
  }

  @Sendable private static func add(_ desk: Desk) throws(BookError) -> Effect {
    let kind = desk.tab.kind ?? .customer
    if let obstacle = Need.right(.add, kind).obstacle(on: desk) { return .say(obstacle) }
    guard kind != .customer else { return .prompt(.form(.customer(on: desk))) }
    guard let id = desk.customerID else { return .say(desk.words[.needsCustomer]) }
    let name = desk.customerName
    switch kind {
    case .contact: return .prompt(.form(.contact(of: id, name: name, on: desk)))
    case .relation: return .prompt(.form(.relation(of: id, name: name, on: desk)))
    case .task: return .prompt(.form(.task(of: id, name: name, on: desk)))
    case .order: return .run("order.add")
    case .opportunity: return .run("deal.add")
    case .ticket: return .run("ticket.add")
    default: return .run("contact.call")
    }
  }
}
