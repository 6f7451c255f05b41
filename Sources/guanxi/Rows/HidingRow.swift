import BookStore
import Domain

/// A row of which the reader's role may not see every field.
protocol HidingRow {
  /// The names of the fields that are hidden.
  var hidden: Set<String> { get }
}

extension Record: HidingRow {}
extension CustomerRow: HidingRow {}
extension OpportunityRow: HidingRow {}
extension OrderRow: HidingRow {}

extension ShownValue {
  /// What a person sees in the stead of a hidden value; a program gets null.
  static let hiddenMark = "•••"
}

extension Column {
  /// What the column says of a row; nothing where it is hidden.
  func value(of row: Row) -> ShownValue { isHidden(in: row) ? .none : value(row) }

  /// The same for a person.
  func shown(_ row: Row, in currency: Currency) -> String {
    isHidden(in: row) ? ShownValue.hiddenMark : value(row).shown(in: currency)
  }

  private func isHidden(in row: Row) -> Bool { (row as? any HidingRow)?.hidden.contains(name) ?? false }
}
