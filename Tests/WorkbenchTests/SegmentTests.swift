import BookStore
import Domain
import Keyboard
import TestSupport
import Testing

@testable import Workbench

@Suite("Segments")
struct SegmentTests {
  @Test("6 goes to the grid of recency and frequency, and its numbers are all customers with a sale")
  func grid() throws {
    let driver = DeskDriver(try .sample())
    driver.press("6")
    #expect(driver.desk.focus == .segments)
    let grid = try #require(driver.desk.segments.grid)
    #expect(grid.customers.joined().reduce(0, +) == 45)
    #expect(driver.text.contains("45 customers with a sale, 100.0 % of the revenue"))
  }

  @Test("the cursor moves from cell to cell and stops at the edges")
  func moves() throws {
    let driver = DeskDriver(try .sample())
    driver.press("6 j l l")
    #expect(driver.desk.segments.scores == (recency: 4, frequency: 3))
    driver.press("h h h h k k k")
    #expect(driver.desk.segments.scores == (recency: 5, frequency: 1))
  }

  @Test("Enter on a cell lists its customers, - comes back to it")
  func opensCell() throws {
    let driver = DeskDriver(try .sample())
    driver.press("6 l l l l")
    let grid = try #require(driver.desk.segments.grid)
    driver.press("Enter")
    #expect(driver.desk.focus == .customers)
    #expect(driver.desk.customers.filter == "r:5 f:5")
    #expect(driver.desk.customers.count == grid.customers[4][4])
    driver.press("-")
    #expect(driver.desk.focus == .segments)
    #expect(driver.desk.segments.scores == (recency: 5, frequency: 5))
  }

  @Test("Enter on a group of any model lists as many customers as the group has, Esc comes back")
  func opensGroups() throws {
    let driver = DeskDriver(try .sample())
    driver.press("6 ]")
    for _ in 0..<7 {
      let table = try #require(driver.desk.segments.table)
      for group in table.classes {
        driver.press("Enter")
        #expect(driver.desk.customers.count == group.customers, "\(table.model) \(group.name)")
        driver.press("Esc")
        #expect(driver.desk.focus == .segments)
        driver.press("j")
      }
      driver.press("n")
    }
    #expect(driver.desk.segments.model == .segment)
  }

  @Test("r shows what the customers of the cells bring")
  func revenue() throws {
    let driver = DeskDriver(try .sample())
    driver.press("6 r")
    #expect(driver.text.contains("revenue by recency and frequency"))
    let grid = try #require(driver.desk.segments.grid)
    #expect(driver.text.contains(driver.desk.figures.short(grid.revenue[4][4])))
  }

  @Test("a group tells who came and who left since a day, and since which")
  func movement() throws {
    let driver = DeskDriver(try .sample())
    driver.press("6 ]")
    let movement = try #require(driver.desk.segments.movement)
    #expect(movement.since == TemporaryBook.today + -30)
    #expect(driver.text.contains("moved since \(movement.since)"))
    driver.press("d")
    #expect(driver.desk.segments.movement?.since == TemporaryBook.today + -90)
  }

  @Test("until it is known who moved there is a sign for it, and keys are not kept waiting")
  func isPending() throws {
    let source = try TemporaryBook.sample()
    var desk = Desk(book: source.book, session: TemporaryBook.session())
    desk.handle(.key(KeyStroke(.character("6"))))
    desk.handle(.painted([.segments: 20]))
    let isMovement = { (request: ReadRequest) in request.topic == .movement }
    let first = desk.takeRequests()
    #expect(!first.contains(where: isMovement), "the grid does not tell who moved")
    for request in first { desk.handle(.answered(request.answer(from: source.book))) }
    desk.handle(.key(KeyStroke(.character("]"))))
    desk.handle(.key(KeyStroke(.character("]"))))
    let requests = desk.takeRequests()
    #expect(requests.filter(isMovement).count == 1)
    #expect(desk.segments.side == .migration)
    #expect(desk.segments.table != nil)
    #expect(desk.segments.flows == nil)
    for request in requests where isMovement(request) { desk.handle(.answered(request.answer(from: source.book))) }
    #expect(desk.segments.flows != nil)
  }

  @Test("an edit does not begin the long reading again; coming back to the place does")
  func readsMovementAgain() throws {
    let source = try TemporaryBook.sample()
    let driver = DeskDriver(source)
    driver.press("6 ]")
    let before = try #require(driver.desk.segments.movement?.flows[.segment])
    try source.commit([
      .add(
        .order,
        [
          "customer": .reference(TemporaryBook.Sample.silent), "date": .day(TemporaryBook.today),
          "total": .money(Money(minor: 5000)),
        ])
    ])
    driver.send(.tick).press("Ctrl-l")
    #expect(driver.desk.segments.table?.classes.reduce(0) { $0 + $1.customers } == 46)
    #expect(driver.desk.segments.movement?.flows[.segment] == before)
    driver.press("1 6")
    #expect(driver.desk.segments.movement?.flows[.segment] != before)
  }

  @Test("Enter on a way of the migration lists exactly those who went it")
  func opensWay() throws {
    let driver = DeskDriver(try .sample())
    driver.press("6 ] ]")
    let flows = try #require(driver.desk.segments.flows)
    let none = flows.none
    let target = try #require((0..<none).first { flows.customers[none][$0] > 0 })
    driver.press("G").press(Array(repeating: "l", count: target).joined(separator: " ")).press("Enter")
    #expect(driver.desk.customers.filter.hasPrefix("id:"))
    #expect(driver.desk.customers.count == flows.customers[none][target])
  }

  @Test("Enter on a way that nobody went says so and stays")
  func nobodyWent() throws {
    let driver = DeskDriver(try .sample())
    driver.press("6 ] ] G G").press(Array(repeating: "l", count: 12).joined(separator: " "))
    driver.press("k k k k k k k k k k k k Enter")
    #expect(driver.desk.focus == .segments)
    #expect(driver.desk.message?.text == "Nobody went that way.")
  }

  @Test("x says who belongs to the group under the cursor")
  func rule() throws {
    let driver = DeskDriver(try .sample())
    driver.press("6 ] x")
    #expect(driver.text.contains("champions"))
    #expect(driver.text.contains("R 5 with FM 4, 5; R 4 with FM 5"))
    driver.press("Esc ] ] x")
    #expect(driver.text.contains("A while the customers strictly above bring under 80 %"))
  }

  @Test("where nobody has bought, a sentence says what to do")
  func empty() throws {
    let driver = DeskDriver(try TemporaryBook())
    driver.press("6")
    #expect(driver.text.contains("Nobody has bought yet"))
    driver.press("] ] ] ] Enter")
    #expect(driver.desk.focus == .segments)
    #expect(driver.desk.message?.text.contains("Nobody has bought yet") == true)
  }

  @Test("who sees no amounts sees counts alone")
  func hidden() throws {
    let source = try TemporaryBook.sample()
    try source.commit([
      .add(.user, ["name": .text("max"), "role": .text("admin")]),
      .add(.user, ["name": .text("lena"), "role": .text("support")]),
    ])
    let driver = DeskDriver(source)
    driver.press("6 r")
    #expect(driver.text.contains("customers by recency and frequency"))
    #expect(driver.text.contains("•••"))
    driver.press("] ] ]")
    #expect(driver.text.contains("lena (support) does not see"))
  }

  @Test("a click on a cell puts the cursor there, one more lists its customers")
  func clicks() throws {
    let driver = DeskDriver(try .sample())
    driver.press("6").send(.click(.line(.segments, 8)))
    #expect(driver.desk.segments.scores == (recency: 4, frequency: 4))
    driver.send(.click(.line(.segments, 8)))
    #expect(driver.desk.customers.filter == "r:4 f:4")
    driver.press("-").click("Pareto")
    #expect(driver.desk.segments.side == .pareto)
  }

  @Test("when it could not be read who moved, that is said, and coming back tries again")
  func movementIsLost() throws {
    let driver = DeskDriver(try .sample())
    driver.press("6 ]")
    let generation = driver.desk.segments.movementGeneration
    driver.send(.answered(.failed(.movement, generation: generation, .interrupted)))
    #expect(driver.desk.segments.isMovementLost)
    driver.press("1 6")
    #expect(!driver.desk.segments.isMovementLost)
    #expect(driver.desk.segments.movement != nil)
  }

  @Test("who reads only their own customers is told of those, and that there may be others")
  func scoped() throws {
    let source = try TemporaryBook.sample()
    let users = try source.commit([
      .add(.user, ["name": .text("max"), "role": .text("admin")]),
      .add(.user, ["name": .text("lena"), "role": .text("admin")]),
      .set(setting: "rights.sales.customer.read", value: "own"),
    ])
    try source.commit([
      .change(.customer, TemporaryBook.Sample.muller, ["owner": .reference(users[1])]),
      .change(.user, users[1], ["role": .text("sales")]),
    ])
    let driver = DeskDriver(source)
    driver.press("6 ]")
    #expect(driver.text.contains("of what you may read"))
    #expect(driver.desk.segments.table?.classes.reduce(0) { $0 + $1.customers } == 1)
    let flows = try #require(driver.desk.segments.flows)
    #expect(flows.customers.joined().reduce(0, +) == 1)
  }
}
