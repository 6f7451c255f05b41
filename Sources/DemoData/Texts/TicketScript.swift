import Domain

/// What a ticket is about and how the talk goes.
struct TicketScript: Sendable {
  let subject: FieldValue
  let message: FieldValue
  /// What colleagues tell each other.
  let note: FieldValue
  let reply: FieldValue
  let closing: FieldValue
  let type: FieldValue
  /// What it is about; none where it is about no product.
  let product: FieldValue
  let isComplaint: Bool

  /// - Parameters:
  ///   - type: one of ``Ticket/types``.
  ///   - product: the name of an article.
  init(
    _ subject: String, _ type: String, about product: String = "", message: String, note: String, reply: String,
    closing: String
  ) {
    self.subject = .text(subject)
    self.type = .text(type)
    isComplaint = type == "complaint"
    self.product = ProductRange.reference(to: product)
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
