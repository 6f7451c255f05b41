import Domain

/// One record as an export shows it.
package struct ExportRecord: Hashable, Sendable {
  /// Its fields, as the user sees them.
  package var record: Record
  /// The keys of the records that `.reference` fields point to, by field name.
  package var keys: [String: RecordKey]
  /// The products of the lines of an order, by id.
  package var products: [Int64: ExportProduct]
  /// A customer with measures and classes.
  package var customer: CustomerRow?
  /// A ticket with who its customer is.
  package var ticket: TicketListRow?
}

/// The product of an order's line.
package struct ExportProduct: Hashable, Sendable {
  /// The key by which the product is known.
  package var key: RecordKey
  /// How it is called.
  package var name: String
}

extension Book {
  /// Gives the records of a kind that satisfy a query one by one, with the keys of those they refer to; by id when no
  /// other order is asked for.
  ///
  /// Call it within ``still(_:)`` where it must agree with other reads.
  ///
  /// - Parameters:
  ///   - kind: one of `Kind.named`.
  ///   - body: takes one record, with how many there are; answers false to stop.
  /// - Throws: `BookError`, and what the body throws.
  /// - Complexity: memory for the ids of what satisfies the query and nothing else.
  package func export(
    _ kind: Kind, matching query: Query = .everything, sortedBy keys: [SortKey] = [],
    _ body: (ExportRecord, _ count: Int) throws -> Bool
  ) throws {
    try requireExport(kind)
    try still {
      let ids = try exportIDs(kind, query, keys.isEmpty ? [SortKey("id")] : keys)
      let rows = try ExportRows(book: self, kind: kind)
      for id in ids {
        guard let record = try rows.record(id) else { continue }
        guard try body(record, ids.count) else { return }
      }
    }
  }

  private func exportIDs(_ kind: Kind, _ query: Query, _ keys: [SortKey]) throws -> [Int64] {
    guard kind == .customer else {
      let columns = WorkRows.Columns(select: "t.id", from: #""\#(kind.rawValue)" t"#)
      return try recordList(kind, query, keys, columns, for: .export).rows(connection, page: .first, limit: .max) {
        $0.integer(0)
      }
    }
    let list = try CustomerList.query(query, keys, try queryContext(), for: .export)
    return try list.rows(connection, page: .first, limit: .max) { $0.integer(CustomerList.idPlace) }
  }
}

extension Book {
  /// Whether all records of a kind come from one source.
  package func hasOneSource(_ kind: Kind) throws(BookError) -> Bool {
    try reading {
      let sql = #"SELECT count(*) FROM (SELECT DISTINCT source FROM "\#(kind.rawValue)" LIMIT 2)"#
      return try connection.statement(sql).first { $0.int(0) } ?? 0 < 2
    }
  }
}

/// Reads records with what an export shows beside them.
private struct ExportRows {
  private let book: Book
  private let kind: Kind
  private let context: QueryContext
  private let agenda: AgendaReader
  private let keys: KeyReader
  private let customerSQL: String

  init(book: Book, kind: Kind) throws {
    self.book = book
    self.kind = kind
    context = try book.queryContext()
    agenda = try AgendaReader(book.connection, today: context.today)
    keys = KeyReader(book.records)
    let list = try CustomerList.query(.everything, [SortKey("id")], context)
    customerSQL = "SELECT \(list.select) FROM \(list.from["c"] ?? "") WHERE c.id = ?"
  }

  func record(_ id: Int64) throws -> ExportRecord? {
    guard let record = try book.record(RecordReference(kind, id)) else { return nil }
    var row = ExportRecord(record: record, keys: [:], products: [:])
    for (name, value) in record.values {
      switch (kind.field(name)?.type, value) {
      // What may not be read has no name here, and its key is not told either.
      case (.reference(let other), .reference(let id)) where record.labels[name] != nil:
        row.keys[name] = try keys.key(other, id)
      case (_, .lines(let lines)):
        for product in Set(lines.compactMap(\.product)) { row.products[product] = try self.product(product) }
      default: break
      }
    }
    if kind == .customer { row.customer = try customer(id) }
    if kind == .ticket { row.ticket = try ticket(id) }
    return row
  }

  private func product(_ id: Int64) throws -> ExportProduct {
    let name = try book.connection.statement("SELECT name FROM product WHERE id = ?").first(.integer(id)) { $0.text(0) }
    return ExportProduct(key: try keys.key(.product, id), name: (name ?? nil) ?? "")
  }

  private func customer(_ id: Int64) throws -> CustomerRow? {
    var row = try book.connection.statement(customerSQL).first(.integer(id)) {
      try CustomerList.row($0, context, book.records)
    }
    row?.lifecycle = try agenda.current(id)?.stage ?? .prospect
    return row
  }

  private func ticket(_ id: Int64) throws -> TicketListRow? {
    let sql = "SELECT \(WorkRows.ticket.select) FROM \(WorkRows.ticket.from) WHERE t.id = ?"
    return try book.connection.statement(sql).first(.integer(id)) {
      try context.access.shown(WorkRows.ticket($0, book.records, context.yardsticks), book.records)
    }
  }
}
