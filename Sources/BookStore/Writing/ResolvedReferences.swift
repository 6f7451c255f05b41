import Domain

/// The values of an imported row with its references by id, as far as the records are known.
struct ResolvedReferences {
  /// A record that the row names and that is to be made once all else of the row is found good.
  private struct Wanted {
    let field: String
    let kind: Kind
    let ref: String
  }

  private(set) var values: FieldValues
  private(set) var remarks: [String] = []
  private var wanted: [Wanted] = []
  private let said: [String: FieldValues]

  /// - Parameter said: what the row says of the records it refers to.
  /// - Throws: a refusal where a single reference means nothing known and nothing that may be made.
  init(_ values: FieldValues, of kind: Kind, said: [String: FieldValues], with finder: ReferenceFinder) throws {
    self.values = values
    self.said = said
    for field in kind.fields {
      guard case .reference(let other) = field.type else { continue }
      switch values[field.name] {
      case .text(let text): try resolve(field, other, text, finder)
      case .list(let texts): try associate(field, other, texts, finder)
      default: break
      }
    }
  }

  /// The fields whose records are to be made.
  var wantedFields: [String] { wanted.map(\.field) }

  /// Makes the records that are missing.
  mutating func make(with finder: ReferenceFinder) throws {
    for want in wanted {
      // Two fields of a row may name the same one.
      let id =
        try finder.find(want.kind, want.ref) ?? finder.make(want.kind, want.ref, said[want.field] ?? [:])
      values[want.field] = .reference(id)
    }
    wanted = []
  }

  private mutating func resolve(_ field: Field, _ kind: Kind, _ text: String, _ finder: ReferenceFinder) throws {
    if let id = try finder.find(kind, text) {
      values[field.name] = .reference(id)
    } else if ReferenceFinder.made.contains(kind) {
      want(field, kind, text)
    } else {
      throw BookError.invalid(kind, field: "ref", problem: "there is no \(kind.rawValue) “\(text)” in the book.")
    }
  }

  /// Takes the first known record of an association and says what was left out.
  private mutating func associate(_ field: Field, _ kind: Kind, _ texts: [String], _ finder: ReferenceFinder) throws {
    values[field.name] = nil
    let found = try texts.map { try finder.find(kind, $0) }
    let known = zip(texts, found).filter { $0.1 != nil }
    var unknown = zip(texts, found).filter { $0.1 == nil }.map(\.0)
    if let first = known.first?.1 {
      values[field.name] = .reference(first)
    } else if ReferenceFinder.made.contains(kind), !unknown.isEmpty {
      want(field, kind, unknown.removeFirst())
    }
    if known.count > 1 {
      let others = known.dropFirst().map(\.0).joined(separator: ", ")
      remarks.append("\(field.name): only \(known[0].0) is kept, not \(others) too.")
    }
    if !unknown.isEmpty {
      remarks.append("\(field.name): there is no \(kind.rawValue) \(unknown.joined(separator: ", ")); left out.")
    }
  }

  private mutating func want(_ field: Field, _ kind: Kind, _ ref: String) {
    values[field.name] = nil
    wanted.append(Wanted(field: field.name, kind: kind, ref: ref))
  }
}
