import Canvas
import Workbench

/// How urgent a ticket is, in words and roles.
enum TicketWords {
  /// The first letters of the priority, `!` before it when it is overdue.
  static func priority(_ ticket: TicketListRow, _ words: Words) -> String {
    String(words.term(ticket.priority).prefix(4))
  }

  static func priorityRole(_ ticket: TicketListRow) -> Role {
    switch ticket.priority {
    case "urgent": .alertHigh
    case "high": .alertMedium
    case "low": .alertLow
    default: .text
    }
  }

  static func isOverdue(_ ticket: TicketListRow, _ figures: Figures) -> Bool {
    ticket.due.map { $0 < figures.now } ?? false
  }

  /// Overdue is told by the sign of the time too.
  static func dueRole(_ ticket: TicketListRow, _ figures: Figures) -> Role {
    isOverdue(ticket, figures) ? .alertHigh : .text
  }
}
