import BookStore
import Domain
import Keyboard

/// The list of customers and what is done with its records.
enum CustomerCommands {
  static let all: [Command] =
    [
      Command(
        "mark.toggle", "Mark", hint: "mark",
        help: "Marks the customer under the cursor for a common action, or takes the mark away, and goes on.",
        keys: ["Space"], scope: .customers, needs: [.customer]
      ) { _ in .view { $0.toggleMark() } }
    ] + MarkCommands.all + [
      Command(
        "customer.merge", "Merge into this one",
        help: "Makes the marked customers and the one under the cursor one customer, after a question.", keys: ["&"],
        scope: .customers, needs: [.right(.change, .customer), .marks, .customer], action: merge),
      Command(
        "customer.add", "Add a customer", help: "Opens a form for a new customer.", keys: ["a"], scope: .customers,
        needs: [.right(.add, .customer)]
      ) { desk in .prompt(.form(.customer(on: desk))) },
      Command(
        "customer.edit", "Edit", help: "Opens the form with all fields of the customer.", keys: ["E"],
        scope: .customers, needs: [.customer, .right(.change, .customer)]
      ) { desk throws(BookError) in try editing(desk) },
      Command(
        "customer.field", "Edit one field",
        help: "Changes one field of the customer that you choose, of all marked ones where some are.", keys: ["e"],
        scope: .customers, needs: [.customer, .right(.change, .customer)]
      ) { desk throws(BookError) in
        desk.customers.marks.isEmpty ? try choosingField(desk) : MarkCommands.choosingField(desk)
      },
      Command(
        "customer.delete", "Delete the customer", help: "Deletes the customer, after a question that names it.",
        keys: ["D"], scope: .customers, needs: [.customer, .right(.delete, .customer)], action: delete),
    ]

  /// The form of the customer.
  static func editing(_ desk: Desk) throws(BookError) -> Effect {
    guard let id = desk.customerID else { return .none }
    return try desk.form(of: RecordReference(.customer, id))
  }

  /// The fields of the customer, to choose one of them.
  static func choosingField(_ desk: Desk) throws(BookError) -> Effect {
    guard let record = try desk.customerRecord() else { return .none }
    return .prompt(.menu(fieldMenu(record, desk)))
  }

  private static func fieldMenu(_ record: Record, _ desk: Desk) -> Menu {
    let reader = desk.fieldReader
    let items = desk.formFields(of: record.reference.kind).map { field in
      Menu.Item(
        desk.words.label(ofField: field.name),
        detail: reader.text(record.values[field.name] ?? .none, of: field, label: record.labels[field.name]),
        effect: .prompt(.form(.change(record, fields: [field.name], on: desk))))
    }
    return Menu(desk.words(.fieldTitle, desk.customerName), items: items, placeholder: desk.words[.nothingFits])
  }

  @Sendable static func delete(_ desk: Desk) throws(BookError) -> Effect {
    guard let id = desk.customerID, let customer = try desk.book.customer(id) else { return .none }
    let words = desk.words
    let held = try belongings(of: id, in: desk.book).map(words.plural)
    guard held.isEmpty else { return .say(words(.deleteRefused, customer.name, held.joined(separator: ", "))) }
    let place = [customer.city, customer.country].compactMap(\.self).joined(separator: ", ")
    return .prompt(
      .confirmation(
        Confirmation(
          words[.deleteTitle], lines: [TextLine(words(.deleteCustomer, customer.name)), TextLine(place, .dim)],
          answer: words[.deletes], otherwise: words[.otherLeavesAll],
          effect: .edit(.delete(.customer, id), said: words(.deleted, customer.name)))))
  }

  /// The kinds of records that refer to a customer, which a book does not let go of with it.
  private static func belongings(of id: Int64, in book: Book) throws(BookError) -> [Kind] {
    let isTheirs = Query.compare(field: "customer", .equal, String(id))
    var kinds: [Kind] = []
    if try !book.orders(of: id, limit: 1).isEmpty { kinds.append(.order) }
    if try !book.opportunities(matching: isTheirs, limit: 1).isEmpty { kinds.append(.opportunity) }
    if try !book.tickets(matching: isTheirs, limit: 1).isEmpty { kinds.append(.ticket) }
    if try !book.touches(of: id, limit: 1).isEmpty { kinds.append(.touch) }
    return kinds
  }

  @Sendable private static func merge(_ desk: Desk) throws(BookError) -> Effect {
    guard let keep = desk.shownCustomer, let first = desk.otherMarks.first else { return .none }
    guard desk.otherMarks.count == 1 else { return .say(desk.words(.mergeOne, desk.otherMarks.count)) }
    guard let other = try desk.book.customer(first) else { return .say(desk.words[.needsMarks]) }
    let kept = try desk.book.record(RecordReference(.customer, keep.id))
    let gone = try desk.book.record(RecordReference(.customer, other.id))
    guard let kept, let gone else { return .none }
    return .prompt(.merge(MergeSheet(keep: kept, other: gone, on: desk)))
  }
}

extension Desk {
  /// Marks the customer under the cursor or takes the mark away, and goes on to the next.
  mutating func toggleMark() {
    guard let id = customers.window.cursor?.id else { return }
    customers.marks.toggle(id)
    move(.rows(1))
  }

  func customerRecord() throws(BookError) -> Record? {
    try customerID.flatMap { id throws(BookError) in try book.record(RecordReference(.customer, id)) }
  }
}
