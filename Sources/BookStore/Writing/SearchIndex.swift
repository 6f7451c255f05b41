import Domain

/// The words by which customers are found, in SQLite's full-text index.
struct SearchIndex {
  let connection: Connection

  /// The words of a customer, from its values in the order of its fields, without doubles.
  static func words(_ values: [FieldValue]) -> String {
    var words: [String] = []
    for place in textPlaces { words += Folding.words(values[place].text ?? "") }
    if case .tags(let tags) = values[tagsPlace] { for tag in tags { words += Folding.words(tag) } }
    words += Folding.telephoneWords(values[phonePlace].text ?? "")
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

  /// Writes the index where the words changed; nil stands for a customer that is not there.
  func update(_ id: Int64, from old: [FieldValue]?, to new: [FieldValue]?) throws {
    let (before, after) = (old.map(SearchIndex.words), new.map(SearchIndex.words))
    guard before != after else { return }
    if let before { try connection.statement(.deleteSearch).run(.integer(id), .text(before)) }
    if let after { try connection.statement(.insertSearch).run(.integer(id), .text(after)) }
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
  private static func wordsToMatch(_ text: String) -> [String] {
    var words: [String] = []
    for word in Folding.words(text) {
      let isTail = word.unicodeScalars.allSatisfy(Folding.isIdeographic) && (words.last?.hasSuffix(word) ?? false)
      if !isTail { words.append(word) }
    }
    return words
  }

  private static let textPlaces = ["name", "ref", "city", "email", "phone", "note"].map {
    RecordTable.place($0, in: .customer)
  }
  private static let tagsPlace = RecordTable.place("tags", in: .customer)
  private static let phonePlace = RecordTable.place("phone", in: .customer)
}
