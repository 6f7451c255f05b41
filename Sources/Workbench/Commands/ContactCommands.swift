import BookStore
import Domain

/// What happens between a customer and us: contacts, orders, and why the customer is where they are.
enum ContactCommands {
  static let all: [Command] = [
    Command(
      "contact.call", "Log a call", hint: "call",
      help: "Writes down a call with the customer: what was said, in which tone, and the next step.", keys: ["c"],
      scope: .desk, needs: [.customer, .right(.add, .touch)]
    ) { desk in
      guard let id = desk.customerID else { return .none }
      return .prompt(.form(.call(with: id, name: desk.customerName, at: desk.session.now(), on: desk)))
    },
    Command(
      "contact.note", "Write a note", hint: "note", help: "Writes down something worth knowing about the customer.",
      keys: ["N"], scope: .desk, needs: [.customer, .right(.add, .touch)]
    ) { desk in
      guard let id = desk.customerID else { return .none }
      return .prompt(.form(.note(on: id, name: desk.customerName, at: desk.session.now(), on: desk)))
    },
    Command(
      "contact.task", "Add a task", hint: "task", help: "Plans something to be done for the customer, once or again.",
      keys: ["t"], scope: .desk, needs: [.right(.add, .task)]
    ) { desk in .prompt(.form(.task(of: desk.customerID, name: desk.customerName, on: desk))) },
    Command(
      "order.add", "Add an order", hint: "order",
      help: "Opens a form for an order of the customer: a total, or a product with quantity and price.", keys: ["o"],
      scope: .desk, needs: [.customer, .right(.add, .order)]
    ) { desk in
      guard let id = desk.customerID else { return .none }
      return .prompt(.form(.order(of: id, name: desk.customerName, on: desk)))
    },
    Command(
      "customer.why", "Why", hint: "why",
      help: "Says why the customer is in each class: inputs, yardsticks, rule, and what another class would take.",
      keys: ["x"], scope: .desk, needs: [.customer]
    ) { desk throws(BookError) in
      guard let id = desk.customerID else { return .none }
      let lines = try WhyWords(words: desk.words, figures: desk.figures).lines(of: id, in: desk.book)
      return .prompt(.reading(TextPage(desk.words(.whyTitle, desk.customerName), lines: lines)))
    },
    Command(
      "go.alerts", "Go to the alerts", help: "Lists the alerts of this row's customer; Esc lists all again.",
      keys: ["g a"], scope: .desk, needs: [.customer]
    ) { desk in
      guard let id = desk.customerID else { return .none }
      let name = desk.customerName
      return .view { desk in
        desk.listAlerts { $0.customer = (id, name) }
        desk.go(to: .alerts)
      }
    },
    go("customer", "c", "Go to the customer", "Opens the card of this row's customer.", .overview),
    go("deals", "d", "Go to the deals", "Opens the deals of this row's customer.", .deals),
    go("tickets", "t", "Go to the tickets", "Opens the tickets of this row's customer.", .tickets),
    go("orders", "o", "Go to the orders", "Opens the orders of this row's customer.", .orders),
  ]

  private static func go(_ name: String, _ key: String, _ title: String, _ help: String, _ tab: CardTab) -> Command {
    Command("go.\(name)", title, help: help, keys: ["g \(key)"], scope: .desk, needs: [.customer]) { desk in
      let id = desk.customerID
      return .view { $0.openCustomer(of: id, tab: tab) }
    }
  }
}
