import Domain

/// Baskets: each one an order of nobody, of products by name, without prices.
struct BasketBatch {
  let writer: EditWriter
  let source: String
  /// The name of the file: baskets have no key, and those of another file are others although they hold the same.
  let title: String
  private(set) var memory: ImportMemory
  private let finder: ReferenceFinder

  init(writer: EditWriter, source: String, title: String, memory: ImportMemory) {
    self.writer = writer
    self.source = source
    self.title = title
    self.memory = memory
    finder = ReferenceFinder(writer: writer, source: source, memory: memory.references)
  }

  mutating func take(_ rows: [BasketRow]) throws -> BatchResult {
    var result = BatchResult()
    result.counts.read = rows.count
    for row in rows {
      do {
        let isNew = try take(row)
        result.count(RowReport(line: row.line, fate: isNew ? .new : .unchanged))
        if isNew { result.counts.unattributed += 1 }
      } catch let error as BookError where error.isRefusal {
        result.reject(row.line, error.description)
      }
    }
    return result
  }

  private mutating func take(_ row: BasketRow) throws -> Bool {
    let said = memory.digest(Array(row.products.joined(separator: "\u{1F}").utf8))
    let ref = "\(title) \(said)#\(memory.occurrence(of: said))"
    guard try writer.records.find(.order, source: source, ref: ref) == nil else { return false }
    let lines = try row.products.map { name in
      OrderLine(
        product: try finder.find(.product, name) ?? finder.make(.product, name, [:]), quantity: .one,
        price: UnitPrice(tenThousandths: 0), amount: .zero)
    }
    let fields: FieldValues = [
      "source": .text(source), "ref": .text(ref), "date": .day(row.day), "total": .money(.zero),
      "cancelled": .flag(false), "lines": .lines(lines),
    ]
    _ = try writer.insert(.order, writer.row(.order, fields))
    return true
  }
}
