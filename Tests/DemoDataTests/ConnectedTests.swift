import Domain
import Testing

@testable import DemoData

@Suite("The rows of a demo book")
struct ConnectedTests {
  let rows = DemoBookTests.rows(1_500)

  @Test("have the fields of their kind, each of its type")
  func typed() {
    for row in rows {
      let fields = row.kind.fields
      #expect(row.values.count == fields.count)
      for (field, value) in zip(fields, row.values) {
        #expect(fits(value, field), "\(row.kind) \(row.id) \(field.name): \(value)")
      }
    }
  }

  @Test("refer only to rows that came before")
  func connected() {
    var seen: [Kind: Int64] = [:]
    for row in rows {
      #expect(row.id == seen[row.kind, default: 0] + 1)
      for (field, value) in zip(row.kind.fields, row.values) {
        guard case .reference(let kind) = field.type, let id = value.reference else { continue }
        #expect((1...seen[kind, default: 0]).contains(id))
      }
      for line in lines(of: row) {
        #expect((1...seen[.product, default: 0]).contains(line.product ?? 1))
      }
      seen[row.kind] = row.id
    }
  }

  @Test("of orders have the sum of their lines as total", arguments: ["EUR", "JPY", "KWD"])
  func totals(code: String) throws {
    let currency = try #require(Currency(code: code))
    for row in DemoBookTests.rows(200, currency: currency) where row.kind == .order {
      let lines = lines(of: row)
      #expect((1...4).contains(lines.count))
      #expect(row["total"]?.money == lines.reduce(.zero) { $0 + $1.amount })
      for line in lines { #expect(line.amount == line.quantity.amount(at: line.price, in: currency)) }
    }
  }

  @Test("never lie in the future, but for what is planned")
  func past() {
    let planned: Set = ["nextOn", "due"]
    let now = Instant(day: DemoBookTests.today, hour: 14)
    for row in rows {
      for (field, value) in zip(row.kind.fields, row.values) where !planned.contains(field.name) {
        let isExpected = row.kind == .opportunity && field.name == "closed" && isOpen(row)
        if let day = value.day, !isExpected { #expect(day <= DemoBookTests.today) }
        if let instant = value.instant { #expect(instant <= now) }
      }
    }
  }

  @Test("begin with the day the customer was made")
  func created() {
    var created: [Int64: Day] = [:]
    for row in rows {
      if row.kind == .customer { created[row.id] = row["created"]?.day }
      guard let customer = row["customer"]?.reference, let birth = created[customer] else { continue }
      for (field, value) in zip(row.kind.fields, row.values) where field.name != "birthday" {
        if let day = value.day { #expect(day >= birth) }
        if let instant = value.instant { #expect(instant.day >= birth) }
      }
    }
  }

  @Test("of deals pass their stages in order and end where the deal stands")
  func stages() {
    let changes = Dictionary(grouping: rows.filter { $0.kind == .stageChange }) { $0["opportunity"]?.reference }
    for deal in rows where deal.kind == .opportunity {
      let path = changes[deal.id] ?? []
      let days = path.compactMap { $0["day"]?.day }
      #expect(path.first?["to"]?.text == Pipeline.first)
      #expect(path.last?["to"] == deal["stage"])
      #expect(path.dropFirst().map { $0["from"] } == path.dropLast().map { $0["to"] })
      #expect(days == days.sorted() && days.first == deal["opened"]?.day && days.last == deal["stageSince"]?.day)
    }
  }

  @Test("of tickets tell a story from being received to being closed")
  func talks() {
    let events = Dictionary(grouping: rows.filter { $0.kind == .ticketEvent }) { $0["ticket"]?.reference }
    for ticket in rows where ticket.kind == .ticket {
      let talk = events[ticket.id] ?? []
      let moments = talk.compactMap { $0["at"]?.instant }
      #expect(talk.first?["event"]?.text == "received" && moments.first == ticket["opened"]?.instant)
      #expect(moments == moments.sorted())
      let isClosed = ticket["state"]?.text == "closed"
      #expect((talk.last?["event"]?.text == "closed") == isClosed)
      #expect((ticket["closed"]?.instant != nil) == isClosed)
      if isClosed { #expect(moments.last == ticket["closed"]?.instant) }
    }
  }

  private func isOpen(_ deal: FactRow) -> Bool { Pipeline.openStages.contains(deal["stage"]?.text ?? "") }

  private func lines(of row: FactRow) -> [OrderLine] {
    if case .lines(let lines)? = row["lines"] { lines } else { [] }
  }

  private static let ranges: [String: ClosedRange<Int64>] = [
    "tone": -2...2, "probability": 1...99, "score": 1...10, "scale": 5...10,
  ]

  /// Whether the values are those of the fields that the book itself defines.
  private func ownFits(_ values: [Int64: FieldValue]) -> Bool {
    !values.isEmpty
      && values.allSatisfy { id, value in
        let definition = rows.first { $0.kind == .field && $0.id == id }
        return switch (definition?["type"]?.text, value) {
        case ("day", .day): true
        case ("integer", .integer(let number)): number > 0
        case ("choice", .text(let word)): definition?["choices"]?.words.contains(word) == true
        default: false
        }
      }
  }

  private func fits(_ value: FieldValue, _ field: Field) -> Bool {
    switch (value, field.type) {
    case (.none, _): !field.isRequired
    case (.text(let text), .text), (.text(let text), .note): !text.isEmpty
    case (.text(let text), .choice(let words)): words.contains(text)
    case (.tags(let tags), .tags): tags == Set(tags).sorted()
    case (.list(let texts), .list): !texts.isEmpty && Set(texts).count == texts.count && !texts.contains("")
    case (.integer(let number), .integer): (Self.ranges[field.name] ?? 0...0).contains(number)
    case (.own(let values), .own): ownFits(values)
    case (.flag, .flag), (.money, .money), (.price, .price), (.quantity, .quantity), (.day, .day): true
    case (.instant, .instant), (.reference, .reference), (.lines, .lines): true
    default: false
    }
  }
}

extension FactRow {
  /// The value of the field of that name; nil where the kind has none.
  subscript(name: String) -> FieldValue? {
    kind.fields.firstIndex { $0.name == name }.map { values[$0] }
  }
}
