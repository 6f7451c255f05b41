import Analytics
import Domain

/// What a query needs to know beside its text.
struct QueryContext {
  let yardsticks: Yardsticks
  let currency: Currency
  let access: Access
  var userID: Int64? { access.userID }
  let now: Instant
  let today: Day
  /// The fields that the book added to a kind.
  let ownFields: (Kind) throws -> [(id: Int64, field: Field)]
  /// Reads the stages anew that time has passed by: before a condition on stages.
  let freshen: () throws -> Void

  /// The names that queries on a kind may use in this book.
  func fields(of kind: Kind) throws -> QueryFields {
    try QueryFields(kind) { kind in
      let models = kind == .customer ? QueryContext.models : []
      return try models + ownFields(kind).map { QueryField($0.field, origin: .own($0.id)) }
    }
  }

  /// The values of a book's own fields by their names, without those that the user does not see.
  func seen(own values: [Int64: FieldValue], of kind: Kind) throws -> FieldValues {
    var seen: FieldValues = [:]
    for (id, field) in try ownFields(kind) where access.rights.hiding(own: field) == nil {
      seen[field.name] = values[id]
    }
    return seen
  }

  /// Reads the numbers and days that fields are compared with.
  var reader: QueryRangeReader { QueryRangeReader(currency: currency, today: today, now: now) }

  private static let models = Model.allCases.map(field)

  private static func field(of model: Model) -> QueryField {
    QueryField(
      model.rawValue, .model, .choice(model.classes.map(QueryContext.word)),
      "the class in \(model.rawValue): \(model.classes.joined(separator: ", "))")
  }

  /// A class word as it is written without quotes: `can't lose` is `cant-lose`.
  private static func word(_ name: String) -> String {
    name.replacing(" ", with: "-").replacing("'", with: "")
  }
}

extension Book {
  /// The names that filters on a kind may use in this book, with what they take: classes of models, the book's own
  /// fields and the names of colleagues among them.
  package func queryFields(_ kind: Kind) throws(BookError) -> QueryFields {
    try reading {
      let names = try connection.statement(#"SELECT name FROM "user" ORDER BY name LIMIT 500"#).all([]) {
        $0.text(0) ?? ""
      }
      let context = try queryContext()
      return try context.access.shown(context.fields(of: kind), context).naming(colleagues: names)
    }
  }

  func queryContext() throws -> QueryContext {
    QueryContext(
      yardsticks: try state().yardsticks, currency: info.currency, access: try accessKeeper.current(),
      now: session.now(), today: session.today(), ownFields: { [records] in try records.ownFields($0) },
      freshen: { [connection, session] in try FreshAgenda.prepare(connection, today: session.today()) })
  }
}
