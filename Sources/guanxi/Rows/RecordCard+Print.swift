import BookStore
import Domain
import Formats

extension RecordCard {
  /// The fields, then what is linked, then the classes and why.
  func printText() throws {
    let output = StandardOutput.shared
    try output.line("\(record.reference.kind.rawValue.capitalizedFirst) \(record.reference.id)")
    for (name, text) in fields where !text.isEmpty {
      try output.line("  " + name + String(repeating: " ", count: max(1, 12 - name.count)) + output.shown(text))
    }
    if case .lines(let lines)? = record.values["lines"] { try print(lines, to: output) }
    for group in linked where group.rows.count > 0 {
      try output.line()
      try output.line(
        "\(group.name.capitalizedFirst), \(group.rows.count)\(group.rows.count == RecordCard.limit ? " or more" : "")")
      try group.rows.print(in: currency, to: output)
    }
    guard let customer, customer.classes != nil else { return }
    try output.line()
    try ExplanationReport(explanations, expectation, currency: currency).printText(of: customer)
  }

  /// The fields of the record (a customer's with measures and classes), then what is linked to it.
  func printJSON() throws {
    try StandardOutput.shared.printJSON { json in
      json.object { object in
        if let customer {
          Column.customers(asOf: nil).write(customer, to: &object, in: currency)
          for field in known where !Column.customers(asOf: nil).contains(where: { $0.name == field.name }) {
            object.name(field.name)
            ShownValue.field(record.values[field.name] ?? .none).write(to: &object, in: currency)
          }
        } else {
          Column.columns(of: known).write(record, to: &object, in: currency)
        }
        if !linked.isEmpty { object.member("linked", object: writeLinked) }
        if customer != nil {
          object.member("why", object: ExplanationReport(explanations, expectation, currency: currency).write)
        }
      }
    }
  }

  private func writeLinked(to json: inout JSONWriter) {
    for group in linked {
      json.name(group.name)
      group.rows.write(to: &json, in: currency)
    }
  }

  /// Name and text of each field; the lines of an order are a table of their own.
  private var fields: [(String, String)] {
    let own = known.filter { $0.type != .lines }.map { field in
      guard !record.hidden.contains(field.name) else { return (field.name, ShownValue.hiddenMark) }
      let value = ShownValue.field(record.values[field.name] ?? .none).shown(in: currency)
      return (field.name, record.labels[field.name].map { "\($0) (\(value))" } ?? value)
    }
    guard let customer, customer.measures.isBuyer else { return own }
    let measures = Column.customers(asOf: nil).filter {
      ["orders", "returns", "revenue", "firstSale", "lastSale"].contains($0.name)
    }
    return own + measures.map { ($0.title, $0.value(customer).shown(in: currency)) }
  }

  private func print(_ lines: [OrderLine], to output: StandardOutput) throws {
    try output.line()
    var table = Table(["product", "quantity", "price", "amount"], right: ["product", "quantity", "price", "amount"])
    let rows = lines.map { line in
      [
        line.product.map { String($0) } ?? "", line.quantity.description, line.price.text(in: currency),
        line.amount.grouped(in: currency),
      ]
    }
    try table.print(rows, to: output)
  }
}
