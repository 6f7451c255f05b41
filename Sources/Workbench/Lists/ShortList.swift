import Keyboard

/// A list that is held whole, for lists short enough; its cursor belongs to a row.
package struct ShortList<Row: Identifiable> {
  package private(set) var rows: [Row] = []
  /// Whether its rows were ever taken; before that nobody knows whether there are any.
  package private(set) var isRead = false
  private var cursor = ListCursor(height: 20)

  package init() {}

  /// The row under the cursor.
  package var current: Row? { rows.indices.contains(cursor.position) ? rows[cursor.position] : nil }

  /// The rows to show.
  package var shown: [Row] { Array(rows[cursor.visible.clamped(to: rows.indices)]) }

  /// The row of the cursor among those shown.
  package var shownIndex: Int? { current == nil ? nil : cursor.position - cursor.top }

  /// The place of the first row shown among all.
  package var top: Int { cursor.top }

  /// Takes the rows as they are now: the cursor stays on its row, else on its line.
  package mutating func take(_ rows: [Row]) {
    let id = current?.id
    self.rows = rows
    isRead = true
    cursor.resize(count: rows.count, height: cursor.height)
    if let id { select(id) }
  }

  /// Puts the cursor on a row, if it is there.
  package mutating func select(_ id: Row.ID) {
    if let index = rows.firstIndex(where: { $0.id == id }) { cursor.move(to: index) }
  }

  /// Puts the cursor on the row at a place among all.
  package mutating func select(at index: Int) {
    if rows.indices.contains(index) { cursor.move(to: index) }
  }

  /// Takes over how many rows can be shown.
  package mutating func resize(to height: Int) {
    cursor.resize(count: rows.count, height: max(1, height))
  }

  mutating func carryOut(_ motion: Motion) {
    switch motion {
    case .rows(let steps): cursor.move(by: steps)
    case .halfPages(let halves): cursor.move(byHalfPages: halves)
    case .start: cursor.moveToFirst()
    case .end: cursor.moveToLast()
    }
  }
}
