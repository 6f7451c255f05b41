import BookStore
import Domain

/// What a person has before them today: tasks, next steps, alerts.
package struct DayBoard {
  package internal(set) var list = ShortList<DayItem>()
  var generation = 0
}

/// One thing to be done.
package struct DayItem: Identifiable, Hashable, Sendable {
  /// What kind of thing it is.
  package enum Matter: Hashable, Sendable {
    case task(Int64)
    /// The next step that a touch agreed on.
    case step(touch: Int64)
    case alert(AlertRow)
  }

  package let matter: Matter
  package let due: Day?
  package let text: String
  package let customerID: Int64?
  package let customer: String?
  /// How it comes again, or what to do about it.
  package let detail: String

  package var id: String {
    switch matter {
    case .task(let id): "task:\(id)"
    case .step(let touch): "touch:\(touch)"
    case .alert(let alert): alert.key.description
    }
  }

  /// The record that is edited; none for an alert.
  var record: RecordReference? {
    switch matter {
    case .task(let id): RecordReference(.task, id)
    case .step(let touch): RecordReference(.touch, touch)
    case .alert: nil
    }
  }
}

/// Reads the day of a person, or everybody's where the book does not know who works here.
struct DayReader {
  let book: Book
  let today: Day

  /// Days ahead that are shown beside what is due.
  private static let ahead = 7
  /// Days after which a next step that nobody took is let go.
  private static let behind = 90
  private static let limit = 300

  /// What is overdue and due first, by day; then what has no day, then alerts.
  func items() throws(BookError) -> [DayItem] {
    let dated = try tasks() + steps()
    let sorted = dated.filter { $0.due != nil }.sorted { ($0.due ?? today, $0.id) < ($1.due ?? today, $1.id) }
    return try sorted + dated.filter { $0.due == nil } + alerts()
  }

  private func tasks() throws(BookError) -> [DayItem] {
    let isOpen = Query.compare(field: "state", .equal, "open")
    let found = try book.records(
      .task, matching: .all([isOpen] + mine("owner")), sortedBy: [SortKey("due")], limit: Self.limit)
    return found.filter { $0.day("due").map { $0 <= today + Self.ahead } ?? true }.map { task in
      DayItem(
        matter: .task(task.reference.id), due: task.day("due"), text: task.text("subject"),
        customerID: task.values["customer"]?.reference, customer: task.labels["customer"],
        detail: task.text("repeats"))
    }
  }

  private func steps() throws(BookError) -> [DayItem] {
    let isNear = [
      Query.compare(field: "nexton", .greaterOrEqual, (today + -Self.behind).description),
      .compare(field: "nexton", .lessOrEqual, (today + Self.ahead).description),
    ]
    let found = try book.records(
      .touch, matching: .all(isNear + mine("user")), sortedBy: [SortKey("nextOn")], limit: Self.limit)
    return found.map { touch in
      DayItem(
        matter: .step(touch: touch.reference.id), due: touch.day("nextOn"), text: touch.text("next"),
        customerID: touch.values["customer"]?.reference, customer: touch.labels["customer"],
        detail: touch.text("channel"))
    }
  }

  private func alerts() throws(BookError) -> [DayItem] {
    let found = try book.alerts(AlertFilter(owner: book.userID), limit: 100)
    return found.filter { $0.key.subject.kind != .task }.map { alert in
      DayItem(
        matter: .alert(alert), due: alert.raised, text: alert.rule.title, customerID: alert.customerID,
        customer: alert.customer ?? alert.subjectName, detail: alert.reason)
    }
  }

  private func mine(_ field: String) -> [Query] {
    book.userID == nil ? [] : [.compare(field: field, .equal, "me")]
  }
}

extension Record {
  func text(_ field: String) -> String { values[field]?.text ?? "" }

  func day(_ field: String) -> Day? { values[field]?.day }
}
