import Domain

/// The words by which customers and contacts are found, in SQLite's full-text index.
///
/// The words of a customer and of all its contacts stand under the customer's id, those of a contact at no customer
/// under its id below zero.
struct SearchIndex {
  let records: Records
  private var connection: Connection { records.connection }

  init(_ records: Records) { self.records = records }

  /// The words of a record, from its values in the order of its fields, without doubles.
  static func words(_ values: [FieldValue], of kind: Kind) -> [String] {
    guard let places = places[kind] else { return [] }
    let texts = places.texts.flatMap { values[$0].words }
    return words(in: texts, telephones: values[places.phone].words)
  }

  /// The words of texts and telephone numbers, without doubles.
  static func words(in texts: [String], telephones: [String]) -> [String] {
    unique(texts.flatMap(Folding.words) + telephones.flatMap(Folding.telephoneWords))
  }

  /// Where the words of a record stand.
  static func place(_ id: Int64, of kind: Kind, _ values: [FieldValue]) -> Int64 {
    kind == .customer ? id : values[customerOfContact].reference ?? -id
  }

  /// Each word once, in order: by looking through the few there are, by a set where a note makes them many.
  private static func unique(_ words: [String]) -> [String] {
    if words.count > 40 {
      var seen: Set<String> = []
      return words.filter { seen.insert($0).inserted }
    }
    return words.enumerated().filter { place, word in !words[..<place].contains(word) }.map(\.element)
  }

  /// Gives all that the index holds to the body, in the order of places; a word may stand there twice.
  func each(_ body: (Int64, [String]) throws -> Void) throws {
    let fields = SearchIndex.fields[.contact]
    let alone = try records.selection(.contact, only: fields, "WHERE customer IS NULL ORDER BY id DESC")
    try alone.each([]) { id, values in try body(-id, SearchIndex.words(values, of: .contact)) }
    let contacts = try records.selection(.contact, only: fields, "WHERE customer = ?")
    try records.each(.customer, only: SearchIndex.fields[.customer]) { id, values in
      var words = SearchIndex.words(values, of: .customer)
      try contacts.each([.integer(id)]) { _, contact in words += SearchIndex.words(contact, of: .contact) }
      try body(id, words)
    }
  }

  /// Writes the words that came and takes away those that went; nil stands for a record that is not there.
  ///
  /// - Complexity: O(words), and O(contacts of the customer) where a word went, which another of them may bear.
  func update(_ id: Int64, of kind: Kind, from old: [FieldValue]?, to new: [FieldValue]?) throws {
    let record = RecordReference(kind, id)
    let before = old.map { SearchIndex.words($0, of: kind) } ?? []
    let after = new.map { SearchIndex.words($0, of: kind) } ?? []
    let from = old.map { SearchIndex.place(id, of: kind, $0) }
    let to = new.map { SearchIndex.place(id, of: kind, $0) }
    if let from, from == to { return try rewrite(record, at: from, before, after) }
    if let from { try rewrite(record, at: from, before, []) }
    if let to { try rewrite(record, at: to, [], after) }
  }

  /// Writes what is different at a place.
  ///
  /// The index keeps no texts, so that single words can come and go, and it keeps the beginnings of words like words.
  /// What it was told once it must be told to forget once: a word told twice may stay when it is taken away (SQLite
  /// 3.40). Words that share a beginning share their first sign, so all words of a sign come and go together.
  private func rewrite(_ record: RecordReference, at place: Int64, _ before: [String], _ after: [String]) throws {
    let different = Set(before).symmetricDifference(after)
    guard !different.isEmpty else { return }
    let others = try wordsOfOthers(at: place, without: record)
    let signs = Set(different.subtracting(others).compactMap(\.unicodeScalars.first))
    guard !signs.isEmpty else { return }
    connection.searchChanges += 1
    func touched(_ words: [String]) -> String {
      others.union(words).filter { $0.unicodeScalars.first.map(signs.contains) ?? false }.joined(separator: " ")
    }
    let gone = touched(before)
    if !gone.isEmpty { try connection.statement(.deleteSearch).run(.integer(place), .text(gone)) }
    // Even nothing: SQLite counts what comes and goes, and takes an index that went more often for damaged.
    try connection.statement(.insertSearch).run(.integer(place), .text(touched(after)))
  }

  /// The words that stand at a place for other records than one.
  private func wordsOfOthers(at place: Int64, without record: RecordReference) throws -> Set<String> {
    guard place > 0 else { return [] }
    var others = try connection.statement(.contactsOf).all([.integer(place)]) {
      RecordReference(.contact, $0.integer(0))
    }
    others.append(RecordReference(.customer, place))
    return try others.filter { $0 != record }.reduce(into: []) { words, other in
      if let values = try records.read(other.kind, other.id) {
        words.formUnion(SearchIndex.words(values, of: other.kind))
      }
    }
  }

  /// The query of the index for words of which each begins a word; nil where there is nothing to look for.
  static func match(_ text: String) -> String? {
    let digits = text.filter { $0.isASCII && $0.isNumber }
    let isTelephone = digits.count >= 3 && text.allSatisfy { ($0.isASCII && $0.isNumber) || "+-/().".contains($0) }
    let words = isTelephone ? [String(digits.drop { $0 == "0" })] : wordsToMatch(text)
    guard !words.isEmpty, words != [""] else { return nil }
    return words.map { "\"\($0)\"*" }.joined(separator: " AND ")
  }

  /// The words to look for.
  ///
  /// Every ideograph of a run begins a word, so the run's own word finds it; the shorter ones are found with it and
  /// need not be asked for.
  static func wordsToMatch(_ text: String) -> [String] {
    var words: [String] = []
    for word in Folding.words(text) {
      let isTail = word.unicodeScalars.allSatisfy(Folding.isIdeographic) && (words.last?.hasSuffix(word) ?? false)
      if !isTail { words.append(word) }
    }
    return words
  }

  /// The texts of a record as one, as an expression; telephone numbers among them.
  static func joinedTexts(of kind: Kind, _ alias: String) -> String {
    (fields[kind] ?? []).map { #"coalesce(\#(alias)."\#($0)", '')"# }.joined(separator: " || char(10) || ")
  }

  private struct Places {
    let texts: [Int]
    let phone: Int

    init(_ kind: Kind, _ names: [String]) {
      texts = names.map { RecordTable.place($0, in: kind) }
      phone = RecordTable.place("phone", in: kind)
    }
  }

  private static let customerOfContact = RecordTable.place("customer", in: .contact)

  /// The fields whose words the index holds.
  static let fields: [Kind: [String]] = [
    .customer: ["name", "ref", "city", "email", "phone", "note", "tags"],
    .contact: ["name", "ref", "title", "city", "email", "phone", "note", "tags", "roles"],
  ]
  private static let places = Dictionary(uniqueKeysWithValues: fields.map { ($0, Places($0, $1)) })
}
