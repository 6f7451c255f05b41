import Analytics
import Domain

/// Turns a query into SQL over one kind of record.
///
/// A customer is `c` with its measures `m`, a record of any other kind is `t`. Texts and numbers of the query are
/// always bound; what stands in the SQL itself are names and words of the program and numbers of the book.
struct QueryCompiler {
  let kind: Kind
  let context: QueryContext
  /// What is to be done with the records: only those come with which the user may do that.
  var action = RecordAction.read
  /// Whether words are looked for in the texts themselves and not in the index: for a walk that ends soon.
  var testsWords = false
  /// Whether the user may compare hidden fields: within what the program itself says a word means.
  private var comparesAll = false

  init(kind: Kind, context: QueryContext, action: RecordAction = .read) {
    self.kind = kind
    self.context = context
    self.action = action
  }

  /// The condition of a query.
  ///
  /// Every list and every count passes here, so what a reader may see at all is said here too.
  /// - Throws: ``QueryError`` at the part that the book does not understand.
  func condition(_ query: Query) throws -> SQLCondition {
    try compile(query.normalized(), context.fields(of: kind)).and(context.access.condition(action, kind, alias: alias))
  }

  /// The table's name in the SQL.
  var alias: String { kind == .customer ? "c" : "t" }

  /// The tables of a subquery on the kind.
  static func tables(of kind: Kind) -> String {
    kind == .customer ? "customer c CROSS JOIN measure m ON m.customer = c.id" : "\"\(kind.rawValue)\" t"
  }

  func compile(_ query: Query, _ fields: QueryFields) throws -> SQLCondition {
    switch query {
    case .everything: .always
    case .word(let word): self.word(word)
    case .phrase(let words): phrase(words)
    case .condition(let condition): try compare(condition, fields, negated: false)
    case .not(.condition(let condition)): try compare(condition, fields, negated: true)
    case .not(let inner): try compile(inner, fields).negated
    case .all(let terms): try all(terms, fields)
    case .any(let terms): try .joined(terms.map { try compile($0, fields) }, by: .or)
    }
  }

  // MARK: - Words

  private static let longWord = 60

  /// Several conditions at once; the index is asked for all words in one query.
  private func all(_ terms: [Query], _ fields: QueryFields) throws -> SQLCondition {
    let words = terms.compactMap { if case .word(let word) = $0, isLookedUp(word) { word } else { nil } }
    guard kind == .customer, words.count > 1 else {
      return try .joined(terms.map { try compile($0, fields) }, by: .and)
    }
    let rest = try terms.filter { if case .word(let word) = $0 { !isLookedUp(word) } else { true } }
      .map { try compile($0, fields) }
    return .joined([looked(up: words)] + rest, by: .and)
  }

  /// Whether the search index knows a word, and the user may ask it.
  private func isLookedUp(_ word: String) -> Bool {
    word.count <= QueryCompiler.longWord && !context.access.rights.limitsWords(of: kind)
  }

  /// Customers whose own words, or their contacts', begin with each of some words.
  private func looked(up words: [String]) -> SQLCondition {
    let matches = words.compactMap(SearchMatch.wordsOrTelephone)
    guard let match = SearchMatch.all(matches) else { return .always }
    return testsWords ? .joined(words.map(bears), by: .and) : narrowing(SearchMatch.customers(match))
  }

  /// A word finds customers and contacts by the search index, other records by their own text and by their customer.
  private func word(_ word: String) -> SQLCondition {
    guard isLookedUp(word) else { return phrase(word) }
    guard kind != .customer else { return looked(up: [word]) }
    guard let match = SearchMatch.wordsOrTelephone(word) else { return .always }
    return kind == .contact
      ? bears(word).and(narrowing(SearchMatch.own(kind, match)))
      : held(word, customers: SearchMatch.customers(match))
  }

  /// The words of a record, of a customer also those of its contacts, as a test of the texts; what the index finds.
  private func bears(_ word: String) -> SQLCondition {
    var texts = SearchIndex.joinedTexts(of: kind, alias)
    var phones = "\(alias).phone"
    if kind == .customer {
      func ofContacts(_ column: String) -> String {
        "coalesce((SELECT group_concat(\(column), char(10)) FROM contact k WHERE k.customer = c.id), '')"
      }
      texts += " || char(10) || " + ofContacts(SearchIndex.joinedTexts(of: .contact, "k"))
      phones = "coalesce(\(phones), '') || char(10) || " + ofContacts("k.phone")
    }
    return SQLCondition("bears(?, \(texts), \(phones))", .text(word))
  }

  /// A phrase stands whole in one text of the record, of its contacts, or of its customer.
  private func phrase(_ words: String) -> SQLCondition {
    guard !WordPattern(words).isEmpty, let match = SearchMatch.words(words) else { return .always }
    let own = holds(words, texts(of: kind, alias))
    switch kind {
    case .customer:
      let contacts = holds(words, texts(of: .contact, "k"))
        .and(context.access.condition(.read, .contact, alias: "k"))
      let ofContacts = SQLCondition(
        sql: "EXISTS (SELECT 1 FROM contact k WHERE k.customer = c.id AND \(contacts.sql))", values: contacts.values)
      let customers = SearchMatch.customers(match)
      return SQLCondition.joined([own, ofContacts], by: .or).and(narrowing(customers))
    case .contact: return own.and(narrowing(SearchMatch.own(kind, match)))
    default:
      let held = holds(words, texts(of: .customer, "c")).and(context.access.condition(.read, .customer, alias: "c"))
      let found = SearchMatch.own(.customer, match)
      let sql = "SELECT c.id FROM customer c WHERE c.id IN (\(found.sql)) AND \(held.sql)"
      return self.held(words, customers: Narrowing(sql, found.values + held.values))
    }
  }

  /// Words in the texts of a record, or a customer that they find.
  private func held(_ words: String, customers: Narrowing) -> SQLCondition {
    var conditions: [SQLCondition] = []
    let texts = texts(of: kind, alias)
    if !texts.isEmpty { conditions.append(holds(words, texts)) }
    if kind.field("customer") != nil {
      conditions.append(SQLCondition(sql: "t.customer IN (\(customers.sql))", values: customers.values))
    }
    return .joined(conditions, by: .or)
  }

  private func holds(_ words: String, _ columns: [String]) -> SQLCondition {
    columns.isEmpty ? .never : SQLCondition("holds(?, \(columns.joined(separator: ", ")))", .text(words))
  }

  /// The columns in which words are looked for.
  private func texts(of kind: Kind, _ alias: String) -> [String] {
    let isSearched = SearchMatch.fields[kind].map { known in { known.contains($0) } } ?? { $0 != "source" }
    let hidden = context.access.rights.hiddenFields(of: kind)
    return kind.fields
      .filter { [.text, .note, .list, .tags].contains($0.type) && isSearched($0.name) && !hidden.contains($0.name) }
      .map { #"\#(alias)."\#($0.name)""# }
  }

  /// The records that a subquery gives.
  ///
  /// The plus keeps SQLite from choosing to begin with them: whether they are few is seen when the list is read.
  func narrowing(_ narrowing: Narrowing) -> SQLCondition {
    let plus = kind == .customer ? "+" : ""
    return SQLCondition(sql: "\(plus)\(alias).id IN (\(narrowing.sql))", values: narrowing.values)
      .being(narrowing)
  }

  // MARK: - Fields

  private func compare(_ condition: Query.Condition, _ fields: QueryFields, negated: Bool) throws -> SQLCondition {
    guard let found = fields.find(condition.field.content) else { throw fields.unknown(condition.field) }
    try requireSeen(found.field, of: found.through.flatMap(referred) ?? kind)
    guard let head = found.through else { return try compare(found.field, condition, fields, negated: negated) }
    let related = try self.related(head, found.field, condition)
    return negated ? related.negated : related
  }

  private func compare(
    _ field: QueryField, _ condition: Query.Condition, _ fields: QueryFields, negated: Bool
  ) throws -> SQLCondition {
    let compared: SQLCondition
    switch field.origin {
    case .flag: return try flags(condition, fields, negated: negated)
    case .stored where isChoice(field), .own where isChoice(field):
      return try choice(field, condition, negated: negated)
    case .id, .stored, .own: compared = try stored(field, condition)
    case .measure: compared = try measure(field, condition)
    case .model: compared = try classes(field, condition)
    case .presence:
      compared = try .joined(values(of: condition).map { try presence($0, fields) }, by: .or)
    }
    return negated ? compared.negated : compared
  }

  private func isChoice(_ field: QueryField) -> Bool { if case .choice = field.type { true } else { false } }

  /// A field of the record that another field refers to: measures are read record by record, anything else first finds
  /// the other records.
  private func related(_ head: String, _ field: QueryField, _ condition: Query.Condition) throws -> SQLCondition {
    guard let other = referred(head) else { return .never }
    let compiler = QueryCompiler(kind: other, context: context)
    let tables = QueryCompiler.tables(of: other)
    let inner = try compiler.compare(field, condition, context.fields(of: other), negated: false)
      .and(context.access.condition(.read, other, alias: compiler.alias))
    let column = #"\#(alias)."\#(head)""#
    if [.measure, .model].contains(field.origin) {
      return SQLCondition(
        sql: "EXISTS (SELECT 1 FROM \(tables) WHERE c.id = \(column) AND \(inner.inOne))", values: inner.values)
    }
    let id = compiler.alias + ".id"
    guard let narrowing = inner.narrowings.first else {
      return SQLCondition(sql: "\(column) IN (SELECT \(id) FROM \(tables) WHERE \(inner.sql))", values: inner.values)
    }
    let sql = "\(column) IN (SELECT \(id) FROM \(tables) WHERE \(id) IN (\(narrowing.sql)) AND \(inner.inOne))"
    return SQLCondition(sql: sql, values: narrowing.values + inner.values)
  }

  /// `is:` by what each flag stands for.
  private func flags(_ condition: Query.Condition, _ fields: QueryFields, negated: Bool) throws -> SQLCondition {
    let known = QueryFlag.of(kind)
    let meanings = try values(of: condition).map { word in
      guard let flag = known.first(where: { $0.name == word.content.lowercased() }) else {
        throw QueryError.unknown(
          word, "is:\(QueryError.shown(word.content))", known: known.map(\.name), prefix: "is:")
      }
      return try Query(parsing: flag.meaning)
    }
    var compiler = self
    compiler.comparesAll = true
    return try compiler.compile(Query.any(meanings).normalized(negated: negated), fields)
  }

  /// Whether a field has a value.
  private func presence(_ name: Located<String>, _ fields: QueryFields) throws -> SQLCondition {
    guard let field = fields.fields.first(where: { $0.isCalled(name.content) }),
      field.origin != .flag, field.origin != .presence
    else { throw fields.unknown(name) }
    try requireSeen(field, of: kind)
    switch field.origin {
    case .model: return SQLCondition("m.sales > 0")
    case .measure: return hasMeasure(field)
    default:
      let column = column(field)
      return switch field.type {
      case .day: SQLCondition("\(column) > \(Measures.noDay)")
      case .text, .note, .list, .tags, .choice: SQLCondition("\(column) <> ''")
      default: SQLCondition("\(column) IS NOT NULL")
      }
    }
  }

  // MARK: - Rights

  /// The kind of record that a field refers to.
  private func referred(_ field: String) -> Kind? {
    if case .reference(let other) = kind.field(field)?.type { other } else { nil }
  }

  /// Refuses to compare a field that the user does not see.
  private func requireSeen(_ field: QueryField, of kind: Kind) throws(BookError) {
    if !comparesAll, let group = context.access.rights.hiding(field, of: kind) {
      throw context.access.denied(context.access.rights.missing(group, field.name, of: kind))
    }
  }

  // MARK: - Operands

  /// The values of a condition on a field that has no order.
  ///
  /// - Throws: ``QueryError`` at another comparison than `:`, and at a range.
  func values(of condition: Query.Condition) throws -> [Located<String>] {
    let name = condition.field.content
    guard condition.comparison == .equal else {
      throw QueryError(condition.field.span, "\(name) has no order: expected “\(name):” and a value.")
    }
    return try condition.operands.map { operand in
      switch operand {
      case .value(let value): return value
      case .range(let from, let through):
        throw QueryError((from ?? through)?.span ?? condition.field.span, "\(name) takes values, not a range.")
      }
    }
  }
}

extension SQLCondition {
  /// The SQL as one operand of AND.
  var inOne: String { "(\(sql))" }
}
