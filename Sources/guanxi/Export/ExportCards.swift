import BookStore
import Domain
import Formats

/// Makes business cards of contacts, and of customers that are persons.
enum ExportCards {
  /// The card of a record; nil for an organisation.
  static func card(of row: ExportRecord) -> VCard? {
    let values = row.record.values
    func text(_ name: String) -> String? { values[name]?.text }
    if row.record.reference.kind == .customer, text("kind") != "person" { return nil }
    var card = VCard()
    card.uid = RecordKey(source: text("source") ?? Source.here, ref: text("ref") ?? "").description
    card.name = text("name")
    (card.firstName, card.lastName) = (text("firstName"), text("lastName"))
    card.organisation = row.record.labels["customer"]
    card.title = text("title")
    card.emails = (values["email"]?.words ?? []).map(line)
    card.phones = (values["phone"]?.words ?? []).map(line)
    (card.street, card.postcode, card.city) = (text("street"), text("postcode"), text("city"))
    (card.region, card.country) = (text("region"), text("country"))
    card.birthday = values["birthday"]?.day?.description
    card.note = text("note")
    card.tags = values["tags"]?.words ?? []
    card.websites = text("website").map { [$0] } ?? []
    return card
  }

  /// An address or number with the word behind it in parentheses as its use: `+49 221 555 (work)`.
  private static func line(_ text: String) -> VCard.Line {
    guard text.hasSuffix(")"), let mark = text.lastIndex(of: "("), mark > text.startIndex,
      text[text.index(before: mark)] == " "
    else { return VCard.Line(text) }
    let use = text[text.index(after: mark)...].dropLast()
    let value = FieldText.trimmed(text[..<mark])
    return use.isEmpty || value.isEmpty ? VCard.Line(text) : VCard.Line(value, use: String(use))
  }
}
