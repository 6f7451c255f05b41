import BookStore
import Domain

// Records of every kind: what they are called, their fields, and going to them.
extension Desk {
  /// Whether the person who works here may do that with records of a kind.
  func may(_ action: RecordAction, _ kind: Kind) -> Bool { book.rights.allows(action, kind) }

  /// What a record is called.
  func title(of record: Record) -> String {
    let name = record.text("name").isEmpty ? record.text("subject") : record.text("name")
    if !name.isEmpty { return name }
    let whose = record.labels["customer"].map { " · " + $0 } ?? ""
    return words.singular(record.reference.kind) + " #\(record.reference.id)" + whose
  }

  /// The fields of a kind that a person fills in, the book's own among them, without those the role does not see.
  func formFields(of kind: Kind) -> [Field] {
    let all = (try? book.fields(of: kind)) ?? kind.fields.filter { $0.type != .own }
    let hidden = book.rights.hiddenFields(of: kind)
    let shown = all.filter { !$0.isComputed && !hidden.contains($0.name) && !["source", "ref"].contains($0.name) }
    return FieldOrder.sorted(shown, of: kind)
  }

  /// Goes to a record: its own place, else the side of its customer's card that lists it.
  mutating func open(_ reference: RecordReference) {
    switch reference.kind {
    case .customer: openCustomer(of: reference.id, tab: .overview)
    case .opportunity: openDeal(reference.id)
    case .ticket:
      leaveSpot()
      focus = .tickets
      openTicket(reference.id)
    default:
      let record = attempt { book throws(BookError) in try book.record(reference) }
      let tab = CardTab.allCases.first { $0.kind == reference.kind } ?? .overview
      cardTarget = reference
      openCustomer(of: record??.values["customer"]?.reference, tab: tab)
    }
  }

  /// Opens what is under the cursor of the card.
  mutating func openCardItem(_ item: RecordReference) {
    if item.kind == .relation, let row = card?.relations.first(where: { $0.id == item.id }) {
      return openCustomer(of: row.otherID, tab: .overview)
    }
    if [.opportunity, .ticket].contains(item.kind) { return open(item) }
    carryOut(.run("card.edit"))
  }

  /// The form with all fields of a record; says so where it is gone.
  func form(of reference: RecordReference) throws(BookError) -> Effect {
    guard let record = try book.record(reference) else { return .say(words.sentence(.noSuchRecord(reference))) }
    return .prompt(.form(.change(record, on: self)))
  }

  /// The question before a record is deleted.
  func deleting(_ reference: RecordReference) throws(BookError) -> Effect {
    guard let record = try book.record(reference) else { return .say(words.sentence(.noSuchRecord(reference))) }
    return deleting(record)
  }

  /// The question before a record that was read is deleted.
  func deleting(_ record: Record) -> Effect {
    let (reference, title) = (record.reference, title(of: record))
    return .prompt(
      .confirmation(
        Confirmation(
          words[.deleteTitle], lines: [TextLine(words(.deleteRecord, words.singular(reference.kind), title))],
          answer: words[.deletes], otherwise: words[.otherLeavesAll],
          effect: .edit(.delete(reference.kind, reference.id), said: words(.deleted, title)))))
  }
}
