import BookStore
import Domain

extension Column where Row == Record {
  /// The fields of any kind; beside a reference stands the name of what it points to.
  static func columns(of fields: [Field]) -> [Column<Record>] {
    let hidden: Set<String> = ["source", "lines", "note"]
    let id = Column("id", right: true, usual: true) { .integer($0.reference.id) }
    return [id]
      + fields.filter { $0.type != .own }.flatMap { field -> [Column<Record>] in
        let name = field.name
        let value = Column(
          name, title: field.isReference ? name + " id" : name, right: field.isNumber,
          usual: !field.isReference && !hidden.contains(name)
        ) { .field($0.values[name] ?? .none) }
        guard field.isReference else { return [value] }
        return [value, Column(name + "Name", title: name, usual: true) { .text($0.labels[name]) }]
      }
  }
}

extension Field {
  /// Whether the field points to another record.
  var isReference: Bool { if case .reference = type { true } else { false } }

  /// Whether the field stands right in a table.
  var isNumber: Bool {
    switch type {
    case .integer, .money, .price, .quantity, .reference: true
    default: false
    }
  }
}
