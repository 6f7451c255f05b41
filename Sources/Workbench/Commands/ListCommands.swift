import BookStore
import Domain

/// What a list shows and in which order: its columns and the keys it is sorted by.
enum ListCommands {
  static let all: [Command] = [
    Command(
      "sort.choose", "Sort", help: "Sorts the list by a column that you choose; + in there adds one to the order.",
      keys: ["s"], scope: .customers
    ) { desk in .prompt(.menu(sorting(desk))) },
    Command(
      "sort.further", "Sort also by", help: "Adds a column to the order of the list, or takes one out of it.",
      keys: ["S"], scope: .customers
    ) { desk in .prompt(.menu(sorting(desk, isFurther: true))) },
    Command(
      "sort.reverse", "Reverse the order", help: "Shows the whole list the other way round.", keys: ["g S"],
      scope: .customers
    ) { _ in .view { $0.changeSort { $0.reverse() } } },
    Command(
      "columns.choose", "Columns", help: "Lists what the list can show of each customer, to choose and to order.",
      keys: ["C"], scope: .customers
    ) { _ in .view { $0.chooseColumns() } },
    Command(
      "columns.keep", "Keep the columns", hint: "keep", help: "Shows the list like this from now on.",
      keys: ["Enter", "Ctrl-s"], scope: .columns
    ) { _ in .view { $0.keepColumns() } },
    Command(
      "columns.toggle", "Show or hide", hint: "show", help: "Shows the column, or no longer.", keys: ["Space"],
      scope: .columns
    ) { _ in .view { $0.changeColumns { $0.toggle() } } },
    Command(
      "columns.later", "Further right", hint: "right", help: "Moves the column behind the next one.",
      keys: ["J", "Right", "l"], scope: .columns
    ) { _ in .view { $0.changeColumns { $0.shift(by: 1) } } },
    Command(
      "columns.earlier", "Further left", hint: "left", help: "Moves the column before the one above.",
      keys: ["K", "Left", "h"], scope: .columns
    ) { _ in .view { $0.changeColumns { $0.shift(by: -1) } } },
    Command(
      "columns.usual", "Usual columns", hint: "usual", help: "Shows what the program shows by itself.", keys: ["0"],
      scope: .columns
    ) { _ in .view { $0.changeColumns { $0.show(CustomerColumn.usual) } } },
    Command(
      "columns.down", "Down", help: "Goes to the next column.", keys: ["j", "Down", "Tab"], scope: .columns
    ) { _ in .view { $0.moveOverlay(1) } },
    Command(
      "columns.up", "Up", help: "Goes to the column above.", keys: ["k", "Up", "Shift-Tab"], scope: .columns
    ) { _ in .view { $0.moveOverlay(-1) } },
    Command(
      "columns.first", "First column", help: "Goes to the first column.", keys: ["g", "Home", "PgUp"], scope: .columns
    ) { _ in .view { $0.moveOverlay(-1_000) } },
    Command(
      "columns.last", "Last column", help: "Goes to the last column.", keys: ["G", "End", "PgDn"], scope: .columns
    ) { _ in .view { $0.moveOverlay(1_000) } },
    Command(
      "columns.cancel", "Former columns", hint: "back", help: "Shows the columns that were shown before.",
      keys: ["Esc", "Ctrl-c", "q"], scope: .columns
    ) { _ in .view { $0.dropColumns() } },
  ]

  /// The columns to sort by; Enter sorts by one alone, or adds it and takes it out where further ones are asked for.
  static func sorting(_ desk: Desk, isFurther: Bool = false, at cursor: Int? = nil) -> Menu {
    let hidden = desk.book.rights.hiddenFields(of: .customer)
    let columns = CustomerColumn.all.filter { $0.sort.map { !hidden.contains($0.field) } ?? false }
    let items = columns.enumerated().map { index, column in
      let further = Effect.view { desk in
        if let key = column.sort { desk.changeSort { $0.toggle(key) } }
        desk.overlays.append(.menu(sorting(desk, isFurther: isFurther, at: index)))
      }
      let alone = Effect.view { desk in
        if let key = column.sort { desk.changeSort { $0.choose(key) } }
      }
      return Menu.Item(
        column.title(in: desk.words), detail: state(of: column, desk), effect: isFurther ? further : alone,
        further: further)
    }
    let (words, sort) = (desk.words, desk.customers.sort)
    var menu = Menu(
      words[isFurther ? .sortFurtherTitle : .sortTitle], items: items, placeholder: words[.nothingFits])
    menu.select(cursor ?? columns.firstIndex { $0.sort?.field == sort.keys[0].field } ?? 0)
    return menu
  }

  /// `2 · from the largest`, for a column that the list is sorted by.
  private static func state(of column: CustomerColumn, _ desk: Desk) -> String {
    let sort = desk.customers.sort
    guard let place = column.sort.flatMap({ sort.place(of: $0.field) }) else { return "" }
    return desk.words(sort.keys[place].descending ? .sortFromLargest : .sortFromSmallest, place + 1)
  }
}
