import Domain
import Testing

@testable import BookStore

@Suite("Rights of colleagues")
struct RightsTests {
  private let town: RightsTown

  init() throws { town = try RightsTown(role: .sales) }

  private func lena(_ role: Role = .sales, _ settings: [String: String] = [:]) throws -> Book {
    _ = try town.admin.commit(.change(.user, try #require(town.users[.mine]), ["role": .text(role.rawValue)]))
    for (name, value) in settings { _ = try town.admin.commit(.set(setting: name, value: value)) }
    return try town.fixture.another("lena")
  }

  private func denied(_ right: String, _ role: Role = .sales) -> BookError {
    .denied(user: "lena", role: role, right: right)
  }

  private func id(_ kind: Kind, _ keeper: RightsTown.Keeper) throws -> Int64 {
    try #require(town.records[kind]?[keeper])
  }

  // MARK: - Who may open a book

  @Test("a stranger to a book with users is refused by name, unless the file is the stranger's own")
  func strangers() throws {
    var session = BookFixture.session("paul")
    session.isNameStated = true
    #expect(throws: BookError.stranger(user: "paul")) { try Book(at: town.fixture.path, session: session) }
    #expect(
      BookError.stranger(user: "paul").description.contains("Ask an admin of the book for “guanxi add user name=paul”"))
    let own = try town.fixture.another("paul")
    #expect(own.role == .admin)
    own.close()
  }

  @Test("a book without users belongs to whoever opens it, under any name")
  func noUsers() throws {
    let fixture = try BookFixture()
    var session = BookFixture.session("paul")
    session.isNameStated = true
    let book = try Book(at: fixture.path, session: session)
    #expect(book.role == .admin)
    book.close()
  }

  @Test("a disabled user may not open the book, nor go on with it where it is open")
  func disabled() throws {
    let book = try lena()
    defer { book.close() }
    #expect(try book.customers(limit: 1).count == 1)
    _ = try town.admin.commit(.change(.user, try #require(town.users[.mine]), ["disabled": .flag(true)]))
    #expect(throws: BookError.disabled(user: "lena")) { try book.customers(limit: 1) }
    #expect(throws: BookError.disabled(user: "lena")) { try book.commit(.add(.customer, ["name": .text("X")])) }
    #expect(throws: BookError.disabled(user: "lena")) { try town.fixture.another("lena") }
  }

  @Test("the owner of the file is its admin while no colleague is")
  func lastAdmin() throws {
    let fixture = try BookFixture()
    try fixture.add(.user, ["name": .text("lena"), "role": .text("auditor")])
    #expect(fixture.book.role == .admin)
    try fixture.add(.user, ["name": .text("ada"), "role": .text("admin")])
    #expect(throws: BookError.self) { try fixture.book.commit(.add(.customer, ["name": .text("X")])) }
    #expect(fixture.book.role == .auditor)
  }

  @Test("another role, team or right counts at once in a book that is open elsewhere")
  func live() throws {
    let book = try lena(.sales, ["rights.sales.ticket.read": "team"])
    defer { book.close() }
    #expect(try book.tickets(limit: 9).count == 3)
    _ = try town.admin.commit(.set(setting: "rights.sales.ticket.read", value: "own"))
    #expect(try book.tickets(limit: 9).count == 1)
    _ = try town.admin.commit(.set(setting: "rights.sales.ticket.read", value: "team"))
    _ = try town.admin.commit(.change(.user, try #require(town.users[.team]), ["team": .text("south")]))
    #expect(try book.tickets(limit: 9).count == 2)
    _ = try town.admin.commit(.change(.user, try #require(town.users[.other]), ["manager": .text("Lena")]))
    #expect(try book.tickets(limit: 9).count == 3)
    _ = try town.admin.commit(.change(.user, try #require(town.users[.mine]), ["role": .text("admin")]))
    #expect(try book.tickets(limit: 9).count == 4)
  }

  // MARK: - Edits

  @Test("a refusal names the role and the right")
  func sentence() throws {
    let book = try lena()
    defer { book.close() }
    do {
      _ = try book.commit(.delete(.customer, id(.customer, .other)))
      Issue.record("deleted")
    } catch {
      #expect(
        "\(error)"
          == "lena may not do that: the role sales lacks the right to delete customers of others (delete customers: own). "
          + "Ask an admin of the book.")
    }
  }

  @Test("two customers become one where one may change the kept and delete the other")
  func merge() throws {
    let book = try lena()
    defer { book.close() }
    let (mine, other) = (try id(.customer, .mine), try id(.customer, .other))
    #expect(throws: denied("delete customers of others (delete customers: own)")) {
      try book.commit(.merge(.customer, keep: mine, other: other))
    }
    _ = try book.commit(.merge(.customer, keep: other, other: mine))
    #expect(try book.customer(mine) == nil)
    _ = try book.commit(.undo(.last(count: 1, anyone: false)))
    #expect(try book.customer(mine) != nil)
    try town.fixture.requireExact()
  }

  @Test("what one did oneself one may take back and do again; what others did only with the right to the opposite")
  func undo() throws {
    let book = try lena()
    defer { book.close() }
    let added = try #require(book.commit(.add(.customer, ["name": .text("Nobody's")])).record).id
    #expect(throws: denied("delete customers of others (delete customers: own)")) {
      try book.commit(.delete(.customer, added))
    }
    _ = try book.commit(.undo(.last(count: 1, anyone: false)))
    #expect(try book.customer(added) == nil)
    _ = try book.commit(.redo)
    #expect(try book.customer(added) != nil)
    let edit = try #require(town.admin.commit(.add(.customer, ["name": .text("Ada's")])).editID)
    #expect(throws: denied("delete customers of others (delete customers: own)")) {
      try book.commit(.undo(.edit(edit, anyone: true)))
    }
    let ours = try #require(town.admin.commit(.change(.customer, added, ["city": .text("Bonn")])).editID)
    _ = try book.commit(.undo(.edit(ours, anyone: true)))
    #expect(try book.customer(added)?.city == nil)
    _ = try town.admin.commit(.change(.user, try #require(town.users[.mine]), ["role": .text("auditor")]))
    #expect(throws: denied("change customers", .auditor)) { try book.commit(.redo) }
    #expect(throws: denied("add customers", .auditor)) { try book.commit(.undo(.last(count: 1, anyone: false))) }
  }

  @Test("hidden fields are refused in edits by name, also for the value they have")
  func hiddenFields() throws {
    let book = try lena(.support, ["rights.support.opportunity.change": "all", "rights.support.product.add": "all"])
    defer { book.close() }
    let deal = try id(.opportunity, .mine)
    _ = try town.admin.commit(.change(.opportunity, deal, ["amount": .money(Money(minor: 500))]))
    for minor in [500, 600] {
      #expect(throws: denied("use the field amount of opportunities (finance: no)", .support)) {
        try book.commit(.change(.opportunity, deal, ["amount": .money(Money(minor: Int64(minor)))]))
      }
    }
    _ = try book.commit(.change(.opportunity, deal, ["reason": .text("later")]))
    #expect(throws: denied("use the field price of products (finance: no)", .support)) {
      try book.commit(.add(.product, ["name": .text("P"), "price": .price(UnitPrice(tenThousandths: 1))]))
    }
    _ = try book.commit(.add(.product, ["name": .text("P"), "price": .none]))
    let amount = try town.admin.record(RecordReference(.opportunity, deal))?.values["amount"]
    #expect(amount == .money(Money(minor: 500)))
  }

  @Test("a record that one may not read cannot be referred to")
  func references() throws {
    let book = try lena(.sales, ["rights.sales.customer.read": "own"])
    defer { book.close() }
    let other = try #require(town.customers[.other])
    for values: FieldValues in [
      ["customer": .reference(other), "channel": .text("call")],
      ["customer": .reference(9_999), "channel": .text("call")],
    ] {
      let id = try #require(values["customer"]?.reference)
      #expect(throws: BookError.noSuchRecord(RecordReference(.customer, id))) { try book.commit(.add(.touch, values)) }
    }
    _ = try book.commit(
      .add(.touch, ["customer": .reference(try #require(town.customers[.mine])), "channel": .text("call")]))
  }

  @Test("several records are changed together, or none where one is out of reach")
  func changeAll() throws {
    let book = try lena(.sales, ["rights.sales.customer.change": "own"])
    defer { book.close() }
    let (mine, team) = (try id(.customer, .mine), try id(.customer, .team))
    #expect(throws: denied("change customers of others (change customers: own)")) {
      try book.commit(.changeAll(.customer, [mine, team], ["city": .text("Bonn")]))
    }
    #expect(try book.customer(mine)?.city == nil)
    _ = try book.commit(.changeAll(.customer, [mine], ["city": .text("Bonn")]))
  }

  @Test("one's own record can be handed over, and is then somebody else's")
  func handingOver() throws {
    let book = try lena(.sales, ["rights.sales.customer.change": "own"])
    defer { book.close() }
    let mine = try id(.customer, .mine)
    _ = try book.commit(.change(.customer, mine, ["owner": town.owner(.other)]))
    #expect(throws: denied("change customers of others (change customers: own)")) {
      try book.commit(.change(.customer, mine, ["owner": town.owner(.mine)]))
    }
  }

  // MARK: - Taking more than one has

  @Test("rights are changed by admins alone; other settings by whoever may")
  func settings() throws {
    let book = try lena(.manager)
    defer { book.close() }
    _ = try book.commit(.set(setting: "country", value: "DE"))
    #expect(throws: denied("change the rights of roles", .manager)) {
      try book.commit(.set(setting: "rights.manager.user.change", value: "all"))
    }
    #expect(throws: BookError.unknownSetting("rights.admin.settings")) {
      try town.admin.commit(.set(setting: "rights.admin.settings", value: "no"))
    }
    _ = try town.admin.commit(.set(setting: "rights.manager.settings", value: "no"))
    #expect(throws: denied("change settings of the book", .manager)) {
      try book.commit(.set(setting: "country", value: "FR"))
    }
  }

  @Test("who may change the own record alone gets no other role, team or name by it")
  func ranks() throws {
    let book = try lena(.sales, ["rights.sales.user.change": "own", "rights.sales.user.add": "all"])
    defer { book.close() }
    let me = try #require(town.users[.mine])
    _ = try book.commit(.change(.user, me, ["email": .text("lena@example.com")]))
    for (field, value) in ["role": "admin", "team": "south", "name": "ada2", "manager": "omar"] {
      #expect(throws: denied("change the \(field) of users")) {
        try book.commit(.change(.user, me, [field: .text(value)]))
      }
    }
    #expect(throws: BookError.self) { try book.commit(.add(.user, ["name": .text("eve"), "role": .text("admin")])) }
    #expect(throws: denied("change users of others (change users: own)")) {
      try book.commit(.change(.user, try #require(town.users[.other]), ["email": .text("x")]))
    }
  }

  @Test("an import writes only what its person may, also what it reaches through the rows")
  func imports() throws {
    let book = try lena(.sales, ["rights.sales.customer.change": "own"])
    defer { book.close() }
    _ = try town.admin.commit(
      .importBatch(
        ImportBatch(
          source: "shop", title: "a",
          rows: .records(
            .customer, [RecordRow(line: 2, ref: "C1", values: ["name": .text("Shop"), "owner": town.owner(.other)])]))))
    let outcome = try book.commit(
      .importBatch(
        ImportBatch(
          source: "shop", title: "b",
          rows: .records(
            .customer,
            [
              RecordRow(line: 2, ref: "C1", values: ["name": .text("Taken")]),
              RecordRow(line: 3, ref: "C2", values: ["name": .text("New")]),
            ]))))
    #expect(outcome.counts?.imported == 1)
    #expect(outcome.rejected.map(\.line) == [2])
    #expect(outcome.rejected.first?.reason.contains("change customers of others") == true)
    _ = try town.admin.commit(.change(.user, try #require(town.users[.mine]), ["role": .text("marketing")]))
    #expect(throws: BookError.self) {
      try book.commit(.importBatch(ImportBatch(source: "x", title: "c", rows: .records(.customer, []))))
    }
  }

  @Test("a whole book is imported only as far as its person may write")
  func bookImport() throws {
    let book = try lena(.sales, ["rights.sales.customer.add": "own"])
    defer { book.close() }
    let record = BookRecord(.customer, RecordKey(source: "guanxi", ref: "4711"))
    var named = record
    named.values["name"] = .text("Elsewhere")
    func take(_ content: BookRow.Content) throws -> Outcome {
      try book.commit(
        .importBatch(ImportBatch(source: "book", title: "b", rows: .book([BookRow(line: 2, content)]))))
    }
    #expect(try take(.record(named)).rejected.map(\.line) == [2])
    #expect(throws: BookError.self) { try take(.setting(name: "rights.sales.user.read", value: "none")) }
    #expect(try town.admin.lookup(.customer, "Elsewhere") == nil)
  }

  @Test("an alert is taken in hand by who may read what it is about")
  func alerts() throws {
    let late = BookFixture.today + -9
    let tasks = try RightsTown.Keeper.allCases.map { keeper in
      try town.fixture.add(.task, ["subject": .text("late"), "owner": town.owner(keeper), "due": .day(late)])
    }
    let book = try lena(.sales, ["rights.sales.task.read": "own"])
    defer { book.close() }
    let seen = try book.alerts(AlertFilter(rule: .taskOverdue), limit: 9)
    #expect(seen.map(\.key.subject.id) == [tasks[0]])
    #expect(try book.alertCount(AlertFilter(rule: .taskOverdue)).all == 1)
    let key = try #require(seen.first).key
    let other = AlertKey(rule: key.rule, subject: RecordReference(.task, tasks[2]), period: key.period)
    #expect(throws: BookError.self) { try book.commit(.handle(other, .acknowledge)) }
    _ = try book.commit(.handle(key, .acknowledge))
  }

  // MARK: - Exports and speed

  @Test("a whole book goes out only to who may export all of it and sees every field")
  func wholeExport() throws {
    let book = try lena()
    defer { book.close() }
    #expect(throws: BookError.self) { try book.facts { _ in true } }
    _ = try town.admin.commit(.change(.user, try #require(town.users[.mine]), ["role": .text("auditor")]))
    var rows = 0
    try book.facts { _ in
      rows += 1
      return true
    }
    #expect(rows > 40)
    _ = try town.admin.commit(.set(setting: "rights.auditor.personal", value: "no"))
    #expect(throws: BookError.self) { try book.facts { _ in true } }
  }

  @Test("who may not read contacts finds no customer by theirs, in lists and in names to pick from")
  func contactsUnseen() throws {
    let book = try lena(.sales, ["rights.sales.contact.read": "none", "rights.sales.customer.read": "all"])
    defer { book.close() }
    let customer = try #require(town.customers[.other])
    let contact: FieldValues = ["name": .text("Zanzibar Quill"), "customer": .reference(customer)]
    _ = try town.admin.commit(.add(.contact, contact))
    let query = try Query(parsing: "zanzibar")
    #expect(try town.admin.names(.customer, prefix: "zanz", limit: 9).map(\.id) == [customer])
    #expect(try town.admin.customers(matching: query, limit: 9).map(\.id) == [customer])
    #expect(try book.names(.customer, prefix: "zanz", limit: 9).isEmpty)
    #expect(try book.customers(matching: query, limit: 9).isEmpty)
    #expect(try !book.names(.customer, prefix: "base", limit: 9).isEmpty)
  }

  @Test("the scope of all adds nothing to a query, and that of one's own is read by the index of owners")
  func plans() throws {
    let book = try lena(.sales, ["rights.sales.opportunity.read": "own"])
    defer { book.close() }
    let context = try book.queryContext()
    #expect(try QueryCompiler(kind: .customer, context: context).condition(.everything).isAlways)
    let condition = try QueryCompiler(kind: .opportunity, context: context).condition(.everything)
      .narrowedForAll(book.connection, id: "t.id")
    let plan = try book.connection.statement("EXPLAIN QUERY PLAN SELECT t.id FROM opportunity t WHERE \(condition.sql)")
      .all([]) { $0.text(3) ?? "" }
    #expect(plan.contains { $0.contains("opportunityOwner") } && plan.contains { $0.contains("customerOwner") })
    #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
  }
}
