import BookStore
import Domain

/// The queue of tickets.
enum TicketCommands {
  static let all: [Command] = [
    Command(
      "ticket.add", "Add a ticket", help: "Opens a form for a new ticket of the customer.", keys: ["a"],
      scope: .tickets, needs: [.right(.add, .ticket)]
    ) { desk in .prompt(.form(.ticket(at: desk.session.now(), on: desk))) },
    Command(
      "ticket.edit", "Edit the ticket", hint: "edit",
      help: "Opens the form of the ticket: priority, state, who answers, and when it is due.", keys: ["E", "e"],
      scope: .tickets, needs: [.ticket, .right(.change, .ticket)]
    ) { desk throws(BookError) in
      guard let ticket = desk.ticket else { return .none }
      return try desk.form(of: RecordReference(.ticket, ticket.id))
    },
    Command(
      "ticket.done", "Close the ticket", hint: "done", help: "Closes the ticket as answered.", keys: ["d"],
      scope: .tickets, needs: [.ticket, .right(.change, .ticket)]
    ) { desk in
      guard let ticket = desk.ticket else { return .none }
      return .edit(
        .change(.ticket, ticket.id, ["state": .text("closed")]), said: desk.words(.ticketDone, ticket.subject))
    },
    Command(
      "ticket.delete", "Delete the ticket", help: "Deletes the ticket, after a question that names it.", keys: ["D"],
      scope: .tickets, needs: [.ticket, .right(.delete, .ticket)]
    ) { desk in
      guard let ticket = desk.ticket else { return .none }
      let words = desk.words
      return .prompt(
        .confirmation(
          Confirmation(
            words[.deleteTitle], lines: [TextLine(words(.deleteTicket, ticket.subject))],
            answer: words[.deletes], otherwise: words[.otherLeavesAll],
            effect: .edit(.delete(.ticket, ticket.id), said: words(.deleted, ticket.subject)))))
    },
  ]
}
