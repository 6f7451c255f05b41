import Domain

/// How the records of one kind lie in their table: made from ``Kind/fields``, so that a field is declared once.
///
/// A record is an array of values in the order of the kind's fields. `source` is stored as the id of a row of `source`;
/// both `source` and `ref` are null for a record made here, whose key is its id. The lines of an order have their own
/// table, and `sortName` of customers and contacts is written beside `name`.
struct RecordTable {
  let kind: Kind
  /// The fields that are columns, with their places in a record.
  let columns: [(place: Int, field: Field)]
  let selectSQL: String
  let insertSQL: String
  let deleteSQL: String
  let hasKey: Bool
  /// Whether `sortName`, the folded name, is written beside `name`.
  let hasSortName: Bool

  init(_ kind: Kind) {
    self.kind = kind
    columns = kind.fields.enumerated().filter { $0.element.type != .lines }.map { ($0.offset, $0.element) }
    hasKey = kind.field("ref") != nil
    let names = columns.map { #""\#($0.field.name)""# }
    hasSortName = [.customer, .contact].contains(kind)
    let extra = hasSortName ? [#""sortName""#] : []
    let table = #""\#(kind.rawValue)""#
    selectSQL = "SELECT \(names.joined(separator: ", ")) FROM \(table) WHERE id = ?"
    let marks = Array(repeating: "?", count: names.count + extra.count + 1).joined(separator: ", ")
    insertSQL = "INSERT INTO \(table) (\((["id"] + names + extra).joined(separator: ", "))) VALUES (\(marks))"
    deleteSQL = "DELETE FROM \(table) WHERE id = ?"
  }

  static let all: [Kind: RecordTable] = Dictionary(
    uniqueKeysWithValues: Kind.allCases.map { ($0, RecordTable($0)) })

  static func of(_ kind: Kind) -> RecordTable { all[kind] ?? RecordTable(kind) }

  /// The place of a field in a record of the kind; -1 for an unknown name.
  static func place(_ name: String, in kind: Kind) -> Int {
    kind.fields.firstIndex { $0.name == name } ?? -1
  }

  /// Some columns of records, the id behind them; `rest` says of which ones, and in which order.
  func selectSQL(_ fields: [Field], _ rest: String) -> String {
    let columns = fields.map { #""\#($0.name)""# } + ["id"]
    return #"SELECT \#(columns.joined(separator: ", ")) FROM "\#(kind.rawValue)" \#(rest)"#
  }

  /// `UPDATE … SET` for the fields at those places.
  func updateSQL(places: [Int]) -> String {
    let fields = places.map { kind.fields[$0] }
    var assignments = fields.filter { $0.type != .lines }.map { #""\#($0.name)" = ?"# }
    if hasSortName, fields.contains(where: { $0.name == "name" }) { assignments.append(#""sortName" = ?"#) }
    return #"UPDATE "\#(kind.rawValue)" SET \#(assignments.joined(separator: ", ")) WHERE id = ?"#
  }
}

extension FieldValue {
  /// The value as a column holds it; `source` and `.lines` are stored elsewhere.
  var sql: SQLValue {
    switch self {
    case .none, .lines: .null
    case .text(let text): .text(text)
    case .integer(let integer), .reference(let integer): .integer(integer)
    case .flag(let flag): .integer(flag ? 1 : 0)
    case .money(let money): .integer(money.minor)
    case .price(let price): .integer(price.tenThousandths)
    case .quantity(let quantity): .integer(quantity.thousandths)
    case .day(let day): .integer(Int64(day.number))
    case .instant(let instant): .integer(instant.seconds)
    case .tags(let tags): tags.isEmpty ? .null : .text("," + tags.joined(separator: ",") + ",")
    case .list(let texts): texts.isEmpty ? .null : .text(texts.joined(separator: "\n"))
    case .own(let values): values.isEmpty ? .null : .text(OwnValues.text(values))
    }
  }
}

extension Row {
  /// Reads a column as a value of a field's type.
  func value(_ column: Int, as type: FieldType) -> FieldValue {
    guard !isNull(column) else { return .none }
    switch type {
    case .text, .note, .choice: return .text(text(column) ?? "")
    case .integer: return .integer(integer(column))
    case .flag: return .flag(integer(column) != 0)
    case .money: return .money(Money(minor: integer(column)))
    case .price: return .price(UnitPrice(tenThousandths: integer(column)))
    case .quantity: return .quantity(Quantity(thousandths: integer(column)))
    case .day: return .day(Day(number: int(column)))
    case .instant: return .instant(Instant(seconds: integer(column)))
    case .tags: return .tags((text(column) ?? "").split(separator: ",").map(String.init))
    case .list: return .list((text(column) ?? "").split(separator: "\n").map(String.init))
    case .own: return .own(OwnValues.values(text(column) ?? ""))
    case .reference: return .reference(integer(column))
    case .lines: return .none
    }
  }
}
