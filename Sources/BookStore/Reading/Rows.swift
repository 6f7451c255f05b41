import Analytics
import Domain

/// A customer with everything that lists and the detail show.
package struct CustomerRow: Hashable, Sendable {
  package var id: Int64
  package var source: String
  package var ref: String
  package var name: String
  package var kind: String?
  package var ownerID: Int64?
  package var owner: String?
  package var tags: [String]
  package var city: String?
  package var country: String?
  package var email: String?
  package var phone: String?
  package var note: String?
  package var created: Day?
  package var measures: Measures
  /// nil without a sale.
  package var classes: Classes?
  /// Where it stands today.
  package var lifecycle = LifecycleStage.prospect
  /// nil without a sale, and where no model was fitted.
  package var expectation: Expectation?
  /// The values of the book's own fields, by name, as far as the user sees them.
  package var own: FieldValues = [:]
  /// The names of the fields that the user does not see; they read as nothing.
  package var hidden: Set<String> = []
}

/// A deal.
package struct OpportunityRow: Hashable, Sendable {
  package var id: Int64
  package var source: String
  package var ref: String
  package var name: String
  package var customerID: Int64?
  package var customer: String?
  package var ownerID: Int64?
  package var owner: String?
  package var product: String?
  package var stage: String
  package var amount: Money?
  package var opened: Day?
  package var closed: Day?
  package var reason: String?
  package var stageSince: Day?
  /// The names of the fields that the user does not see; they read as nothing.
  package var hidden: Set<String> = []
}

/// A ticket of the queue, with who the customer is.
package struct TicketListRow: Hashable, Sendable {
  package var id: Int64
  package var source: String
  package var ref: String
  package var subject: String
  package var priority: String
  package var state: String
  package var customerID: Int64?
  package var customer: String?
  package var pyramid: Pyramid?
  package var assigneeID: Int64?
  package var assignee: String?
  package var opened: Instant?
  package var due: Instant?
  package var closed: Instant?
}

/// An order, without its lines.
package struct OrderRow: Hashable, Sendable {
  package var id: Int64
  package var source: String
  package var ref: String
  package var customerID: Int64?
  package var day: Day
  package var total: Money
  package var cancelled: Bool
  package var lines: Int
  /// The names of the fields that the user does not see; they read as nothing.
  package var hidden: Set<String> = []
}

/// A contact with a customer.
package struct TouchRow: Hashable, Sendable {
  package var id: Int64
  package var customerID: Int64
  package var channel: String
  package var at: Instant?
  package var user: String?
  package var text: String?
  package var tone: Int?
  package var next: String?
  package var nextOn: Day?
}

/// Something that happened to a ticket.
package struct TicketEventRow: Hashable, Sendable {
  package var at: Instant
  package var event: String
  package var author: String?
  package var text: String?
}

/// Any record, field by field.
package struct Record: Hashable, Sendable {
  package var reference: RecordReference
  /// Every field of the kind; `.none` where nothing is known.
  ///
  /// `source` and `ref` are always there.
  package var values: FieldValues
  /// The names of the records that `.reference` fields point to, by field name.
  package var labels: [String: String]
  /// The names of the fields that the user does not see; they read as nothing.
  package var hidden: Set<String> = []
}

/// A stage of the pipeline with its deals.
package struct FunnelRow: Hashable, Sendable {
  package var stage: String
  package var count: Int
  package var amount: Money
  /// The names of the fields that the user does not see; they read as nothing.
  package var hidden: Set<String> = []
}

/// One class of a model with its customers.
package struct ClassCount: Hashable, Sendable {
  package var name: String
  package var customers: Int
  package var revenue: Money
}

/// What `segments` shows: every class of a model, also the empty ones, and the yardsticks they were read against.
package struct SegmentTable: Hashable, Sendable {
  package var model: Model
  package var classes: [ClassCount]
  /// Revenue of the population ÷ revenue of the book; nil when that is not positive.
  package var describes: Double?
  package var yardsticks: Yardsticks
  /// The names of the fields that the user does not see; they read as nothing.
  package var hidden: Set<String> = []
}

/// The R×F grid: customers and revenue by recency score (first index, 1…5 as 0…4) and frequency score.
package struct ScoreGrid: Hashable, Sendable {
  package var customers: [[Int]]
  package var revenue: [[Money]]
  /// The names of the fields that the user does not see; they read as nothing.
  package var hidden: Set<String> = []
}

/// The figures of `report overview`.
package struct Overview: Hashable, Sendable {
  package var customers = 0
  package var buyers = 0
  package var contacts = 0
  package var products = 0
  package var orders = 0
  package var sales = 0
  package var returns = 0
  package var orderLines = 0
  package var revenue = Money.zero
  package var attributedRevenue = Money.zero
  package var openDeals = 0
  package var wonDeals = 0
  package var lostDeals = 0
  package var wonValue = Money.zero
  package var openTickets = 0
  package var closedTickets = 0
  package var breachedTickets = 0
  /// The names of the fields that the user does not see; they read as nothing.
  package var hidden: Set<String> = []
  package var openAlerts = 0

  /// attributedRevenue ÷ revenue, nil when revenue is not positive.
  package var coverage: Double? {
    revenue > .zero ? Double(attributedRevenue.minor) / Double(revenue.minor) : nil
  }
}

/// An edit as the history shows it.
package struct HistoryEntry: Hashable, Sendable {
  package var id: Int64
  package var at: Instant
  package var user: String
  /// The program that made it: `desk`, `command`, `import`.
  package var origin: String
  package var verb: String
  package var subject: RecordReference?
  /// In words: `changed customer 42 Müller: city`.
  package var summary: String
  package var isUndone: Bool
  /// For an undo or redo: the edit it took back or did again.
  package var target: Int64?
  /// The batches of one import share the id of the first.
  package var group: Int64?
  /// Field by field, before and after, as text; empty for an import.
  package var changes: [FieldChange]

  /// Whether it is an edit, and not the undoing of one, the beginning of a day or the fit of a model.
  package var isEdit: Bool { !Journal.besides.contains(verb) }
}

/// One field of one record before and after an edit.
package struct FieldChange: Hashable, Sendable {
  package var record: RecordReference
  package var field: String
  package var before: FieldValue
  package var after: FieldValue
  /// Whether the user does not see the field; both values read as nothing.
  package var isHidden = false
}

/// A place where a kept value differs from the one computed from the raw rows.
package struct Difference: Hashable, Sendable, CustomStringConvertible {
  /// `customer 42 revenue`, `yardstick f3`, `census 20778/3/12`.
  package var what: String
  package var kept: String
  package var computed: String
  package var description: String { "\(what): kept \(kept), computed \(computed)" }
}

/// What `check` found.
package struct CheckReport: Hashable, Sendable {
  /// Sentences, one a fault; empty for a sound book.
  package var problems: [String]
  package var journalEntries: Int
  /// The hash of the last journal entry, to be kept elsewhere: hexadecimal.
  package var head: String?
}
