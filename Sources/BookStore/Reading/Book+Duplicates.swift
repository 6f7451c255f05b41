import Domain

extension Book {
  /// Records that seem to be the one with these values: the same e-mail address, telephone number, or name whatever its
  /// case, accents and width; nearest first.
  ///
  /// - Parameters:
  ///   - values: as an edit would carry them; only those that identify are looked at.
  ///   - own: the record itself, which is none of its duplicates.
  package func duplicates(
    of values: FieldValues, _ kind: Kind, except own: Int64? = nil, limit: Int = 5
  ) throws(BookError) -> [Duplicate] {
    try require(.read, kind)
    return try reading {
      guard Kind.mergeable.contains(kind) else { return [] }
      var row = Array(repeating: FieldValue.none, count: kind.fields.count)
      for (name, value) in values {
        let place = RecordTable.place(name, in: kind)
        if place >= 0 { row[place] = value }
      }
      return try Duplicates(records: records, access: access()).of(row, kind, except: own, limit: limit)
    }
  }
}

extension Book {
  /// Pairs of records that seem to be one, those with most in common first.
  ///
  /// - Complexity: O(records) to find the keys that are there twice.
  package func duplicatePairs(_ kind: Kind, limit: Int) throws(BookError) -> [DuplicatePair] {
    try require(.read, kind)
    return try reading {
      guard Kind.mergeable.contains(kind) else { return [] }
      let tag = PayloadCoding.tag(of: kind)
      let table = #""\#(kind.rawValue)""#
      let sql = """
        SELECT record FROM "matchKey" WHERE kind = \(tag) AND key IN (
          SELECT key FROM "matchKey" WHERE kind = \(tag) GROUP BY key HAVING count(*) > 1)
        UNION SELECT id FROM \(table) WHERE "sortName" IN (
          SELECT "sortName" FROM \(table) GROUP BY "sortName" HAVING count(*) > 1)
        """
      let access = try access()
      let finder = Duplicates(records: records, access: access)
      var pairs: [DuplicatePair] = []
      for id in try connection.statement(sql).all([], read: { $0.integer(0) }) where pairs.count < limit {
        guard let row = try records.read(kind, id), try access.permits(.read, kind, id, row, records) else { continue }
        for other in try finder.of(row, kind, except: id, limit: 20) where other.record.id > id {
          pairs.append(
            DuplicatePair(
              id: id, name: row[RecordTable.place("name", in: kind)].text ?? "", other: other.record.id,
              otherName: other.name, reasons: other.reasons))
        }
      }
      return Array(pairs.sorted { ($1.reasons.count, $0.id) < ($0.reasons.count, $1.id) }.prefix(limit))
    }
  }
}

/// A record that seems to be another one, and what the two have in common.
package struct Duplicate: Hashable, Sendable {
  package let record: RecordReference
  package let name: String
  /// The fields that agree: `email`, `phone`, `name`.
  package let reasons: [String]
}

/// Two records that seem to be one.
package struct DuplicatePair: Hashable, Sendable {
  package let id: Int64
  package let name: String
  package let other: Int64
  package let otherName: String
  /// The fields that agree: `email`, `phone`, `name`.
  package let reasons: [String]
}

/// Looks for records that seem to be the same.
struct Duplicates {
  let records: Records
  /// Only records are found that the user may read, and only by what the user sees.
  let access: Access

  /// - Parameter row: the values of the record in the order of its fields.
  func of(_ row: [FieldValue], _ kind: Kind, except own: Int64?, limit: Int) throws -> [Duplicate] {
    guard Kind.mergeable.contains(kind) else { return [] }
    let index = MatchKeys(connection: records.connection)
    var candidates: [Int64] = []
    for key in MatchKeys.keys(row, of: kind).sorted() {
      candidates += try index.records(key, of: kind, limit: limit + 1)
    }
    let name = row[RecordTable.place("name", in: kind)].text.map(Folding.fold) ?? ""
    if !name.isEmpty {
      let sql = #"SELECT id FROM "\#(kind.rawValue)" WHERE "sortName" = ? ORDER BY id LIMIT ?"#
      candidates += try records.connection.statement(sql).all([.text(name), SQLValue(limit + 1)]) { $0.integer(0) }
    }
    var seen: Set<Int64> = []
    let found = try candidates.filter { $0 != own && seen.insert($0).inserted }.compactMap { id -> Duplicate? in
      guard let other = try records.read(kind, id) else { return nil }
      let reasons = Duplicates.reasons(row, other, kind).filter { access.rights.hiding($0, of: kind) == nil }
      guard !reasons.isEmpty, try access.permits(.read, kind, id, other, records) else { return nil }
      return Duplicate(
        record: RecordReference(kind, id), name: other[RecordTable.place("name", in: kind)].text ?? "", reasons: reasons
      )
    }
    return Array(found.sorted { ($1.reasons.count, $0.record.id) < ($0.reasons.count, $1.record.id) }.prefix(limit))
  }

  /// What two records have in common.
  static func reasons(_ one: [FieldValue], _ other: [FieldValue], _ kind: Kind) -> [String] {
    let shared = MatchKeys.texts(one, of: kind).intersection(MatchKeys.texts(other, of: kind))
    var reasons: [String] = []
    if shared.contains(where: { $0.hasPrefix("mail") }) { reasons.append("email") }
    if shared.contains(where: { $0.hasPrefix("call") }) { reasons.append("phone") }
    let place = RecordTable.place("name", in: kind)
    if let name = one[place].text, !name.isEmpty, Folding.fold(name) == other[place].text.map(Folding.fold) {
      // Two people of one name at different customers are two people.
      let customer = RecordTable.place("customer", in: kind)
      let areElsewhere =
        customer >= 0 && !one[customer].isNone && !other[customer].isNone && one[customer] != other[customer]
      if !areElsewhere { reasons.append("name") }
    }
    return reasons
  }
}
