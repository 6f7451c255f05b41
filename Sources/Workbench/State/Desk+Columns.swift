import Domain

// Which columns the list has.
extension Desk {
  /// Every column that there is in this book, without the book's own fields that the role does not see.
  var customerColumns: [CustomerColumn] {
    let known = Set(Kind.customer.fields.map(\.name))
    let own = ((try? book.fields(of: .customer)) ?? []).filter { !known.contains($0.name) }
    return CustomerColumn.all
      + own.filter { book.rights.hiding(own: $0) == nil }.map(CustomerColumn.init(own:))
  }

  /// The columns of some names, the name first; those that are not known here are passed over.
  func columns(named names: [String]) -> [CustomerColumn] {
    var columns = [CustomerColumn.name]
    let known = customerColumns
    for name in names {
      guard let column = known.first(where: { $0.isCalled(name) }), !columns.contains(column) else { continue }
      columns.append(column)
    }
    return columns
  }

  /// Shows what a view shows, or what the person has chosen for good where it says nothing.
  mutating func setColumns(_ names: [String]) {
    let wanted = names.isEmpty ? customers.standing : names
    customers.columns = wanted.isEmpty ? CustomerColumn.usual : columns(named: wanted)
  }

  // MARK: - Choosing

  /// Lays the columns over the desk, those that are shown first.
  mutating func chooseColumns() {
    overlays.append(.columns(ColumnSheet(shown: customers.columns, all: customerColumns)))
  }

  /// Changes what is chosen; the list behind follows.
  mutating func changeColumns(_ change: (inout ColumnSheet) -> Void) {
    guard case .columns(var sheet)? = overlay else { return }
    change(&sheet)
    overlay = .columns(sheet)
    customers.columns = sheet.shown
  }

  /// Keeps what is chosen: here, and for good.
  mutating func keepColumns() {
    guard case .columns(let sheet)? = overlays.popLast() else { return }
    let names = sheet.shown == CustomerColumn.usual ? [] : sheet.shown.map(\.name)
    guard names != customers.standing else { return }
    customers.standing = names
    columnChoice = names
    say(words(names.isEmpty ? .columnsUsual : .columnsKept, names.count), .done)
  }

  /// Gives up what was chosen.
  mutating func dropColumns() {
    guard case .columns(let sheet)? = overlays.popLast() else { return }
    customers.columns = sheet.former
  }

  /// The columns to be kept for the person, once after they were chosen; empty for the program's own.
  package mutating func takeColumnChoice() -> [String]? {
    defer { columnChoice = nil }
    return columnChoice
  }
}
