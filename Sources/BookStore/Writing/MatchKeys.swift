import Domain

/// The e-mail addresses and telephone numbers by which two records are seen to be one, as numbers in an index.
///
/// A number is a hash, so what it finds is compared again with the records themselves.
struct MatchKeys {
  let connection: Connection

  /// The fields that keys are made of.
  static let fields = ["email", "phone"]

  /// The keys of a record, from its values in the order of its fields.
  static func keys(_ values: [FieldValue], of kind: Kind) -> Set<Int64> {
    guard let places = places[kind], !(values[places.email].isNone && values[places.phone].isNone) else { return [] }
    return Set(texts(values, of: kind).map(hash))
  }

  /// What is hashed: `mail ada@example.com`, `call 4922155501`; addresses in lower case, numbers by their digits.
  static func texts(_ values: [FieldValue], of kind: Kind) -> Set<String> {
    guard let places = places[kind] else { return [] }
    var texts: Set<String> = []
    for mail in values[places.email].words where mail.utf8.contains(UInt8(ascii: "@")) {
      let plain = plain(mail)
      if plain.utf8.contains(UInt8(ascii: "@")) { texts.insert("mail " + plain.lowercased()) }
    }
    for call in values[places.phone].words {
      let digits = plain(call).utf8.prefix { $0 != UInt8(ascii: ";") }.filter { (48...57).contains($0) }
      if digits.count >= 6 { texts.insert("call " + String(decoding: digits, as: UTF8.self)) }
    }
    return texts
  }

  /// The text without the label that may stand behind it: `+49 221 555 (work)`.
  private static func plain(_ text: String) -> String {
    guard text.utf8.last == UInt8(ascii: ")"), let label = text.lastIndex(of: "("), label > text.startIndex,
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

  /// A key of a record.
  struct Entry {
    let key: Int64
    let kind: Kind
    let record: Int64
  }

  /// Writes all keys into the empty index, in its own order: each page once.
  func fill(_ entries: [Entry]) throws {
    let insert = try connection.statement(.insertMatchKey)
    for entry in entries.sorted(by: { ($0.key, $0.record) < ($1.key, $1.record) }) {
      try insert.run(.integer(entry.key), tag(entry.kind), .integer(entry.record))
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
