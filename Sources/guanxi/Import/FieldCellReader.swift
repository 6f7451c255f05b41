import Domain
import Formats

/// Reads the value of a field of a record from its columns.
struct FieldCellReader {
  let field: Field
  let column: ColumnReader
  private let kind: Kind
  /// What the country of the row's telephone numbers is told by.
  private let country: ColumnReader?
  private let homeCountry: String

  init(_ field: Field, _ column: ColumnReader, of layout: FileLayout) {
    self.field = field
    self.column = column
    kind = layout.kind.kind
    homeCountry = layout.country
    country = field.name == "phone" ? ColumnReader("country", of: layout) : nil
  }

  /// Reads the field into a row.
  ///
  /// A cell that describes rather than counts, and cannot be read, is kept as text where the record has room for it.
  func read(_ record: CSVRecord, into values: inout FieldValues, _ remarks: inout [String]) throws(CellProblem) {
    do {
      let value = try self.value(record, &values, &remarks)
      if !value.isNone { values[field.name] = value }
    } catch {
      guard FieldCellReader.soft.contains(field.name), let text = column.text(record) else { throw error }
      guard let place = KeptText.keep("\(field.name): \(text)", in: &values, of: kind) else { throw error }
      remarks.append("\(error.reason) It is kept in the \(place).")
    }
  }

  private func value(
    _ record: CSVRecord, _ values: inout FieldValues, _ remarks: inout [String]
  ) throws(CellProblem) -> FieldValue {
    switch field.type {
    case .text, .note, .own, .lines: column.text(record).map(FieldValue.text) ?? .none
    case .integer: try column.integer(record).map(FieldValue.integer) ?? .none
    case .flag: try column.flag(record).map(FieldValue.flag) ?? .none
    case .money: try column.money(record).map(FieldValue.money) ?? .none
    case .price: try column.price(record).map(FieldValue.price) ?? .none
    case .quantity: try column.quantity(record).map(FieldValue.quantity) ?? .none
    case .day: try column.day(record).map(FieldValue.day) ?? .none
    case .instant: try column.instant(record).map(FieldValue.instant) ?? .none
    case .tags: tags(record)
    case .list: list(record, &values, &remarks)
    case .choice(let words): try choice(record, words, &values)
    case .reference: reference(record)
    }
  }

  private func reference(_ record: CSVRecord) -> FieldValue {
    guard column.isAssociation else { return column.key(record).map(FieldValue.text) ?? .none }
    let keys = column.values(record) { ";,".contains($0) }
    return keys.isEmpty ? .none : .list(keys)
  }

  private func tags(_ record: CSVRecord) -> FieldValue {
    // Google marks its own groups with a star.
    let words = column.values(record) { ",;|".contains($0) }.map { $0.hasPrefix("* ") ? String($0.dropFirst(2)) : $0 }
    return words.isEmpty ? .none : .tags(FieldText.tags(words.joined(separator: ",")))
  }

  private func list(_ record: CSVRecord, _ values: inout FieldValues, _ remarks: inout [String]) -> FieldValue {
    var seen: Set<String> = []
    var kept: [String] = []
    let code = country.flatMap { $0.text(record) }.flatMap(Telephone.country(named:)) ?? homeCountry
    for text in column.values(record, parted: { ";,".contains($0) }) {
      let value = field.name == "phone" ? FieldCellReader.telephone(text, country: code) : text
      if field.name == "email", !FieldCellReader.isAddress(value),
        let place = KeptText.keep("email: \(value)", in: &values, of: kind)
      {
        remarks.append("email: “\(value)” is no e-mail address. It is kept in the \(place).")
      } else if seen.insert(value.lowercased()).inserted {
        kept.append(value)
      }
    }
    return kept.isEmpty ? .none : .list(kept)
  }

  /// One of the field's words; what other programs call differently and nobody counts becomes a tag.
  private func choice(
    _ record: CSVRecord, _ words: [String], _ values: inout FieldValues
  ) throws(CellProblem) -> FieldValue {
    guard let text = column.text(record) else { return .none }
    if let word = ImportWords.word(text, of: field.name, in: kind, words) { return .text(word) }
    if FieldCellReader.tagged.contains(field.name), kind.field("tags") != nil {
      let tag = FieldText.tags(text.replacing(",", with: " "))
      values["tags"] = .tags(Set((values["tags"]?.words ?? []) + tag).sorted())
      return .none
    }
    let shown = words.count > 30 ? words.prefix(30).joined(separator: ", ") + ", …" : words.joined(separator: ", ")
    throw column.problem("“\(text)” is no \(field.name); write one of \(shown).")
  }

  /// The number in its international form where it is one, with its label behind; else as it was written.
  private static func telephone(_ text: String, country: String) -> String {
    guard text.hasSuffix(")"), let label = text.lastIndex(of: "("), label > text.startIndex,
      text[text.index(before: label)] == " ", text[label...].contains(where: \.isLetter)
    else { return Telephone.normalized(text, country: country) ?? text }
    let number = FieldText.trimmed(text[..<label])
    return (Telephone.normalized(number, country: country) ?? number) + " " + text[label...]
  }

  private static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: " (", maxSplits: 1)[0].split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && !$0.contains(where: \.isWhitespace) }
  }

  /// Fields that describe: a cell that cannot be read costs itself, not the row.
  private static let soft: Set<String> = [
    "birthday", "created", "ended", "since", "probability", "kind", "type", "role",
  ]
  /// Choices of which an unknown word is worth a tag.
  private static let tagged: Set<String> = ["kind", "type"]
}

/// Where a text goes that its own field does not take, so that nothing is lost.
enum KeptText {
  /// Puts a text into the first field of free text that a kind has.
  ///
  /// - Returns: the name of that field, nil where there is none.
  static func keep(_ text: String, in values: inout FieldValues, of kind: Kind) -> String? {
    guard let place = ["note", "text", "comment"].first(where: { kind.field($0)?.type == .note }) else { return nil }
    values[place] = .text((values[place]?.text.map { $0 + "\n" } ?? "") + text)
    return place
  }
}
