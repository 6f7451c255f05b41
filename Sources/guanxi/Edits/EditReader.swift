import BookStore
import Domain
import Formats

/// Reads an edit from the JSON object of a line that `apply` takes.
struct EditReader {
  private let fields: FieldReader

  init(_ fields: FieldReader) { self.fields = fields }

  /// - Throws: ``CommandError`` or `FieldTextError` with what is wrong.
  func edit(_ json: JSONValue) throws -> Edit {
    guard let members = json.members else { throw LineProblem.noObject }
    guard let first = members.first(where: { EditReader.verbs.contains($0.name) }) else { throw LineProblem.noVerb }
    switch first.name {
    case "add": return .add(try kind(first), try values(of: try kind(first), members.filter { $0.name != "add" }))
    case "edit":
      let kind = try kind(first)
      guard let set = json["set"]?.members else { throw LineProblem.missing("set", "an object with the new values") }
      return .change(kind, try id(json, "id", kind), try values(of: kind, set))
    case "delete":
      let kind = try kind(first)
      return .delete(kind, try id(json, "id", kind))
    case "merge":
      let kind = try kind(first)
      guard Kind.mergeable.contains(kind) else { throw LineProblem.wrong("merge", "“customers” or “contacts”") }
      return .merge(
        kind, keep: try id(json, "keep", kind), other: try id(json, "other", kind),
        take: Set(try (json["take"]?.array ?? []).map { try fields.field($0.string ?? "", of: kind).name }))
    case "undo": return .undo(try target(first.value))
    default: return .redo
    }
  }

  private static let verbs: Set<String> = ["add", "edit", "delete", "merge", "undo", "redo"]

  private func kind(_ member: JSONMember) throws -> Kind {
    guard let kind = member.value.string.flatMap(Kind.init(word:)) else {
      throw LineProblem.wrong(member.name, "one of " + Kind.named.map(\.rawValue).joined(separator: ", "))
    }
    return kind
  }

  private func id(_ json: JSONValue, _ name: String, _ kind: Kind) throws -> Int64 {
    switch json[name] {
    case .number(let text): if let id = Int64(text) { return id }
    case .string(let text): return try fields.id(text, kind)
    default: break
    }
    throw LineProblem.missing(name, "the id of \(kind.withArticle)")
  }

  private func target(_ json: JSONValue) throws -> UndoTarget {
    let anyone = json["anyone"]?.bool ?? false
    if let edit = json["edit"]?.integer { return .edit(edit, anyone: anyone) }
    if let count = json["last"]?.integer, count > 0, count <= Int64(Int32.max) {
      return .last(count: Int(count), anyone: anyone)
    }
    guard json.members?.isEmpty == true else { throw LineProblem.wrong("undo", "{\"last\":1} or {\"edit\":5}") }
    return .last(count: 1, anyone: anyone)
  }

  private func values(of kind: Kind, _ members: [JSONMember]) throws -> FieldValues {
    var values: FieldValues = [:]
    values.reserveCapacity(members.count)
    for member in members {
      let field = try fields.field(member.name, of: kind)
      values[field.name] = try value(member.value, for: field)
    }
    return values
  }

  private func value(_ json: JSONValue, for field: Field) throws -> FieldValue {
    switch (json, field.type) {
    case (.null, _): return .none
    case (.string(let text), _): return try fields.value(text, for: field)
    case (.number(let text), .reference):
      guard let id = Int64(text) else { throw LineProblem.wrong(field.name, "an id") }
      return .reference(id)
    case (.number(let text), .integer), (.number(let text), .money), (.number(let text), .price),
      (.number(let text), .quantity), (.number(let text), .text):
      return try fields.value(text, for: field)
    case (.bool(let truth), .flag): return .flag(truth)
    case (.array(let words), .tags):
      let tags = words.compactMap(\.string)
      guard tags.count == words.count else { throw LineProblem.wrong(field.name, "an array of words") }
      return .tags(Set(tags).sorted())
    case (.array(let texts), .list):
      let list = texts.compactMap(\.string)
      guard list.count == texts.count else { throw LineProblem.wrong(field.name, "an array of texts") }
      return .list(list)
    case (.array(let lines), .lines): return .lines(try lines.map(line))
    default: throw LineProblem.wrong(field.name, FieldText.expectation(field.type, in: fields.book.info.currency))
    }
  }

  private func line(_ json: JSONValue) throws -> OrderLine {
    guard json.members != nil else { throw LineProblem.wrong("lines", "objects with product, quantity and price") }
    return try fields.line(
      product: json["product"]?.scalar, quantity: json["quantity"]?.scalar, price: json["price"]?.scalar,
      amount: json["amount"]?.scalar)
  }
}

extension JSONValue {
  /// A string or a number as text, else nil.
  fileprivate var scalar: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }
}

/// What is wrong with the object of a line.
enum LineProblem: Error, Hashable, CustomStringConvertible {
  case noObject
  case noVerb
  case missing(String, String)
  case wrong(String, String)

  var description: String {
    switch self {
    case .noObject: "A line must be a JSON object, such as {\"add\":\"customer\",\"name\":\"Acme\"}."
    case .noVerb: "The object says not what to do: it needs one of add, edit, delete, merge, undo, redo."
    case .missing(let name, let what): "“\(name)” is missing: expected \(what)."
    case .wrong(let name, let what): "\(name): expected \(what)."
    }
  }
}
