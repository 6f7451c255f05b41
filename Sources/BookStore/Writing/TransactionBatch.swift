import Domain

/// Order lines, or whole orders, as a file of transactions has them: unknown customers and products are made.
struct TransactionBatch {
  let writer: EditWriter
  let source: String
  var memory: ImportMemory
  private var result = BatchResult()
  private let finder: ReferenceFinder

  init(writer: EditWriter, source: String, memory: ImportMemory) {
    self.writer = writer
    self.source = source
    self.memory = memory
    finder = ReferenceFinder(writer: writer, source: source, memory: memory.references, keepsNumbersApart: true)
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
      guard row.day != nil || row.order != nil else {
        result.reject(row.line, "date: the cell is empty; a row without an order number needs its day.")
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
    do {
      if let id = try writer.records.find(.order, source: source, ref: ref) {
        try extend(id, rows)
      } else if let day = rows.lazy.compactMap(\.day).first {
        try make(ref, day, rows)
      } else {
        for row in rows {
          result.reject(row.line, "order \(ref) is not in the book, and the row does not say its day.")
        }
      }
    } catch let error as BookError where error.isRefusal {
      for row in rows { result.reject(row.line, error.description) }
    }
  }

  private mutating func make(_ ref: String, _ day: Day, _ all: [TransactionRow]) throws {
    let named = all.first { $0.customer != nil } ?? all[0]
    let customer = try customer(named)
    let rows = all.filter { keepsCustomer($0, named.customer) }
    let lines = try rows.map(line)
    var order = Array(repeating: FieldValue.none, count: Place.count)
    (order[Place.source], order[Place.ref]) = (.text(source), .text(ref))
    order[Place.customer] = customer.map(FieldValue.reference) ?? .none
    order[Place.date] = .day(day)
    order[Place.total] = .money(lines.reduce(Money.zero) { $0 + $1.amount })
    order[Place.cancelled] = .flag(rows[0].cancelled)
    order[Place.lines] = .lines(stored(lines, rows))
    order[Place.channel] = rows[0].channel.map(FieldValue.text) ?? .none
    memory.own.insert(try writer.insert(.order, order))
    for row in rows { count(row, .new, isAttributed: customer != nil) }
  }

  /// Adds the lines that the order has not yet.
  private mutating func extend(_ id: Int64, _ all: [TransactionRow]) throws {
    guard let old = try writer.records.read(.order, id), case .lines(let oldLines) = old[Place.lines] else { return }
    let known = try old[Place.customer].reference.flatMap { try writer.records.read(.customer, $0) }
    let rows = all.filter { keepsCustomer($0, known?[1].text, or: old[Place.customer].reference) }
    let lines = try rows.map(line)
    let bare = hasBareTotal(oldLines, explainedBy: lines) ? [] : counted(oldLines, old)
    var missing =
      memory.own.contains(id) ? [:] : memory.unmatched[id] ?? Dictionary(bare.map { ($0, 1) }, uniquingKeysWith: +)
    var added: [OrderLine] = []
    for (row, line) in zip(rows, lines) {
      let isKnown = missing[line, default: 0] > 0
      if isKnown { missing[line, default: 0] -= 1 } else { added.append(line) }
      count(row, isKnown ? .unchanged : .new, isAttributed: known != nil || row.customer != nil)
    }
    if !memory.own.contains(id) { memory.unmatched[id] = missing }
    var updates: [(place: Int, value: FieldValue)] = []
    if !added.isEmpty {
      let lines = bare + added
      updates.append((Place.lines, .lines(lines)))
      updates.append((Place.total, .money(lines.reduce(Money.zero) { $0 + $1.amount })))
    }
    if known == nil, let row = rows.first(where: { $0.customer != nil }) {
      updates.append((Place.customer, try customer(row).map(FieldValue.reference) ?? .none))
    }
    if !updates.isEmpty { try writer.update(.order, id, updates) }
  }

  private mutating func count(_ row: TransactionRow, _ fate: RowFate.Fate, isAttributed: Bool) {
    result.count(RowReport(line: row.line, fate: fate))
    if fate == .new, !isAttributed { result.counts.unattributed += 1 }
  }

  /// Whether an order of a total alone now gets the lines of which that was the sum, or nothing yet.
  private func hasBareTotal(_ old: [OrderLine], explainedBy lines: [OrderLine]) -> Bool {
    old.isEmpty && lines.contains { $0.product != nil || $0.price.tenThousandths != 0 }
  }

  /// The lines; an order without any counts as one line of its total.
  private func counted(_ lines: [OrderLine], _ order: [FieldValue]) -> [OrderLine] {
    lines.isEmpty ? [TransactionBatch.plain(order[Place.total].money ?? .zero, writer.currency)] : lines
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

  private mutating func keepsCustomer(_ row: TransactionRow, _ customer: String?, or id: Int64? = nil) -> Bool {
    guard let theirs = row.customer, let customer, theirs != customer else { return true }
    // Another key may mean the same customer.
    if let id, let found = try? finder.find(.customer, theirs), found == id { return true }
    result.reject(
      row.line, "order \(row.order ?? "") belongs to customer \(customer) by an earlier row, this row says \(theirs)")
    return false
  }

  // MARK: - What a row refers to

  private func line(_ row: TransactionRow) throws -> OrderLine {
    OrderLine(product: try product(row), quantity: row.quantity, price: row.price, amount: row.amount)
  }

  private func customer(_ row: TransactionRow) throws -> Int64? {
    guard let ref = row.customer else { return nil }
    if let id = try finder.find(.customer, ref) { return id }
    var said = row.customerValues
    if let name = row.customerName { said["name"] = .text(name) }
    if let country = row.country { said["country"] = .text(country) }
    return try finder.make(.customer, ref, said)
  }

  private func product(_ row: TransactionRow) throws -> Int64? {
    guard let ref = row.product else { return nil }
    return try finder.find(.product, ref)
      ?? finder.make(.product, ref, row.productName.map { ["name": .text($0)] } ?? [:])
  }

  /// The key of an order whose row has no number: what the row says, and how often it was said before.
  private mutating func ownKey(of row: TransactionRow) -> String {
    let said = [
      row.customer ?? "", row.day?.description ?? "", row.product ?? "", row.quantity.description,
      row.price.description,
      String(row.amount.minor), row.cancelled ? "x" : "",
    ].joined(separator: "|")
    return "\(said)#\(memory.occurrence(of: said))"
  }

  private enum Place {
    static let count = Kind.order.fields.count
    static let source = RecordTable.place("source", in: .order)
    static let ref = RecordTable.place("ref", in: .order)
    static let date = RecordTable.place("date", in: .order)
    static let cancelled = RecordTable.place("cancelled", in: .order)
    static let channel = RecordTable.place("channel", in: .order)
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
