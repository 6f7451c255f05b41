import Domain

extension Book {
  /// Looks for faults: the log beside the file, the file's structure, references between records, and the chain of the
  /// journal.
  package func check() throws(BookError) -> CheckReport {
    try reading {
      var problems = LogCheck.lostPart(besides: info.path).map { [$0.sentence(info.path)] } ?? []
      problems += try connection.statement("PRAGMA integrity_check(20)").all([]) { $0.text(0) ?? "" }
        .filter { $0 != "ok" }.map { "The file is damaged: \($0)." }
      problems += try connection.statement("PRAGMA foreign_key_check").all([]) { row in
        "A \(row.text(0) ?? "record") \(row.integer(1)) refers to a \(row.text(2) ?? "record") that is not there."
      }
      let (broken, entries, head) = try journal.verify()
      return CheckReport(
        problems: problems + broken, journalEntries: entries, head: entries == 0 ? nil : head.hexadecimal)
    }
  }

  /// A hash of the facts by source and key, without ids, journal and dates of making: two books with the same facts
  /// have the same.
  ///
  /// The records of a kind are hashed one by one and added up, so their order does not matter.
  package func factsHash() throws(BookError) -> String {
    try reading {
      var sum = HashSum()
      for kind in BookState.idKinds where kind != .alert {
        let sql = #"SELECT id FROM "\#(kind.rawValue)""#
        try connection.statement(sql).each([]) { row in
          sum.add(try canonical(kind, row.integer(0)))
          return true
        }
      }
      return sum.bytes.hexadecimal
    }
  }

  /// A record as text: its kind and fields, with references by source and key.
  private func canonical(_ kind: Kind, _ id: Int64) throws -> String {
    guard let values = try records.read(kind, id) else { return "" }
    var parts = [kind.rawValue]
    for (field, value) in zip(kind.fields, values) where !field.isComputed || field.type == .own {
      switch (field.name, value) {
      case ("source", _): parts.append(value.text ?? Source.here)
      case ("ref", _): parts.append(value.text ?? String(id))
      case (_, .reference(let other)):
        guard case .reference(let kind) = field.type else { continue }
        parts.append(try key(kind, other))
      case ("record", .integer(let id)) where kind == .alias:
        parts.append(try values[2].text.flatMap(Kind.init(rawValue:)).map { try key($0, id) } ?? "")
      case (_, .own(let own)):
        for (id, ownField) in try records.ownFields(kind) {
          if let value = own[id] { parts.append("\(ownField.name)=\(value.sql)") }
        }
      case (_, .lines(let lines)):
        for line in lines {
          parts.append(try line.product.map { try key(.product, $0) } ?? "")
          parts.append("\(line.quantity) \(line.price) \(line.amount.minor)")
        }
      default: parts.append("\(value.sql)")
      }
    }
    return parts.map { "\($0.utf8.count):\($0)" }.joined()
  }

  private func key(_ kind: Kind, _ id: Int64) throws -> String {
    let sql = #"SELECT source, ref FROM "\#(kind.rawValue)" WHERE id = ?"#
    guard RecordTable.of(kind).hasKey else { return "" }
    let found = try connection.statement(sql).first(.integer(id)) { row in
      "\(try records.sourceName(row.optionalInteger(0)).text ?? Source.here)/\(row.text(1) ?? String(id))"
    }
    return found ?? ""
  }
}
