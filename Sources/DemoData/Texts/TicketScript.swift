import Domain

/// What a ticket is about and how the talk goes.
struct TicketScript: Sendable {
  let subject: FieldValue
  let message: FieldValue
  /// What colleagues tell each other.
  let note: FieldValue
  let reply: FieldValue
  let closing: FieldValue

  init(_ subject: String, message: String, note: String, reply: String, closing: String) {
    self.subject = .text(subject)
    self.message = .text(message)
    self.note = .text(note)
    self.reply = .text(reply)
    self.closing = .text(closing)
  }

  /// By language.
  static let all: [[TicketScript]] = Language.allCases.map { language in
    switch language {
    case .english: english
    case .german: german
    case .chinese: chinese
    }
  }
}
