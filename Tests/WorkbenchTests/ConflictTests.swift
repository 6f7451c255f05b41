import BookStore
import Domain
import Glibc
import TestSupport
import Testing

@Suite("Two people, one book")
struct ConflictTests {
  private let source: TemporaryBook
  private let ana: Book
  private let driver: DeskDriver
  private let muller = TemporaryBook.Sample.muller

  init() throws {
    source = try .sample()
    ana = try Book(at: source.path, session: TemporaryBook.session(user: "ana"))
    driver = DeskDriver(source)
  }

  private var city: String? { get throws { try source.book.customer(muller)?.city } }

  /// Lena types a city, while Ana saves other values.
  private func type(_ city: String, whileAnaSaves values: FieldValues) throws {
    driver.select("Müller").press("e").type("city").press("Enter Ctrl-u").type(city)
    _ = try ana.commit(.change(.customer, muller, values))
    driver.press("Ctrl-s")
  }

  @Test("different fields of one customer are both kept")
  func differentFields() throws {
    try type("Bonn", whileAnaSaves: ["phone": .list(["112"])])
    #expect(driver.desk.overlay == nil)
    #expect(try city == "Bonn")
    #expect(try source.book.customer(muller)?.phone == "112")
  }

  @Test("the same field shows both values and who wrote the other one, and Enter keeps one's own")
  func keepsMine() throws {
    try type("Bonn", whileAnaSaves: ["city": .text("Ghent")])
    #expect(driver.text.contains("ana changed city at 2026-11-21 14:32."))
    #expect(driver.text.contains("✓ Bonn"))
    #expect(driver.text.contains("Ghent"))
    #expect(try city == "Ghent")
    driver.press("Enter")
    #expect(driver.desk.overlay == nil)
    #expect(try city == "Bonn")
  }

  @Test("the other one's value is taken with a key, and nothing is left to save")
  func takesTheirs() throws {
    try type("Bonn", whileAnaSaves: ["city": .text("Ghent")])
    driver.press("l")
    #expect(driver.text.contains("✓ Ghent"))
    driver.press("Enter")
    #expect(driver.desk.overlay == nil)
    #expect(try city == "Ghent")
  }

  @Test("what is not in dispute is saved with the value that was chosen")
  func savesTheRest() throws {
    driver.select("Müller").press("E Ctrl-u").type("Müller AG").press("Tab Tab Tab Tab Ctrl-u").type("Bonn")
    _ = try ana.commit(.change(.customer, muller, ["city": .text("Ghent")]))
    driver.press("Ctrl-s Space Enter")
    #expect(driver.desk.overlay == nil)
    #expect(try city == "Ghent")
    #expect(try source.book.customer(muller)?.name == "Müller AG")
  }

  @Test("Esc goes back to the form, where everything typed still stands, and the conflict is shown again")
  func goesBack() throws {
    try type("Bonn", whileAnaSaves: ["city": .text("Ghent")])
    driver.press("Esc")
    #expect(driver.text.contains("Bonn"))
    driver.press("Ctrl-s")
    #expect(driver.text.contains("ana changed city"))
    #expect(try city == "Ghent")
  }

  @Test("a third value, saved while the two were looked at, is shown in its turn")
  func thirdPerson() throws {
    try type("Bonn", whileAnaSaves: ["city": .text("Ghent")])
    _ = try ana.commit(.change(.customer, muller, ["city": .text("Turin")]))
    driver.press("Enter")
    #expect(driver.text.contains("Turin"))
    driver.press("Enter")
    #expect(try city == "Bonn")
  }

  @Test("the form of a customer that was deleted says by whom and keeps what was typed")
  func deleted() throws {
    driver.select("Zeta").press("E Ctrl-u").type("Zeta Renamed")
    _ = try ana.commit(.delete(.customer, TemporaryBook.Sample.silent))
    driver.press("Ctrl-s")
    #expect(driver.text.contains("There is no customer 6 any more: ana deleted it at 2026-11-21 14:32."))
    #expect(driver.text.contains("Zeta Renamed"))
  }

  @Test("a deal that somebody else moved meanwhile is not moved on from where it no longer is")
  func movedDeal() throws {
    driver.press("3").find("Line 4")
    let deal = try #require(driver.desk.deal)
    _ = try ana.commit(.change(.opportunity, deal.id, ["stage": .text("contract")]))
    driver.press(">")
    #expect(driver.desk.message?.text.hasPrefix("ana changed stage of Line 4") == true)
    #expect(driver.desk.deal?.id == deal.id)
    #expect(driver.desk.deal?.stage == "contract")
  }

  @Test("a merge of customers that were changed meanwhile is shown anew before it is made")
  func merge() throws {
    driver.select("Blue").press("Space").select("Müller").press("&")
    _ = try ana.commit(.change(.customer, TemporaryBook.Sample.kite, ["city": .text("Turin")]))
    driver.press("Enter")
    #expect(driver.text.contains("Turin"))
    #expect(try source.book.customer(TemporaryBook.Sample.kite) != nil)
    driver.press("Enter")
    #expect(try source.book.customer(TemporaryBook.Sample.kite) == nil)
  }

  @Test("cursor and marks stay on their customers when somebody adds and deletes others above")
  func cursorsStay() throws {
    driver.select("Northwind 03").press("Space Space j j")
    let (name, marks) = (driver.customer, driver.desk.customers.marks.ids)
    _ = try ana.commit(.add(.customer, ["name": .text("Aachen Post")]))
    _ = try ana.commit(.delete(.customer, TemporaryBook.Sample.silent))
    driver.send(.tick)
    #expect(driver.customer == name)
    #expect(driver.desk.customers.marks.ids == marks)
    let gone = try #require(marks.first)
    for order in try ana.orders(of: gone, limit: 9) { _ = try ana.commit(.delete(.order, order.id)) }
    _ = try ana.commit(.delete(.customer, gone))
    driver.send(.tick)
    #expect(driver.desk.customers.marks.ids == Array(marks.dropFirst()))
  }

  @Test("the cursor of a card stays on its order when a newer one comes in above")
  func cardCursorStays() throws {
    driver.select("Müller").press("Enter ] ] ] j")
    let item = try #require(driver.desk.cardItem)
    #expect(item.kind == .order)
    _ = try ana.commit(.add(.order, ["customer": .reference(muller), "total": .money(Money(minor: 100))]))
    driver.send(.tick)
    #expect(driver.desk.cardItem == item)
    #expect(driver.desk.cardCursor == 2)
  }

  @Test("nothing is saved into a file that is no longer there, and the form keeps what was typed")
  func fileGone() throws {
    driver.select("Müller").press("e").type("city").press("Enter Ctrl-u").type("Bonn")
    let aside = source.path + ".aside"
    #expect(rename(source.path, aside) == 0)
    driver.send(.tick)
    #expect(driver.desk.message?.text.contains("was moved, deleted or replaced") == true)
    driver.press("Ctrl-s")
    #expect(driver.text.contains("Bonn"))
    #expect(rename(aside, source.path) == 0)
    driver.press("Ctrl-s")
    #expect(driver.desk.overlay == nil)
    #expect(try city == "Bonn")
  }
}
