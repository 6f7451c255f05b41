import Domain

/// What is asked of the full-text index of customers and contacts.
enum SearchMatch {
  /// The fields whose words the index holds.
  static let fields = SearchIndex.fields.mapValues { Set($0) }

  /// Words looked for at once; further ones are left to the test of the text itself.
  static let most = 32

  /// The index's query for records in which each word of a text begins a word; nil without a word.
  static func words(_ text: String) -> String? {
    let words = SearchIndex.wordsToMatch(text)
    return words.isEmpty ? nil : words.prefix(most).map { "\"\($0)\"*" }.joined(separator: " AND ")
  }

  /// The index's query for the word of somebody who may mean a telephone number.
  static func wordsOrTelephone(_ text: String) -> String? {
    guard let digits = telephone(text) else { return words(text) }
    let number = "\"\(digits)\"*"
    return words(text).map { $0 == number ? number : "(\($0)) OR \(number)" } ?? number
  }

  /// Whether that query finds a record with some words.
  static func finds(_ text: String, in words: [String]) -> Bool {
    func isBegun(_ beginning: String) -> Bool { words.contains { $0.hasPrefix(beginning) } }
    if let digits = telephone(text), isBegun(digits) { return true }
    let wanted = SearchIndex.wordsToMatch(text).prefix(most)
    return !wanted.isEmpty && wanted.allSatisfy(isBegun)
  }

  /// The digits of a telephone number without its leading zeros; nil for any other text.
  static func telephone(_ text: String) -> String? {
    let digits = text.filter { $0.isASCII && $0.isNumber }
    guard digits.count >= 3, text.allSatisfy({ ($0.isASCII && $0.isNumber) || "+-/(). ".contains($0) }) else {
      return nil
    }
    let number = digits.drop { $0 == "0" }
    return number.isEmpty ? nil : String(number)
  }

  /// The index's query for records that match every one of several.
  static func all(_ matches: [String]) -> String? {
    matches.count > 1 ? matches.map { "(\($0))" }.joined(separator: " AND ") : matches.first
  }

  /// The ids of customers that match, by their own words and those of their contacts.
  static func customers(_ match: String) -> Narrowing {
    Narrowing("SELECT rowid FROM search WHERE search MATCH ? AND rowid > 0", [.text(match)])
  }

  /// The ids of records of a kind in the index among which are those that match by their own words.
  static func own(_ kind: Kind, _ match: String) -> Narrowing {
    let customers = customers(match)
    guard kind == .contact else { return customers }
    let sql = """
      SELECT k.id FROM contact k WHERE k.customer IN (\(customers.sql)) \
      UNION ALL SELECT -rowid FROM search WHERE search MATCH ? AND rowid < 0
      """
    return Narrowing(sql, customers.values + customers.values)
  }
}

extension Rights {
  /// Whether the search index holds words for records of a kind that the user may not look for: of other kinds too, since
  /// a customer is found by the words of its contacts.
  func limitsWords(of kind: Kind) -> Bool {
    guard !isUnlimited else { return false }
    return !sees(.personal) || [.customer, .contact].contains { $0 != kind && scope(.read, $0) != .all }
  }
}
