import Domain

/// The words by which customers and contacts are found, in SQLite's full-text index.
///
/// A customer is under its id, a contact under its id below zero.
struct SearchIndex {
  let connection: Connection

  /// The kinds that are in the index, with the place of a record in it.
  static let kinds: [(kind: Kind, sign: Int64)] = [(.customer, 1), (.contact, -1)]

  /// The words of a record, from its values in the order of its fields, without doubles.
  static func words(_ values: [FieldValue], of kind: Kind) -> String {
    guard let places = places[kind] else { return "" }
    var words: [String] = []
    for place in places.texts {
      for text in values[place].words { words += Folding.words(text) }
    }
    for text in values[places.phone].words { words += Folding.telephoneWords(text) }
    return unique(words).joined(separator: " ")
  }

  /// Each word once, in order: by looking through the few there are, by a set where a note makes them many.
  private static func unique(_ words: [String]) -> [String] {
    if words.count > 40 {
      var seen: Set<String> = []
      return words.filter { seen.insert($0).inserted }
    }
    return words.enumerated().filter { place, word in !words[..<place].contains(word) }.map(\.element)
  }

  /// Writes the index where the words changed; nil stands for a record that is not there.
  func update(_ id: Int64, of kind: Kind, from old: [FieldValue]?, to new: [FieldValue]?) throws {
    let before = old.map { SearchIndex.words($0, of: kind) }
    let after = new.map { SearchIndex.words($0, of: kind) }
    guard before != after else { return }
    let row = kind == .contact ? -id : id
    connection.searchChanges += 1
    if let before { try connection.statement(.deleteSearch).run(.integer(row), .text(before)) }
    if let after { try connection.statement(.insertSearch).run(.integer(row), .text(after)) }
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

  private struct Places {
    let texts: [Int]
    let phone: Int

    init(_ kind: Kind, _ names: [String]) {
      texts = names.map { RecordTable.place($0, in: kind) }
      phone = RecordTable.place("phone", in: kind)
    }
  }

  /// The fields whose words the index holds.
  static let fields: [Kind: [String]] = [
    .customer: ["name", "ref", "city", "email", "phone", "note", "tags"],
    .contact: ["name", "ref", "title", "city", "email", "phone", "note", "tags", "roles"],
  ]
  private static let places = Dictionary(uniqueKeysWithValues: fields.map { ($0, Places($0, $1)) })
}
