import Domain

/// The e-mail addresses and telephone numbers by which two records are seen to be one, as numbers in an index.
///
/// A number is a hash, so what it finds is compared again with the records themselves.
struct MatchKeys {
  let connection: Connection

  /// The keys of a record, from its values in the order of its fields.
  static func keys(_ values: [FieldValue], of kind: Kind) -> Set<Int64> { Set(texts(values, of: kind).map(hash)) }

  /// What is hashed: `mail ada@example.com`, `call 4922155501`; addresses in lower case, numbers by their digits.
  static func texts(_ values: [FieldValue], of kind: Kind) -> Set<String> {
    guard let places = places[kind] else { return [] }
    let mails = values[places.email].words.map { "mail \(plain($0).lowercased())" }.filter { $0.contains("@") }
    let calls = values[places.phone].words.compactMap { text -> String? in
      let digits = plain(text).split(separator: ";")[0].filter { $0.isASCII && $0.isNumber }
      return digits.count >= 6 ? "call \(digits)" : nil
    }
    return Set(mails + calls)
  }

  /// The text without the label that may stand behind it: `+49 221 555 (work)`.
  private static func plain(_ text: String) -> String {
    guard text.hasSuffix(")"), let label = text.lastIndex(of: "("), label > text.startIndex,
      text[text.index(before: label)] == " "
    else { return text }
    return text[..<label].trimmingSuffix(while: \.isWhitespace)
  }

  /// Writes the index where the keys changed.
  ///
  /// - Returns: the keys that came or went.
  func update(_ id: Int64, of kind: Kind, from old: [FieldValue]?, to new: [FieldValue]?) throws -> Set<Int64> {
    let before = old.map { MatchKeys.keys($0, of: kind) } ?? []
    let after = new.map { MatchKeys.keys($0, of: kind) } ?? []
    for key in before.subtracting(after) {
      try connection.statement(.deleteMatchKey).run(.integer(key), tag(kind), .integer(id))
    }
    for key in after.subtracting(before) {
      try connection.statement(.insertMatchKey).run(.integer(key), tag(kind), .integer(id))
    }
    return before.symmetricDifference(after)
  }

  /// The records of a kind with a key, at most so many.
  func records(_ key: Int64, of kind: Kind, limit: Int) throws -> [Int64] {
    try connection.statement(.readMatchKey).all([.integer(key), tag(kind), SQLValue(limit)]) { $0.integer(0) }
  }

  func insert(_ id: Int64, of kind: Kind, _ values: [FieldValue]) throws {
    for key in MatchKeys.keys(values, of: kind) {
      try connection.statement(.insertMatchKey).run(.integer(key), tag(kind), .integer(id))
    }
  }

  private func tag(_ kind: Kind) -> SQLValue { SQLValue(Int64(PayloadCoding.tag(of: kind))) }

  /// FNV-1a, 64 bits.
  private static func hash(_ text: String) -> Int64 {
    Int64(bitPattern: text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
  }

  private static let places: [Kind: (email: Int, phone: Int)] = Dictionary(
    uniqueKeysWithValues: Kind.mergeable.map {
      ($0, (RecordTable.place("email", in: $0), RecordTable.place("phone", in: $0)))
    })
}

extension Substring {
  fileprivate func trimmingSuffix(while holds: (Character) -> Bool) -> String {
    var text = self
    while let last = text.last, holds(last) { text.removeLast() }
    return String(text)
  }
}
