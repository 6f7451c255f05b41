import BookStore
import Domain
import TestSupport

/// A stream of random edits on a small book: few customers, few amounts, so that ties abound.
struct RandomEdits {
  let fixture: BookFixture
  private var random: SeededGenerator
  private let undoes: Bool
  private let imports: Bool
  private var files = 0

  init(fixture: BookFixture, seed: UInt64, undoes: Bool = true, imports: Bool = true) {
    self.fixture = fixture
    self.undoes = undoes
    self.imports = imports
    random = SeededGenerator(seed: seed)
  }

  /// Does one random thing and says what.
  mutating func step() throws -> String {
    let choice = Int.random(in: 0..<(undoes ? 26 : 22), using: &random)
    do {
      switch choice {
      case 0...1: return try "customer \(fixture.customer(name()))"
      case 2...7: return try addOrder()
      case 8: return try changeOrder()
      case 9: return try deleteOrder()
      case 10: return try merge()
      case 11: return try deleteCustomer()
      case 12: return imports ? try importTransactions() : try addOrder()
      case 13: return try changeCustomer()
      case 14: return try addWork()
      case 15: return try addOrder(to: nil)
      case 16...20: return try addFact()
      case 21: return try letTimePass()
      case 22...23:
        return try "undo \(fixture.book.commit(.undo(.last(count: 1, anyone: false))).detail ?? "")"
      default: return try "redo \(fixture.book.commit(.redo).detail ?? "")"
      }
    } catch let error as BookError {
      return "refused: \(error)"
    }
  }

  private mutating func addOrder() throws -> String {
    guard let customer = try anyCustomer() else { return try "customer \(fixture.customer(name()))" }
    return try addOrder(to: customer)
  }

  private mutating func addOrder(to customer: Int64?) throws -> String {
    let total = amounts.randomElement(using: &random) ?? "1.00"
    let day = today.number - (ages.randomElement(using: &random) ?? 0)
    return try "order \(fixture.order(customer, total, day: day)) of \(customer ?? 0): \(total)"
  }

  private mutating func changeOrder() throws -> String {
    guard let order = try any(.order) else { return "nothing" }
    let values: FieldValues =
      switch Int.random(in: 0..<4, using: &random) {
      case 0: ["total": .money(Money(amounts.randomElement(using: &random) ?? "", in: .euro) ?? .zero)]
      case 1: ["cancelled": .flag(Bool.random(using: &random))]
      case 2: ["date": .day(BookFixture.today + -Int.random(in: 0...9, using: &random))]
      default: ["customer": try anyCustomer().map(FieldValue.reference) ?? .none]
      }
    _ = try fixture.book.commit(.change(.order, order, values))
    return "change order \(order): \(values)"
  }

  private mutating func deleteOrder() throws -> String {
    guard let order = try any(.order) else { return "nothing" }
    _ = try fixture.book.commit(.delete(.order, order))
    return "delete order \(order)"
  }

  private mutating func deleteCustomer() throws -> String {
    guard let customer = try anyCustomer() else { return "nothing" }
    _ = try fixture.book.commit(.delete(.customer, customer))
    return "delete customer \(customer)"
  }

  private mutating func merge() throws -> String {
    guard let keep = try anyCustomer(), let other = try anyCustomer(), keep != other else { return "nothing" }
    _ = try fixture.book.commit(.merge(.customer, keep: keep, other: other))
    return "merge \(other) into \(keep)"
  }

  private mutating func changeCustomer() throws -> String {
    guard let customer = try anyCustomer() else { return "nothing" }
    let values: FieldValues = [
      "name": .text(name()), "phone": .text("+49 30 9018 \(Int.random(in: 10...12, using: &random))"),
      "city": Bool.random(using: &random) ? .text("São Paulo") : .none,
    ]
    _ = try fixture.book.commit(.change(.customer, customer, values))
    return "change customer \(customer)"
  }

  private mutating func addWork() throws -> String {
    let customer = try anyCustomer().map(FieldValue.reference) ?? .none
    if Bool.random(using: &random) {
      let deal = try fixture.add(
        .opportunity, ["name": .text("Deal"), "customer": customer, "amount": .money(Money(minor: 12_300))])
      _ = try fixture.book.commit(.change(.opportunity, deal, ["stage": .text("won")]))
      return "deal \(deal)"
    }
    let ticket = try fixture.add(.ticket, ["subject": .text("Line stops"), "customer": customer])
    _ = try fixture.book.commit(.change(.ticket, ticket, ["state": .text("closed")]))
    return "ticket \(ticket)"
  }

  private var today: Day { BookFixture.today + fixture.calendar.daysPassed }

  /// How long ago orders were: often days, so that ties abound, sometimes so long that stages change.
  private let ages = [0, 0, 1, 1, 2, 3, 4, 5, 6, 6, 20, 45, 100, 185, 200, 370, 500]

  private mutating func letTimePass() throws -> String {
    fixture.calendar.daysPassed += Int.random(in: 1...60, using: &random)
    guard Bool.random(using: &random) else { return "a while passes" }
    return "a while passes, then \(try fixture.book.roll())"
  }

  /// A contact, touch, task, relation, survey, field of the book's own or tag, added, changed or deleted.
  private mutating func addFact() throws -> String {
    guard let customer = try anyCustomer() else { return "nothing" }
    let owner = FieldValue.reference(customer)
    let phone = FieldValue.list(["+49 30 9018 \(Int.random(in: 10...12, using: &random)) (work)"])
    switch Int.random(in: 0..<12, using: &random) {
    case 0:
      let contact = try fixture.add(
        .contact, ["name": .text(name()), "customer": owner, "phone": phone, "email": .text("a@example.com")])
      return "contact \(contact)"
    case 1:
      guard let contact = try any(.contact) else { return "nothing" }
      _ = try fixture.book.commit(.change(.contact, contact, ["phone": .none, "email": .none, "customer": owner]))
      return "change contact \(contact)"
    case 2:
      let tone = FieldValue.integer(Int64.random(in: -2...2, using: &random))
      let at = FieldValue.instant(Instant(day: today + -Int.random(in: 0...40, using: &random), hour: 9))
      return "touch \(try fixture.add(.touch, ["customer": owner, "channel": .text("call"), "tone": tone, "at": at]))"
    case 3:
      guard let touch = try any(.touch) else { return "nothing" }
      _ = try fixture.book.commit(.delete(.touch, touch))
      return "delete touch \(touch)"
    case 4:
      let task = try fixture.add(
        .task, ["subject": .text("Ring back"), "customer": owner, "due": .day(today + -1), "repeats": .text("2w")])
      return "task \(task) \(try fixture.book.commit(.change(.task, task, ["state": .text("done")])).cleared)"
    case 5:
      guard let other = try anyCustomer() else { return "nothing" }
      let relation = try fixture.add(
        .relation, ["customer": owner, "other": .reference(other), "type": .text("partner")])
      return "relation \(relation)"
    case 6:
      let score = FieldValue.integer(Int64.random(in: 1...5, using: &random))
      return
        "survey \(try fixture.add(.survey, ["customer": owner, "type": .text("csat"), "score": score, "scale": .integer(5)]))"
    case 7:
      let ticket = try fixture.add(
        .ticket, ["subject": .text("Broken again"), "customer": owner, "type": .text("complaint")])
      return "complaint \(ticket)"
    case 8:
      let field = try fixture.add(
        .field, ["name": .text("tenure"), "kind": .text("customer"), "type": .text("integer")])
      return "field \(field)"
    case 9:
      _ = try fixture.book.commit(
        .change(.customer, customer, ["tenure": .integer(7), "tags": .tags(["key", "north"])]))
      return "tenure of \(customer)"
    case 10:
      let ended = Bool.random(using: &random) ? FieldValue.day(today + Int.random(in: -1...9, using: &random)) : .none
      _ = try fixture.book.commit(.change(.customer, customer, ["ended": ended, "email": .text("A@example.com")]))
      return "ended \(ended) of \(customer)"
    default:
      let gap = [60, 90, 120].randomElement(using: &random) ?? 90
      _ = try fixture.book.commit(.set(setting: "lifecycle.gap", value: String(gap)))
      return "gap \(gap)"
    }
  }

  private mutating func importTransactions() throws -> String {
    files += 1
    let importer = try fixture.book.importer(source: "shop", title: "file \(files)")
    for _ in 0..<2 {
      let rows = (0..<Int.random(in: 1...9, using: &random)).map { line in
        TransactionRow(
          line: line, order: Bool.random(using: &random) ? "A\(Int.random(in: 1...5, using: &random))" : nil,
          customer: Bool.random(using: &random) ? "K\(Int.random(in: 1...3, using: &random))" : nil,
          day: BookFixture.today + -Int.random(in: 0...5, using: &random),
          product: Bool.random(using: &random) ? "P1" : nil,
          amount: Money(amounts.randomElement(using: &random) ?? "", in: .euro) ?? .zero,
          cancelled: Int.random(in: 0..<10, using: &random) == 0)
      }
      _ = try importer.take(.transactions(rows))
    }
    try importer.finish()
    return "import \(files)"
  }

  private let amounts = ["10.00", "10.00", "20.00", "0.00", "-10.00", "99999.99", "5.05"]

  private mutating func name() -> String {
    ["Müller GmbH", "株式会社 山田製作所", "Åkesson & Söner AB", "王小明", "Blue Kite"].randomElement(using: &random) ?? "X"
  }

  private mutating func anyCustomer() throws -> Int64? { try any(.customer) }

  private mutating func any(_ kind: Kind) throws -> Int64? {
    try fixture.book.records(kind, limit: 1000).randomElement(using: &random)?.reference.id
  }
}
