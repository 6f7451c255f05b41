/// Fields with two values each side by side, and which of the two is chosen.
package struct SideChoices {
  /// A field whose two values differ.
  package struct Row {
    package let label: String
    package let left: String
    package let right: String
    /// Whether the value on the right is chosen.
    package internal(set) var takesRight: Bool
    /// Whether there is a choice.
    package var isOpen = true
    let field: String
  }

  package private(set) var rows: [Row]
  package private(set) var cursor = 0

  init(_ rows: [Row]) {
    self.rows = rows
  }

  mutating func move(by steps: Int) {
    cursor = min(max(cursor + steps, 0), max(0, rows.count - 1))
  }

  /// Chooses a side for the field under the cursor; the other one without a side.
  mutating func choose(right takesRight: Bool? = nil) {
    guard rows.indices.contains(cursor), rows[cursor].isOpen else { return }
    rows[cursor].takesRight = takesRight ?? !rows[cursor].takesRight
  }

  /// The fields that somebody chose the value on the right for.
  var takenFromRight: Set<String> { Set(rows.filter { $0.isOpen && $0.takesRight }.map(\.field)) }
}

extension Overlay {
  /// The two sides to choose from, where it shows some.
  package internal(set) var sides: SideChoices? {
    get {
      switch self {
      case .merge(let sheet): sheet.sides
      case .conflict(let sheet): sheet.sides
      case .filter, .form, .menu, .reading, .confirmation, .columns: nil
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .merge(var sheet):
        sheet.sides = newValue
        self = .merge(sheet)
      case .conflict(var sheet):
        sheet.sides = newValue
        self = .conflict(sheet)
      case .filter, .form, .menu, .reading, .confirmation, .columns: break
      }
    }
  }
}
