/// What the screen shows, and leaving it.
enum ViewCommands {
  static let all: [Command] = [
    Command(
      "view.zoom", "Zoom", hint: "zoom", help: "Gives the pane the whole screen, or takes it back.", keys: ["z"],
      scope: .desk
    ) { _ in
      .view {
        $0.leaveSpot()
        $0.isZoomed.toggle()
      }
    },
    Command(
      "view.follow", "Follow the customer",
      help: "Shows the deals and tickets of the customer under the cursor only, or those of the whole book.",
      keys: ["\\"], scope: .desk
    ) { desk in
      if !desk.followsCustomer, let obstacle = Need.customer.obstacle(on: desk) { return .say(obstacle) }
      return .view { $0.toggleFollowing() }
    },
    Command(
      "theme.choose", "Theme",
      help: "Lists the themes and shows the screen in the one under the cursor; Enter keeps it.",
      keys: ["g T"], scope: .desk
    ) { desk in .prompt(.menu(themes(desk))) },
    Command(
      "view.redraw", "Redraw", help: "Paints the whole screen anew and reads the book again.", keys: ["Ctrl-l"],
      scope: .global
    ) { _ in
      .view {
        $0.wantsRedraw = true
        $0.refresh()
      }
    },
    Command(
      "view.suspend", "Suspend", help: "Gives the terminal back to the shell; its command fg comes back to here.",
      keys: ["Ctrl-z"], scope: .global
    ) { _ in .view { $0.wantsSuspension = true } },
    Command(
      "view.close", "Close", help: "Closes what is open; on the desk itself, leaves the program.", keys: ["q"],
      scope: .desk
    ) { _ in
      .view { desk in
        if desk.isZoomed || desk.focus.isWhole || desk.tickets.card != nil {
          desk.closeOne()
        } else {
          desk.leave()
        }
      }
    },
    Command(
      "view.quit", "Quit", help: "Leaves the program; everything is saved already.", keys: ["Q"], scope: .desk
    ) { _ in .view { $0.isClosed = true } },
  ]

  private static func themes(_ desk: Desk) -> Menu {
    let (words, file, entries) = (desk.words, desk.themes.file, desk.themes.entries())
    let items = entries.map { entry in
      Menu.Item(
        entry.name, detail: desk.words.sentence(entry.summary), theme: entry.name,
        effect: .view { desk in
          desk.themes.chosen = entry.name
          desk.say(words(.themeChosen, entry.name, file))
        })
    }
    var menu = Menu(words[.themeTitle], items: items, placeholder: words[.nothingFits])
    menu.select(entries.firstIndex { $0.name == desk.themes.chosen } ?? 0)
    return menu
  }
}

extension Desk {
  /// Narrows funnel and tickets down to the customer of the row under the cursor, which the detail then shows too, or
  /// widens them to the whole book.
  mutating func toggleFollowing() {
    if !followsCustomer, let id = customerID, id != customers.window.cursor?.id { goToCustomer(id) }
    followsCustomer.toggle()
    say(words[followsCustomer ? .followsOn : .followsOff])
  }
}
