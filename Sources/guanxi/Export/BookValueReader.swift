import Domain
import Formats

/// Reads the values of a whole book's lines, each in the one form in which it is written.
struct BookValueReader {
  let currency: Currency

  /// The key of a record from an object with `source` and `ref`.
  func key(_ json: JSONValue, _ name: String) throws(BookLineProblem) -> RecordKey {
    guard let source = json["source"]?.string, let ref = json["ref"]?.string, !source.isEmpty, !ref.isEmpty else {
      throw .wrong(name, "a source and a ref")
    }
    return RecordKey(source: source, ref: ref)
  }

  /// A value of a field that is no reference; none for null.
  func value(_ json: JSONValue, _ type: FieldType, _ name: String) throws(BookLineProblem) -> FieldValue {
    if json == .null { return .none }
    guard let value = read(json, type) else { throw .wrong(name, FieldText.expectation(type, in: currency)) }
    return value
  }

  /// What a member's array holds, element by element; nothing without the member.
  func each<Value>(
    _ json: JSONValue, _ name: String, _ read: (JSONValue) throws(BookLineProblem) -> Value
  ) throws(BookLineProblem) -> [Value] {
    guard let member = json[name], member != .null else { return [] }
    guard let elements = member.array else { throw .wrong(name, "an array") }
    var values: [Value] = []
    values.reserveCapacity(elements.count)
    for element in elements { values.append(try read(element)) }
    return values
  }

  private func read(_ json: JSONValue, _ type: FieldType) -> FieldValue? {
    switch (type, json) {
    case (.text, .string(let text)), (.note, .string(let text)), (.choice, .string(let text)): .text(text)
    case (.integer, .number): json.integer.map(FieldValue.integer)
    case (.flag, .bool(let isSet)): .flag(isSet)
    case (.money, .string(let text)): Money(text, in: currency).map(FieldValue.money)
    case (.price, .string(let text)): UnitPrice(text).map(FieldValue.price)
    case (.quantity, .number(let text)): Quantity(text).map(FieldValue.quantity)
    case (.day, .string(let text)): Day(text).map(FieldValue.day)
    case (.instant, .string(let text)): Instant(text).map(FieldValue.instant)
    case (.tags, .array(let words)): texts(words).map(FieldValue.tags)
    case (.list, .array(let words)): texts(words).map(FieldValue.list)
    default: nil
    }
  }

  private func texts(_ elements: [JSONValue]) -> [String]? {
    let texts = elements.compactMap(\.string)
    return texts.count == elements.count ? texts : nil
  }
}

/// What is wrong with a line of a whole book.
enum BookLineProblem: Error, Hashable, CustomStringConvertible {
  case notJSON(JSONError)
  case missing(String)
  case wrong(String, String)
  case unknown(Kind, String)

  var description: String {
    switch self {
    case .notJSON(let error): error.description
    case .missing(let name): "The line must say its \(name)."
    case .wrong(let name, let what): "\(name): expected \(what)."
    case .unknown(let kind, let name): "\(kind.withArticle.capitalizedFirst) has no field “\(name)” here."
    }
  }
}
