import Domain

/// Checks the values of an edit before anything is written, field by field, by the definitions of the kind.
struct Validation {
  let records: Records

  /// The places and values of an edit's fields; those of the book's own fields come together in their one place.
  ///
  /// - Parameter old: the record as it stands, nil for a new one.
  /// - Throws: ``BookError/unknownField(_:_:)`` or ``BookError/invalid(_:field:problem:)`` for the first wrong one.
  func placed(
    _ values: FieldValues, of kind: Kind, over old: [FieldValue]? = nil
  ) throws -> [(place: Int, value: FieldValue)] {
    var placed: [(place: Int, value: FieldValue)] = []
    var own: [Int64: FieldValue]?
    let ownPlace = RecordTable.place(Field.own.name, in: kind)
    for (name, value) in values {
      let place = RecordTable.place(name, in: kind)
      if place >= 0, place != ownPlace {
        try check(value, kind.fields[place], of: kind)
        placed.append((place, try normal(value, kind.fields[place])))
        continue
      }
      guard let (id, field) = try records.ownFields(kind).first(where: { $0.field.name == name }) else {
        throw BookError.unknownField(kind, name, own: try records.ownFields(kind).map(\.field.name))
      }
      try check(value, field, of: kind)
      let kept = try normal(value, field)
      own = own ?? old.map { $0[ownPlace].own } ?? [:]
      own?[id] = kept.isNone ? nil : kept
    }
    if let own { placed.append((ownPlace, own.isEmpty ? .none : .own(own))) }
    return placed.sorted { $0.place < $1.place }
  }

  /// Refuses a record without one of its required fields.
  func checkRequired(_ values: [FieldValue], of kind: Kind) throws {
    for (field, value) in zip(kind.fields, values) where field.isRequired && value.isNone {
      throw invalid(kind, field, "is missing: \(field.help).")
    }
  }

  private func check(_ value: FieldValue, _ field: Field, of kind: Kind) throws {
    switch (field.type, value) {
    case (_, .none):
      if field.isRequired { throw invalid(kind, field, "cannot be empty: \(field.help).") }
    case (.list, .list), (.list, .text): break
    case (.text, .text(let text)), (.note, .text(let text)):
      if field.isRequired, text.allSatisfy(\.isWhitespace) {
        throw invalid(kind, field, "cannot be empty: \(field.help).")
      }
    case (.choice(let words), .text(let word)):
      guard words.contains(word) else {
        throw invalid(kind, field, "“\(word)” is none of \(words.joined(separator: ", ")).")
      }
    case (.reference(let other), .reference(let id)):
      guard try records.exists(other, id) else { throw BookError.noSuchRecord(RecordReference(other, id)) }
    case (.integer, .integer(let number)):
      if let range = Validation.ranges[field.name], !range.contains(number) {
        throw invalid(kind, field, "must lie between \(range.lowerBound) and \(range.upperBound).")
      }
    case (.lines, .lines(let lines)):
      guard lines.count <= 100_000, lines.allSatisfy(\.amount.isWithinLimit) else {
        throw invalid(kind, field, "has too many lines, or an amount that is too large.")
      }
      for product in Set(lines.compactMap(\.product)) where try !records.exists(.product, product) {
        throw BookError.noSuchRecord(RecordReference(.product, product))
      }
    case (.money, .money(let money)):
      guard money.isWithinLimit else { throw invalid(kind, field, "is too large to be an amount.") }
    case (.flag, .flag), (.price, .price), (.quantity, .quantity), (.day, .day),
      (.instant, .instant), (.tags, .tags):
      break
    default: throw invalid(kind, field, "is not of the right type: \(field.help).")
    }
  }

  private static let ranges: [String: ClosedRange<Int64>] = ["tone": -2...2, "probability": 0...100]

  /// Tags sorted without doubles and commas, texts without space around; an empty text is nothing.
  private func normal(_ value: FieldValue, _ field: Field) throws -> FieldValue {
    switch value {
    case _ where field.type == .list && !value.isNone:
      var seen: Set<String> = []
      let texts = value.words.flatMap { $0.split(whereSeparator: \.isNewline) }.map { String($0).trimmed }
      let kept = texts.filter { !$0.isEmpty && seen.insert($0).inserted }
      return kept.isEmpty ? .none : .list(kept)
    case .tags(let tags):
      let words = Set(tags.map { $0.filter { $0 != "," }.trimmed }.filter { !$0.isEmpty }).sorted()
      return words.isEmpty ? .none : .tags(words)
    case .text(let text):
      let trimmed = text.trimmed
      return trimmed.isEmpty ? .none : .text(trimmed)
    default: return value
    }
  }

  private func invalid(_ kind: Kind, _ field: Field, _ problem: String) -> BookError {
    .invalid(kind, field: field.name, problem: problem)
  }
}

extension Records {
  func exists(_ kind: Kind, _ id: Int64) throws -> Bool {
    let sql = #"SELECT 1 FROM "\#(kind.rawValue)" WHERE id = ?"#
    return try connection.statement(sql).first(.integer(id)) { _ in true } ?? false
  }
}

extension String {
  /// Without white space at both ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return first == startIndex && index(after: last) == endIndex ? self : String(self[first...last])
  }
}
