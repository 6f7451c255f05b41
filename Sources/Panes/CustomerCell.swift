import Canvas
import Domain
import Workbench

/// A column of the list of customers: its header, and what a customer has in it.
struct CustomerCell {
  let column: CustomerColumn
  private let form: Form

  init(_ column: CustomerColumn) {
    self.column = column
    form = Self.forms[column.name] ?? Form(own: column.own)
  }

  /// How a column looks.
  fileprivate struct Form: Sendable {
    let width: Length
    var alignment = Alignment.left
    /// Where there is little room the usual columns go in this order, the highest number first.
    var drop = 0
    let text: @Sendable (ShownCustomer) -> String
    var role: @Sendable (CustomerRow) -> Canvas.Role = { _ in .text }
  }

  /// The header, wide enough for what tells the order.
  ///
  /// Where there is little room, what the list is sorted by goes last.
  ///
  /// - Parameter place: where the column stands: what a person chose goes from the end.
  func header(_ desk: Desk, place: Int, on surface: Surface) -> TableView.Column {
    let list = desk.customers
    let sorted = column.sort.flatMap { list.sort.place(of: $0.field) }
    var header = TableView.Column(
      column.title(in: desk.words), width: form.width, alignment: form.alignment,
      dropPriority: list.columns == CustomerColumn.usual ? form.drop : place)
    if let sorted {
      header.dropPriority = min(header.dropPriority, 1)
      header.sort = list.sort.keys[sorted].descending ? .descending : .ascending
      if list.sort.keys.count > 1 { header.sortPlace = sorted + 1 }
    }
    if case .fixed(let cells) = header.width {
      let mark = header.sortMark(surface.glyphs)
      let room = surface.columns(of: header.title) + (mark.isEmpty ? 0 : 1 + surface.columns(of: mark))
      header.width = .fixed(max(cells, min(room, 20)))
    }
    return header
  }

  func span(_ shown: ShownCustomer) -> Span {
    if shown.row.hidden.contains(column.name) { return Span(shown.words[.hiddenValue], form.role(shown.row)) }
    return Span(form.text(shown), form.role(shown.row))
  }

  private static let forms: [String: Form] = [
    "name": Form(width: .flex(min: 14, weight: 5)) { $0.row.name },
    "pyramid": Form(
      width: .fixed(4), drop: 3, text: { String($0.classes.tier.prefix(3)) }, role: { CustomerWords.tierRole($0) }),
    "segment": Form(width: .fixed(14), drop: 2) { $0.classes.segment },
    "lastSale": Form(width: .fixed(7), alignment: .right, drop: 1) { $0.figures.ago($0.row.measures.lastSale) },
    "revenue": Form(
      width: .fixed(9), alignment: .right,
      text: { $0.figures.short(Money(minor: $0.row.measures.revenue), isHidden: false) }, role: { _ in .money }),
    "orders": number(drop: 4) { $0.row.measures.sales },
    "abc": Form(width: .fixed(3), drop: 5) { $0.classes.abc },
    "rfm": Form(width: .fixed(5), drop: 6) { $0.classes.scores },
    "city": Form(width: .flex(min: 12, weight: 2), drop: 7) { $0.row.city ?? "" },
    "ownerName": Form(width: .fixed(10), drop: 8) { $0.row.owner ?? "" },
    "country": Form(width: .fixed(14), drop: 9) { $0.row.country ?? "" },
    "created": Form(width: .fixed(10), drop: 10) { $0.row.created?.description ?? "" },
    "lifecycle": Form(width: .fixed(10), drop: 11) { $0.classes.lifecycle },
    "phone": Form(width: .fixed(18), drop: 12) { $0.row.phone ?? "" },
    "email": Form(width: .flex(min: 22, weight: 2), drop: 13) { $0.row.email ?? "" },
    "firstSale": Form(width: .fixed(7), alignment: .right) { $0.figures.ago($0.row.measures.firstSale) },
    "clv": Form(
      width: .fixed(9), alignment: .right,
      text: { shown in shown.row.expectation?.value.map { shown.figures.short($0, isHidden: false) } ?? "" },
      role: { _ in .money }),
    "palive": share { $0.row.expectation?.probabilityActive },
    "churn": share { $0.row.expectation?.churn },
    "returns": number { $0.row.measures.returns },
    "kind": Form(width: .fixed(12)) { $0.words.term($0.row.kind ?? "") },
    "tags": Form(width: .flex(min: 10, weight: 1)) { $0.row.tags.joined(separator: ", ") },
    "note": Form(width: .flex(min: 16, weight: 3)) { $0.row.note ?? "" },
    "rfm8": Form(width: .fixed(16)) { $0.words.term($0.row.classes?.rfm8.rawValue ?? "") },
    "rfm4": Form(width: .fixed(12)) { $0.words.term($0.row.classes?.rfm4.rawValue ?? "") },
    "tier4": Form(width: .fixed(12)) { $0.words.term($0.row.classes?.tier4.rawValue ?? "") },
    "id": Form(width: .fixed(8), alignment: .right) { String($0.row.id) },
    "source": Form(width: .fixed(10)) { $0.row.source },
    "ref": Form(width: .fixed(10)) { $0.row.ref },
  ]

  private static func share(_ value: @escaping @Sendable (ShownCustomer) -> Double?) -> Form {
    Form(width: .fixed(8), alignment: .right) { shown in value(shown).map(shown.figures.percent) ?? "" }
  }

  private static func number(drop: Int = 0, _ value: @escaping @Sendable (ShownCustomer) -> Int) -> Form {
    Form(width: .fixed(7), alignment: .right, drop: drop) { $0.figures.count(value($0)) }
  }
}

extension CustomerCell.Form {
  /// The form of a field that the book added.
  fileprivate init(own field: Field?) {
    let name = field?.name ?? ""
    let (width, alignment): (Length, Alignment) =
      switch field?.type {
      case .integer?, .flag?: (.fixed(8), .right)
      case .money?, .price?: (.fixed(11), .right)
      case .day?: (.fixed(10), .left)
      case .choice?: (.fixed(12), .left)
      default: (.flex(min: 12, weight: 2), .left)
      }
    self.init(width: width, alignment: alignment) { $0.figures.text($0.row.own[name] ?? .none) }
  }
}

/// A customer with the words of its classes, worked out once for all columns.
final class ShownCustomer {
  let row: CustomerRow
  let classes: CustomerWords
  let words: Words
  let figures: Figures

  init(_ row: CustomerRow, _ words: Words, _ figures: Figures) {
    self.row = row
    self.words = words
    self.figures = figures
    classes = CustomerWords(row, words)
  }
}
