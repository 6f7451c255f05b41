import BookStore
import Domain
import TestSupport

/// A small town of customers with few names, towns and amounts, so that every filter finds some of them.
struct QueryTown {
  let fixture: BookFixture
  private var random: SeededGenerator

  init(fixture: BookFixture, seed: UInt64) {
    self.fixture = fixture
    random = SeededGenerator(seed: seed)
  }

  static let names = ["Müller", "Blue", "Kite", "Köln", "Maschinenbau", "Söhne", "0815", "São", "Paulo", "Bonn"]
  static let towns = ["Köln", "Bonn", "São Paulo", "Bad Homburg"]
  static let notes = ["calls before ten", "Blue van, Köln plates", "paid 0815 late", "met in Bonn"]
  static let tags = ["vip", "key account", "fair", "blocked"]
  static let people = ["Anna Kite", "Omar Blue", "Jörg Bonn"]
  static let amounts = ["10.00", "250.00", "999.99", "5000.00", "-20.00"]

  /// Fills the book.
  ///
  /// - Returns: the names of each customer's contacts.
  mutating func fill(customers: Int) throws -> [Int64: [String]] {
    let users = try ["lena", "omar"].map { try fixture.add(.user, ["name": .text($0), "role": .text("admin")]) }
    var people: [Int64: [String]] = [:]
    for _ in 0..<customers {
      let id = try customer(users)
      for _ in 0..<Int.random(in: 0...4, using: &random) { try order(id) }
      if one(in: 6) {
        let name = pick(Self.people)
        try fixture.add(.contact, ["name": .text(name), "customer": .reference(id)])
        people[id, default: []].append(name)
      }
      if one(in: 5) { try work(id, users) }
    }
    try work(nil, users)
    return people
  }

  private mutating func customer(_ users: [Int64]) throws -> Int64 {
    var values: FieldValues = ["name": .text("\(pick(Self.names)) \(pick(Self.names))")]
    if !one(in: 3) { values["city"] = .text(pick(Self.towns)) }
    if one(in: 2) { values["email"] = .list(["\(pick(["anna", "omar"]))@\(pick(["kite", "blue"])).example"]) }
    if one(in: 2) { values["phone"] = .list(["+49 \(pick(["221", "30"])) \(pick(["5550142", "0815"]))"]) }
    if one(in: 2) { values["note"] = .text(pick(Self.notes)) }
    if one(in: 2) { values["tags"] = .tags(Set([pick(Self.tags), pick(Self.tags)]).sorted()) }
    if !one(in: 3) { values["owner"] = .reference(pick(users)) }
    if one(in: 2) { values["kind"] = .text(pick(Customer.kinds)) }
    return try fixture.add(.customer, values)
  }

  private mutating func order(_ customer: Int64) throws {
    let day = BookFixture.today.number - pick([0, 1, 10, 40, 90, 91, 200, 400, 800])
    try fixture.order(customer, pick(Self.amounts), day: day)
  }

  private mutating func work(_ customer: Int64?, _ users: [Int64]) throws {
    let theirs = customer.map(FieldValue.reference) ?? .none
    let stage = pick(Pipeline.stages).name
    try fixture.add(.opportunity, ["name": .text("Deal"), "customer": theirs, "stage": .text(stage)])
    let due = Instant(day: BookFixture.today + pick([-3, 0, 4]), hour: pick([9, 20]))
    try fixture.add(
      .ticket,
      [
        "subject": .text("Line stops"), "customer": theirs, "priority": .text(pick(Ticket.priorities)),
        "state": .text(pick(Ticket.states)), "due": one(in: 3) ? .none : .instant(due),
        "assignee": one(in: 3) ? .none : .reference(pick(users)),
      ])
    try fixture.add(.task, ["subject": .text("call"), "customer": theirs, "due": .day(BookFixture.today + -1)])
    if customer != nil { try fixture.add(.touch, ["customer": theirs, "channel": .text("call")]) }
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }

  private mutating func one(in count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }
}
