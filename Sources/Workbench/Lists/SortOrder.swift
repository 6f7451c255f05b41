import BookStore
import Domain

/// The order of a list: its columns, the most important first.
package struct SortOrder: Hashable, Sendable, CustomStringConvertible {
  /// At least one.
  package private(set) var keys: [SortKey]

  init(_ first: SortKey) { keys = [first] }

  /// Reads an order such as `-revenue,name`, under the names that the list's columns are sorted by; nil for none.
  init?(written text: String) {
    keys = []
    for key in text.split(separator: ",").map({ SortKey(parsing: FieldText.trimmed($0)) }) where !key.field.isEmpty {
      let field = CustomerColumn.all.first { $0.isCalled(key.field) }?.sort?.field ?? key.field
      if place(of: field) == nil { keys.append(SortKey(field, descending: key.descending)) }
    }
    if keys.isEmpty { return nil }
  }

  package var description: String { keys.map(\.description).joined(separator: ",") }

  /// Where a field stands among the keys, from 0.
  package func place(of field: String) -> Int? { keys.firstIndex { $0.field == field } }

  /// Sorts by a key alone; one that it is sorted by already goes the other way round, and the others stay.
  mutating func choose(_ key: SortKey) {
    if let place = place(of: key.field) { keys[place] = keys[place].reversed } else { keys = [key] }
  }

  /// Sorts also by a key, after the others, or no longer by it where it was; the only one stays.
  mutating func toggle(_ key: SortKey) {
    guard let place = place(of: key.field) else { return keys.append(key) }
    if keys.count > 1 { keys.remove(at: place) }
  }

  /// The whole list the other way round.
  mutating func reverse() { keys = keys.map(\.reversed) }
}

extension SortKey {
  fileprivate var reversed: SortKey { SortKey(field, descending: !descending) }
}
