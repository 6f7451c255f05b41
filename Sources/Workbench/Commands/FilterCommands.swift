import Domain

/// Narrowing down the list that has the focus: customers, deals, tickets.
enum FilterCommands {
  static let all: [Command] = [
    Command(
      "filter.type", "Filter", hint: "filter",
      help: "Narrows the list down to what you type; Enter keeps it, Esc takes it back, Tab completes.", keys: ["/"],
      scope: .desk, needs: [.list]
    ) { desk in
      // Customers are searched beside the desk, so that they can follow each key.
      .prompt(.filter(FilterLine(former: former(desk), place: desk.focus, isLive: desk.focus == .customers)))
    },
    Command(
      "filter.edit", "Edit the filter", help: "Changes the expression that the list is filtered by.", keys: ["f"],
      scope: .desk, needs: [.list]
    ) { desk in
      .prompt(.filter(FilterLine(former(desk), former: former(desk), place: desk.focus, isLive: false)))
    },
    Command(
      "filter.clear", "Clear the filter", help: "Shows the whole list again.", keys: ["F"], scope: .desk,
      needs: [.list, .filter]
    ) { desk in
      let place = desk.focus
      return .view { $0.applyFilter("", in: place) }
    },
  ]

  private static func former(_ desk: Desk) -> String { desk.filterText(of: desk.focus) }
}
