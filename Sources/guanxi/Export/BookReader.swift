import BookStore
import Domain
import Formats

/// Reads the lines of a whole book as ``BookLineWriter`` writes them.
struct BookReader {
  private let values: BookValueReader
  /// The book's own fields by kind and name: those it has, and those that the lines read so far bring.
  private var own: [Kind: [String: Field]] = [:]

  /// - Parameter own: the fields that the book has already.
  init(currency: Currency, own: [Kind: [Field]]) {
    values = BookValueReader(currency: currency)
    self.own = own.mapValues { Dictionary($0.map { ($0.name, $0) }) { $1 } }
  }

  /// Checks the first line of a file.
  ///
  /// - Throws: ``ExportError`` where it is no book, a newer one, or one of another currency.
  static func check(_ header: JSONValue?, file: String, currency: Currency) throws {
    guard let header, header["format"]?.string == BookLineWriter.format, let version = header["version"]?.integer else {
      throw ExportError.notABookFile(file)
    }
    guard version <= BookLineWriter.version else { throw ExportError.newerBookFile(file, version: version) }
    let theirs = header["currency"]?.string ?? ""
    guard theirs == currency.code else {
      throw ExportError.otherCurrency(file: file, theirs: theirs, ours: currency.code)
    }
  }

  /// Reads what a line says.
  ///
  /// - Throws: ``BookLineProblem``.
  mutating func content(_ json: JSONValue) throws(BookLineProblem) -> BookRow.Content {
    guard let word = json["kind"]?.string else { throw .missing("kind") }
    if word == "setting" {
      guard let name = json["name"]?.string, let value = json["value"]?.string else { throw .missing("name and value") }
      return .setting(name: name, value: value)
    }
    guard let kind = Kind(rawValue: word), Kind.bookOrder.contains(kind) else {
      throw .wrong("kind", "one of setting, " + Kind.bookOrder.map(\.rawValue).joined(separator: ", "))
    }
    let record = try record(kind, json)
    if kind == .field { note(record) }
    return .record(record)
  }

  private func record(_ kind: Kind, _ json: JSONValue) throws(BookLineProblem) -> BookRecord {
    var record = BookRecord(kind, try values.key(json, "ref"))
    for member in json["fields"]?.members ?? [] where member.value != .null {
      guard let field = kind.field(member.name), field.name != "source", field.name != "ref" else {
        throw .unknown(kind, member.name)
      }
      if field.isReference || kind == .alias && field.name == "record" {
        record.references[field.name] = try values.key(member.value, field.name)
      } else {
        record.values[field.name] = try values.value(member.value, field.type, member.name)
      }
    }
    for member in json["own"]?.members ?? [] where member.value != .null {
      guard let field = own[kind]?[member.name] else { throw .unknown(kind, member.name) }
      record.own[field.name] = try values.value(member.value, field.type, member.name)
    }
    record.lines = try values.each(json, "lines", line)
    record.parts = try parts(of: kind, json)
    return record
  }

  private func line(_ json: JSONValue) throws(BookLineProblem) -> BookLine {
    guard case .quantity(let quantity) = try values.value(json["quantity"] ?? .null, .quantity, "quantity"),
      case .price(let price) = try values.value(json["price"] ?? .null, .price, "price"),
      case .money(let amount) = try values.value(json["amount"] ?? .null, .money, "amount")
    else { throw .missing("quantity, price and amount of each line") }
    var line = BookLine(product: nil, quantity: quantity, price: price, amount: amount)
    if let product = json["product"], product != .null { line.product = try values.key(product, "product") }
    return line
  }

  private func parts(of kind: Kind, _ json: JSONValue) throws(BookLineProblem) -> [FieldValues] {
    guard let (part, owner) = BookRecord.part(of: kind) else { return [] }
    return try values.each(json, "parts") { json throws(BookLineProblem) in
      var fields: FieldValues = [:]
      for member in json.members ?? [] where member.value != .null {
        guard let field = part.field(member.name), field.name != owner else { throw .unknown(part, member.name) }
        fields[field.name] = try values.value(member.value, field.type, member.name)
      }
      return fields
    }
  }

  private mutating func note(_ record: BookRecord) {
    guard let name = record.values["name"]?.text, let kind = record.values["kind"]?.text.flatMap(Kind.init(rawValue:))
    else { return }
    own[kind, default: [:]][name] = OwnField.field(name, type: record.values["type"]?.text ?? "")
  }
}
