import Domain

extension Validation {
  /// Checks what one field alone does not show: names that must be free, forms that a text must have.
  ///
  /// - Parameters:
  ///   - row: the record as it will be.
  ///   - id: its id, nil for a new one.
  ///   - old: the record as it was.
  func checkWhole(_ row: [FieldValue], of kind: Kind, id: Int64? = nil, from old: [FieldValue]? = nil) throws {
    func text(_ name: String, _ row: [FieldValue]) -> String? { row[RecordTable.place(name, in: kind)].text }
    switch kind {
    case .task:
      guard let repeats = text("repeats", row), Repetition(repeats) == nil else { return }
      throw BookError.invalid(
        kind, field: "repeats",
        problem: "“\(repeats)” is no repetition: write daily, weekly, 2w, monthly, 3m or yearly.")
    case .relation:
      let (one, other) = (RecordTable.place("customer", in: kind), RecordTable.place("other", in: kind))
      guard row[one] == row[other], !row[one].isNone else { return }
      throw BookError.invalid(kind, field: "other", problem: "a customer cannot be related to itself.")
    case .view:
      guard let query = text("query", row) else { return }
      _ = try Query(parsing: query)
    case .field: try checkOwnField(row, id: id, from: old)
    case .user:
      guard let name = text("name", row), try isTaken(.user, name, except: id) else { return }
      throw BookError.invalid(kind, field: "name", problem: "there is a user “\(name)” already.")
    default: break
    }
  }

  private func checkOwnField(_ row: [FieldValue], id: Int64?, from old: [FieldValue]?) throws {
    func value(_ name: String, _ row: [FieldValue]) -> FieldValue { row[RecordTable.place(name, in: .field)] }
    guard let name = value("name", row).text, let kind = value("kind", row).text.flatMap(Kind.init(rawValue:)) else {
      return
    }
    func refuse(_ field: String, _ problem: String) -> BookError { .invalid(.field, field: field, problem: problem) }
    guard let first = name.unicodeScalars.first, first.properties.isAlphabetic,
      name.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || $0 == "_" || ("0"..."9").contains($0) })
    else { throw refuse("name", "“\(name)” must begin with a letter and hold letters, digits and _ only.") }
    let folded = Folding.fold(name)
    let taken = kind.fields.map(\.name) + Validation.takenNames
    let others = try records.ownFields(kind).filter { $0.id != id }.map(\.field.name)
    if (taken + others).contains(where: { Folding.fold($0) == folded }) {
      throw refuse("name", "\(kind.withArticle.lowercased()) has a field “\(name)” already.")
    }
    if value("type", row) == .text("choice"), value("choices", row).words.isEmpty {
      throw refuse("choices", "a choice needs its words: choices=red,green.")
    }
    guard let old else { return }
    for fixed in ["kind", "type"] where value(fixed, old) != value(fixed, row) {
      throw refuse(fixed, "cannot be changed; make another field.")
    }
  }

  private func isTaken(_ kind: Kind, _ name: String, except id: Int64?) throws -> Bool {
    let sql = #"SELECT id FROM "\#(kind.rawValue)" WHERE name = ? AND id IS NOT ?"#
    return try records.connection.statement(sql).first(.text(name), SQLValue(id)) { _ in true } ?? false
  }

  /// Words that filters and lists use beside the fields of a kind.
  static let takenNames = [
    "id", "is", "has", "tag", "own", "orders", "sales", "returns", "revenue", "first", "last", "firstSale", "lastSale",
    "r",
    "f", "m", "segment", "rfm8", "rfm4", "tier4", "abc", "pyramid", "lifecycle", "clv", "churn", "loyalty",
  ]
}
