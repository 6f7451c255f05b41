/// The columns of a list, to turn on and off and to put into an order.
package struct ColumnSheet {
  /// A column, and whether it is shown.
  package struct Row: Hashable {
    package let column: CustomerColumn
    package fileprivate(set) var isOn: Bool
  }

  /// In the order in which they are shown; the name stays first.
  package private(set) var rows: [Row]
  package private(set) var cursor = 0
  /// What was shown before.
  let former: [CustomerColumn]
  private let all: [CustomerColumn]

  init(shown: [CustomerColumn], all: [CustomerColumn]) {
    (former, self.all, rows) = (shown, all, [])
    show(shown)
  }

  /// What is shown, from the left.
  var shown: [CustomerColumn] { rows.filter(\.isOn).map(\.column) }

  /// Shows some columns and no others.
  mutating func show(_ shown: [CustomerColumn]) {
    rows = shown.map { Row(column: $0, isOn: true) }
    rows += all.filter { !shown.contains($0) }.map { Row(column: $0, isOn: false) }
  }

  mutating func move(by steps: Int) { cursor = clamped(cursor + steps) }

  /// Shows the column under the cursor, or no longer.
  mutating func toggle() {
    if rows[cursor].column != .name { rows[cursor].isOn.toggle() }
  }

  /// Goes to a column; to the one under the cursor: shows it, or no longer.
  mutating func click(_ index: Int) {
    if index == cursor { toggle() }
    cursor = clamped(index)
  }

  /// Moves the column under the cursor to the left or to the right of others, and the cursor with it.
  mutating func shift(by steps: Int) {
    let place = max(1, clamped(cursor + steps))
    guard cursor > 0 else { return }
    rows.insert(rows.remove(at: cursor), at: place)
    cursor = place
  }

  private func clamped(_ index: Int) -> Int { min(max(index, 0), rows.count - 1) }
}
