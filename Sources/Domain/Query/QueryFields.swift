/// The names that queries on one kind of record may use, as data: for the compiler, for completion and for help.
package struct QueryFields: Hashable, Sendable {
  package let kind: Kind
  /// The fields of the record itself, `is` and `has` among them.
  package let fields: [QueryField]
  /// The fields of the records that a field refers to, by that field's name: `customer.city` under `customer`.
  package let related: [String: [QueryField]]

  /// The fields of a kind, together with those that only a book knows.
  ///
  /// - Parameter added: for a kind, the classes of its models and the book's own fields.
  package init(_ kind: Kind, added: (Kind) throws -> [QueryField]) rethrows {
    self.kind = kind
    fields = try QueryFields.all(kind, added(kind))
    var related: [String: [QueryField]] = [:]
    for field in kind.fields {
      guard case .reference(let other) = field.type else { continue }
      related[field.name] = try QueryFields.all(other, added(other))
    }
    self.related = related
  }

  /// The fields that every book has.
  package static func of(_ kind: Kind) -> QueryFields { QueryFields(kind) { _ in [] } }

  /// Every name: the fields, then those of related records behind a point.
  package var names: [String] {
    fields.map(\.name) + related.keys.sorted().flatMap { head in (related[head] ?? []).map { "\(head).\($0.name)" } }
  }

  /// The field of a name, and the field that leads to it where the name has a point.
  ///
  ///     fields.find("customer.city")     // ("customer", the city of customers)
  package func find(_ name: String) -> (through: String?, field: QueryField)? {
    let parts = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return fields.first { $0.isCalled(name) }.map { (nil, $0) } }
    guard let head = related.keys.first(where: { $0.lowercased() == parts[0].lowercased() }),
      let field = related[head]?.first(where: { $0.isCalled(parts[1]) })
    else { return nil }
    return (head, field)
  }

  /// The error for a name that there is not.
  package func unknown(_ name: Located<String>) -> QueryError {
    let isNear = NearestWord.to(name.content, among: names) != nil
    let what = "field “\(QueryError.shown(name.content))” here"
    return .unknown(name, what, known: isNear || name.content.contains(".") ? names : fields.map(\.name))
  }

  /// The same fields, with the names of colleagues where one is asked for.
  package func naming(colleagues: [String]) -> QueryFields {
    func named(_ fields: [QueryField]) -> [QueryField] {
      fields.map { field in
        var field = field
        if field.type == .reference(.user) { field.words = colleagues }
        return field
      }
    }
    return QueryFields(kind, named(fields), related.mapValues(named))
  }

  /// The same fields without those that do not satisfy a test, given with the kind that has them.
  package func filtered(_ isIncluded: (QueryField, Kind) -> Bool) -> QueryFields {
    let kept = related.map { head, fields in
      guard case .reference(let other) = kind.field(head)?.type else { return (head, fields) }
      return (head, fields.filter { isIncluded($0, other) })
    }
    return QueryFields(kind, fields.filter { isIncluded($0, kind) }, Dictionary(uniqueKeysWithValues: kept))
  }

  private init(_ kind: Kind, _ fields: [QueryField], _ related: [String: [QueryField]]) {
    self.kind = kind
    self.fields = fields
    self.related = related
  }

  private static func all(_ kind: Kind, _ added: [QueryField]) -> [QueryField] {
    let stored = kind.fields.filter { ![.lines, .own].contains($0.type) }.map { QueryField($0) }
    let measures = kind == .customer ? CustomerMeasures.fields : []
    let values = [QueryField("id", .id, .integer, "its number")] + stored + measures + added
    let flags = QueryFlag.of(kind)
    let isField = QueryField(
      "is", .flag, .choice(flags.map(\.name)), "a state: \(flags.map(\.name).joined(separator: ", "))")
    let hasField = QueryField("has", .presence, .choice(values.map(\.name)), "there is a value in that field")
    return values + (flags.isEmpty ? [] : [isField]) + [hasField]
  }
}

/// The numbers that a book keeps about each customer, under the names that queries use.
package enum CustomerMeasures {
  package static let fields = [
    QueryField("orders", aliases: ["sales"], .measure, .integer, "the number of sales"),
    QueryField("returns", .measure, .integer, "the number of returns"),
    QueryField("revenue", .measure, .money, "sales plus returns"),
    QueryField("first", aliases: ["firstSale"], .measure, .day, "the day of the first sale"),
    QueryField("last", aliases: ["lastSale"], .measure, .day, "the day of the last sale"),
    QueryField("clv", .measure, .money, "spend expected in a year, once fitted"),
    QueryField("palive", aliases: ["pAlive"], .measure, .quantity, "chance of still buying, 0 to 1, once fitted"),
    QueryField("churn", .measure, .quantity, "chance of not buying soon, 0 to 1, once fitted"),
    QueryField("r", .measure, .integer, "recency score, 1 to 5"),
    QueryField("f", .measure, .integer, "frequency score, 1 to 5"),
    QueryField("m", .measure, .integer, "monetary score, 1 to 5"),
  ]
}
