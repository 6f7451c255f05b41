import BookStore
import Domain

/// One column of an export: its name, and the text of its cells.
struct ExportColumn<Row> {
  let name: String
  let text: (Row) -> String
}

/// The text of values in exported tables: what `import` reads back, whatever the language of a spreadsheet.
struct ExportCell {
  let currency: Currency

  func text(_ value: FieldValue) -> String {
    switch value {
    case .instant(let instant): instant.description
    case .money(let money): ExportCell.plain(money.plain(in: currency))
    case .price(let price): ExportCell.plain(price.text(in: currency))
    case .quantity(let quantity): ExportCell.plain(quantity.description)
    case .list(let texts): texts.joined(separator: texts.contains { $0.contains { ";,".contains($0) } } ? "\n" : "; ")
    default: FieldText.display(value, in: currency)
    }
  }

  /// The number with a fourth decimal where it has three, which could else part thousands.
  private static func plain(_ number: String) -> String {
    guard let point = number.lastIndex(of: "."), number[point...].utf8.count == 4 else { return number }
    return number + "0"
  }
}

extension ExportRecord {
  /// What `import` finds the record by that a field refers to: a colleague's name, else its key; nil for no reference.
  func meaning(of field: String) -> String? {
    guard let key = keys[field] else { return nil }
    let isUser = record.reference.kind.field(field)?.type == .reference(.user)
    return isUser ? record.labels[field] ?? key.description : key.description
  }
}

extension ExportColumn where Row == ExportRecord {
  /// The columns of a kind under the names by which `import` finds them: key and source, fields, the book's own fields.
  ///
  /// - Parameter fields: the fields of the kind in the book.
  static func columns(of kind: Kind, fields: [Field], currency: Currency) -> [ExportColumn<ExportRecord>] {
    let cell = ExportCell(currency: currency)
    let names = ["ref", "source"] + fields.filter { $0.type != .lines }.map(\.name)
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.map { name in
      ExportColumn(name: name) { row in
        row.meaning(of: name) ?? cell.text(row.record.values[name] ?? .none)
      }
    }
  }

  /// The measures and classes of customers, and the customers' classes of tickets, as lists have them.
  static func listed(of kind: Kind, fields: [Field], asOf: Day?, currency: Currency) -> [ExportColumn<ExportRecord>] {
    let id = ExportColumn(name: "id") { String($0.record.reference.id) }
    switch kind {
    case .customer:
      return [id]
        + Column<CustomerRow>.customers(asOf: asOf).map { column in
          ExportColumn(name: column.name) { $0.customer.map { column.value($0).plain(in: currency) } ?? "" }
        }
    case .ticket:
      return [id]
        + Column<TicketListRow>.tickets.map { column in
          ExportColumn(name: column.name) { $0.ticket.map { column.value($0).plain(in: currency) } ?? "" }
        }
    default:
      return [id]
        + Column<Record>.columns(of: fields).map { column in
          ExportColumn(name: column.name) { column.value($0.record).plain(in: currency) }
        }
    }
  }
}

/// A line of an order, or an order without any.
struct TransactionLine {
  let order: ExportRecord
  let line: OrderLine?

  /// One for each line of the order; one for the order itself where it has none.
  static func lines(of order: ExportRecord) -> [TransactionLine] {
    guard case .lines(let lines)? = order.record.values["lines"], !lines.isEmpty else {
      return [TransactionLine(order: order, line: nil)]
    }
    return lines.map { TransactionLine(order: order, line: $0) }
  }
}

extension ExportColumn where Row == TransactionLine {
  /// The columns of transactions as `import transactions` takes them.
  ///
  /// - Parameter namesSource: whether the number of an order needs its source before it to be told from others.
  static func transactions(currency: Currency, namesSource: Bool) -> [ExportColumn<TransactionLine>] {
    let cell = ExportCell(currency: currency)
    func column(_ name: String, _ text: @escaping (TransactionLine) -> String?) -> ExportColumn<TransactionLine> {
      ExportColumn(name: name) { text($0) ?? "" }
    }
    func field(_ row: TransactionLine, _ name: String) -> FieldValue { row.order.record.values[name] ?? .none }
    func product(_ row: TransactionLine) -> ExportProduct? { row.line?.product.flatMap { row.order.products[$0] } }
    return [
      column("order") { row in
        let ref = field(row, "ref").text ?? ""
        return namesSource ? "\(field(row, "source").text ?? "")/\(ref)" : ref
      },
      column("customer") { $0.order.keys["customer"]?.description },
      column("customerName") { $0.order.record.labels["customer"] },
      column("date") { cell.text(field($0, "date")) },
      column("product") { product($0)?.key.description },
      column("description") { product($0)?.name },
      column("quantity") { $0.line.map { cell.text(.quantity($0.quantity)) } },
      column("price") { $0.line.map { cell.text(.price($0.price)) } },
      column("amount") { row in cell.text(row.line.map { .money($0.amount) } ?? field(row, "total")) },
      column("channel") { cell.text(field($0, "channel")) },
      column("cancelled") { cell.text(field($0, "cancelled")) },
    ]
  }
}
