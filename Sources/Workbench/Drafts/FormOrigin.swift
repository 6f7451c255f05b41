import BookStore
import Domain

/// What a form was opened for: all it takes to open it again in another session.
package struct FormOrigin: Hashable, Sendable {
  /// What is done with a form.
  package enum Purpose: String, CaseIterable, Sendable {
    case customer, contact, relation, task, order, call, note, deal, ticket, field
    /// Fields of a record that is there.
    case change
  }

  package let purpose: Purpose
  /// The customer that the new record belongs to.
  package let customer: Int64?
  /// The record that is changed.
  package let record: RecordReference?
  /// The fields that are asked for, where it is not all.
  package let fields: [String]?

  /// Makes an origin.
  package init(
    _ purpose: Purpose, customer: Int64? = nil, record: RecordReference? = nil, fields: [String]? = nil
  ) {
    self.purpose = purpose
    self.customer = customer
    self.record = record
    self.fields = fields
  }

  /// The record that must still be there for the form to be of use; nil where it needs none.
  package var subject: RecordReference? { record ?? customer.map { RecordReference(.customer, $0) } }
}

extension Form {
  private typealias Maker = @Sendable (_ customer: Int64, _ name: String, _ at: Instant, _ desk: Desk) -> Form

  /// How the form of a new record is opened, by what it is for.
  private static let makers: [FormOrigin.Purpose: Maker] = [
    .customer: { _, _, _, desk in .customer(on: desk) },
    .contact: { customer, name, _, desk in .contact(of: customer, name: name, on: desk) },
    .relation: { customer, name, _, desk in .relation(of: customer, name: name, on: desk) },
    .task: { customer, name, _, desk in .task(of: name.isEmpty ? nil : customer, name: name, on: desk) },
    .order: { customer, name, _, desk in .order(of: customer, name: name, on: desk) },
    .call: { customer, name, at, desk in .call(with: customer, name: name, at: at, on: desk) },
    .note: { customer, name, at, desk in .note(on: customer, name: name, at: at, on: desk) },
    .deal: { _, _, _, desk in .deal(on: desk) },
    .ticket: { _, _, at, desk in .ticket(at: at, on: desk) },
    .field: { _, _, _, desk in .ownField(on: desk) },
  ]

  /// Opens a form again as it was opened first; nil where what it was for is gone.
  ///
  /// - Parameter at: the moment that a new record says of itself.
  static func again(_ origin: FormOrigin, at: Instant, on desk: Desk) throws(BookError) -> Form? {
    var subject: Record?
    if let reference = origin.subject {
      subject = try desk.book.record(reference)
      guard subject != nil else { return nil }
    }
    if let record = subject, origin.purpose == .change {
      return change(record, fields: origin.fields, on: desk)
    }
    return makers[origin.purpose]?(origin.customer ?? 0, subject.map(desk.title) ?? "", at, desk)
  }
}
