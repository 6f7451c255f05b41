import Domain
import Formats

extension RecordRows {
  /// What the fields of a row tell only together.
  func finish(_ row: inout RecordRow, _ record: CSVRecord) throws(CellProblem) {
    switch layout.kind {
    case .customers: finishCustomer(&row, record)
    case .contacts: finishContact(&row, record)
    case .users: try finishUser(&row, record)
    case .products:
      if row.values["discontinued"] == nil, let isActive = try flag("active", record) {
        row.values["discontinued"] = .flag(!isActive)
      }
    case .orders: finishOrder(&row, record)
    case .opportunities: finishDeal(&row)
    case .touches: if row.values["channel"] == nil { row.values["channel"] = .text("note") }
    case .surveys: finishSurvey(&row)
    case .tasks, .relations, .transactions, .tickets, .baskets: break
    }
  }

  /// A firm with the person to talk to there, or a person who is the customer.
  private func finishCustomer(_ row: inout RecordRow, _ record: CSVRecord) {
    let parts = PersonName(
      first: other("firstName", record), middle: other("middleName", record),
      last: other("lastName", record))
    let named = isKey("name") && parts.whole != nil ? nil : row.values["name"]?.text
    let company = other("company", record)
    let isPerson = named.map(parts.isPart(of:)) ?? true
    let firm = company ?? (isPerson ? nil : named)
    let person = isPerson ? named ?? parts.whole : parts.whole ?? (company == nil ? nil : named)
    if let name = firm ?? person { row.values["name"] = .text(name) }
    if firm == nil, parts.whole != nil, row.values["kind"] == nil { row.values["kind"] = .text("person") }
    let keyIsName = isKey("name") && layout.guess.isShared("ref")
    if keyIsName, let name = row.values["name"]?.text { row.ref = name }
    addContact(
      &row, record, firm == nil ? nil : other("contactName", record) ?? person.flatMap { $0 == firm ? nil : $0 },
      parts, isNamed: keyIsName)
    if let parent = other("parent", record) {
      row.parts.append(
        RecordPart(
          .relation, suffix: "parent", owner: "customer", values: ["type": .text("parent"), "other": .text(parent)]))
    }
    finishStreet(&row, record)
  }

  private func addContact(
    _ row: inout RecordRow, _ record: CSVRecord, _ name: String?, _ parts: PersonName, isNamed: Bool
  ) {
    guard let name = name ?? other("contactName", record) else { return }
    var values: FieldValues = ["name": .text(name)]
    if let title = other("contactTitle", record) { values["title"] = .text(title) }
    if parts.whole != nil, parts.isPart(of: name) {
      if let first = parts.first { values["firstName"] = .text(first) }
      if let last = parts.last { values["lastName"] = .text(last) }
    }
    // Who is named by the row itself is whom its addresses reach.
    if other("contactName", record) == nil {
      for field in ["email", "phone"] { values[field] = row.values[field] }
    }
    row.parts.append(
      RecordPart(.contact, suffix: isNamed ? "contact \(name)" : "contact", owner: "customer", values: values))
  }

  private func finishContact(_ row: inout RecordRow, _ record: CSVRecord) {
    let parts = PersonName(
      first: row.values["firstName"]?.text, middle: other("middleName", record), last: row.values["lastName"]?.text)
    if row.values["name"] == nil, let whole = parts.whole { row.values["name"] = .text(whole) }
    if let name = other("customerName", record) { row.said["customer"] = ["name": .text(name)] }
    if row.values["name"] == nil {
      // Somebody of whom nothing but an address is known is called by it.
      let address = row.values["email"]?.words.first ?? row.values["phone"]?.words.first
      row.standIn = address.map { FieldText.trimmed($0.prefix { $0 != "(" }) } ?? row.values["customer"]?.text
      if let name = row.standIn, row.ref != nil { row.values["name"] = .text(name) }
    }
    finishStreet(&row, record)
  }

  /// The number of the house before the street or behind it, as its column has it.
  private func finishStreet(_ row: inout RecordRow, _ record: CSVRecord) {
    let parts = [other("streetNumber", record), row.values["street"]?.text, other("houseNumber", record)]
      .compactMap(\.self)
    if !parts.isEmpty { row.values["street"] = .text(parts.joined(separator: " ")) }
  }

  private func finishUser(_ row: inout RecordRow, _ record: CSVRecord) throws(CellProblem) {
    let parts = PersonName(
      first: other("firstName", record), middle: other("middleName", record),
      last: other("lastName", record))
    if let whole = parts.whole {
      if row.values["name"] == nil || isKey("name") && layout.guess.isShared("ref") {
        row.values["name"] = .text(whole)
      }
      if row.values["fullName"] == nil { row.values["fullName"] = .text(whole) }
    }
    if row.values["name"] == nil, let mail = row.values["email"] { row.values["name"] = mail }
    if row.values["disabled"] == nil, let isActive = try flag("active", record) {
      row.values["disabled"] = .flag(!isActive)
    }
  }

  private func finishOrder(_ row: inout RecordRow, _ record: CSVRecord) {
    var said: FieldValues = [:]
    for (field, column) in [("name", "customerName"), ("email", "email"), ("country", "country"), ("city", "city")] {
      if let text = other(column, record) { said[field] = .text(text) }
    }
    row.said["customer"] = said
    if row.values["cancelled"] == nil, let status = other("status", record), ImportWords.isCancelled(status) {
      row.values["cancelled"] = .flag(true)
    }
  }

  /// A deal without a name is called by its product, else by its customer.
  private func finishDeal(_ row: inout RecordRow) {
    if row.values["name"] == nil, let text = row.values["product"]?.text ?? row.values["customer"]?.words.first {
      row.values["name"] = .text(text)
    }
  }

  /// The question that a column's name asks: `NPS score` is one from 0 to 10.
  private func finishSurvey(_ row: inout RecordRow) {
    let title = titles(of: "score").joined().lowercased()
    guard row.values["type"] == nil, let type = Survey.types.first(where: title.contains) else { return }
    row.values["type"] = .text(type)
  }
}

/// The parts of a person's name as files have them.
struct PersonName {
  let first: String?
  let middle: String?
  let last: String?

  /// The parts in a row, nil where there is none.
  var whole: String? {
    let parts = [first, middle, last].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// Whether a text is the name of the person with these parts, perhaps with a title or more names.
  func isPart(of text: String) -> Bool {
    let parts = [first, last].compactMap(\.self)
    return !parts.isEmpty && parts.allSatisfy { Folding.fold(text).contains(Folding.fold($0)) }
  }
}
