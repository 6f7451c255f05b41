import Domain

/// Order lines, or whole orders, as a file of transactions has them: unknown customers and products are made.
struct TransactionBatch {
  let writer: EditWriter
  let source: String
  var memory: ImportMemory
  private var result = BatchResult()

  init(writer: EditWriter, source: String, memory: ImportMemory) {
    self.writer = writer
    self.source = source
    self.memory = memory
  }

  /// The rows are gathered by order first, so that each order is written once.
  mutating func take(_ rows: [TransactionRow]) throws -> BatchResult {
    var order: [String] = []
    var groups: [String: [TransactionRow]] = [:]
    for row in rows {
      guard row.amount.isWithinLimit else {
        result.reject(row.line, "the amount is too large")
        continue
      }
      let key = row.order ?? ownKey(of: row)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(row)
    }
    result.counts.read = rows.count
    for key in order { try takeOrder(key, groups[key] ?? []) }
    return result
  }

  // MARK: - One order

  private mutating func takeOrder(_ ref: String, _ rows: [TransactionRow]) throws {
    if let id = try writer.records.find(.order, source: source, ref: ref) {
      try extend(id, rows)
    } else {
      try make(ref, rows)
    }
  }

  private mutating func make(_ ref: String, _ rows: [TransactionRow]) throws {
    let named = rows.first { $0.customer != nil } ?? rows[0]
    let rows = rows.filter { keepsCustomer($0, named.customer) }
    var lines: [OrderLine] = []
    for row in rows { lines.append(try line(row)) }
    let row: [FieldValue] = [
      .text(source), .text(ref), try customer(named).map(FieldValue.reference) ?? .none, .day(rows[0].day),
      .money(lines.reduce(Money.zero) { $0 + $1.amount }), .flag(rows[0].cancelled), .lines(stored(lines, rows)),
    ]
    memory.own.insert(try writer.insert(.order, row))
    result.counts.imported += rows.count
    if named.customer == nil { result.counts.unattributed += rows.count }
  }

  /// Adds the lines that the order has not yet.
  private mutating func extend(_ id: Int64, _ rows: [TransactionRow]) throws {
    guard let old = try writer.records.read(.order, id), case .lines(let oldLines) = old[Place.lines] else { return }
    let known = try old[Place.customer].reference.flatMap { try writer.records.read(.customer, $0) }
    let rows = rows.filter { keepsCustomer($0, known?[1].text) }
    var missing = memory.own.contains(id) ? [:] : memory.unmatched[id] ?? counted(oldLines, old)
    var added: [OrderLine] = []
    for row in rows {
      let line = try line(row)
      if let count = missing[line], count > 0 {
        missing[line] = count - 1
        result.counts.unchanged += 1
      } else {
        added.append(line)
        result.counts.imported += 1
        if known == nil, row.customer == nil { result.counts.unattributed += 1 }
      }
    }
    if !memory.own.contains(id) { memory.unmatched[id] = missing }
    var updates: [(place: Int, value: FieldValue)] = []
    if !added.isEmpty {
      let lines = (oldLines.isEmpty ? counted(oldLines, old).map(\.key) : oldLines) + added
      updates.append((Place.lines, .lines(lines)))
      updates.append((Place.total, .money(lines.reduce(Money.zero) { $0 + $1.amount })))
    }
    if known == nil, let row = rows.first(where: { $0.customer != nil }) {
      updates.append((Place.customer, try customer(row).map(FieldValue.reference) ?? .none))
    }
    if !updates.isEmpty { try writer.update(.order, id, updates) }
  }

  /// An order without lines counts as one line of its total.
  private func counted(_ lines: [OrderLine], _ order: [FieldValue]) -> [OrderLine: Int] {
    guard lines.isEmpty else { return Dictionary(lines.map { ($0, 1) }, uniquingKeysWith: +) }
    let total = order[Place.total].money ?? .zero
    return [TransactionBatch.plain(total, writer.currency): 1]
  }

  /// A row without product, quantity and price is an order of a total and needs no line.
  private func stored(_ lines: [OrderLine], _ rows: [TransactionRow]) -> [OrderLine] {
    let isPlain = lines.count == 1 && lines[0].product == nil && rows[0].price.tenThousandths == 0
    return isPlain && lines[0] == TransactionBatch.plain(lines[0].amount, writer.currency) ? [] : lines
  }

  /// The line that stands for a bare total: one piece, without a price.
  private static func plain(_ amount: Money, _ currency: Currency) -> OrderLine {
    OrderLine(product: nil, quantity: .one, price: UnitPrice(tenThousandths: 0), amount: amount)
  }

  private mutating func keepsCustomer(_ row: TransactionRow, _ customer: String?) -> Bool {
    guard let theirs = row.customer, let customer, theirs != customer else { return true }
    result.reject(
      row.line, "order \(row.order ?? "") belongs to customer \(customer) by an earlier row, this row says \(theirs)")
    return false
  }

  // MARK: - What a row refers to

  private mutating func line(_ row: TransactionRow) throws -> OrderLine {
    OrderLine(product: try product(row), quantity: row.quantity, price: row.price, amount: row.amount)
  }

  private mutating func customer(_ row: TransactionRow) throws -> Int64? {
    guard let ref = row.customer else { return nil }
    if let id = memory.customers[ref] { return id }
    let found = try writer.records.find(.customer, source: source, ref: ref)
    let id =
      try found
      ?? writer.insert(
        .customer,
        writer.row(
          .customer,
          [
            "source": .text(source), "ref": .text(ref), "name": .text(row.customerName ?? ref),
            "kind": .text(Customer.kinds[0]), "country": row.country.map(FieldValue.text) ?? .none,
            "created": .day(writer.session.today()),
          ]))
    memory.customers[ref] = id
    return id
  }

  private mutating func product(_ row: TransactionRow) throws -> Int64? {
    guard let ref = row.product else { return nil }
    if let id = memory.products[ref] { return id }
    let found = try writer.records.find(.product, source: source, ref: ref)
    let id =
      try found
      ?? writer.insert(
        .product,
        writer.row(
          .product,
          ["source": .text(source), "ref": .text(ref), "name": .text(row.productName ?? ref)]))
    memory.products[ref] = id
    return id
  }

  /// The key of an order whose row has no number: what the row says, and how often it was said before.
  private mutating func ownKey(of row: TransactionRow) -> String {
    let said = [
      row.customer ?? "", row.day.description, row.product ?? "", row.quantity.description, row.price.description,
      String(row.amount.minor), row.cancelled ? "x" : "",
    ].joined(separator: "|")
    let count = memory.occurrences[said, default: 0] + 1
    memory.occurrences[said] = count
    return "\(said)#\(count)"
  }

  private enum Place {
    static let customer = RecordTable.place("customer", in: .order)
    static let total = RecordTable.place("total", in: .order)
    static let lines = RecordTable.place("lines", in: .order)
  }
}

extension EditWriter {
  /// A record's values in the order of its fields.
  func row(_ kind: Kind, _ values: FieldValues) -> [FieldValue] {
    kind.fields.map { values[$0.name] ?? .none }
  }
}
