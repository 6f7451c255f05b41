import BookStore
import Domain
import TestSupport
import Testing

@Suite("Taking back and looking back")
struct HistoryTests {
  @Test("an import is taken back only after a question that names it")
  func takesBackAnImport() throws {
    let source = try TemporaryBook()
    let importer = try source.book.importer(source: "shop", title: "shop.csv")
    _ = try importer.take(.records(.customer, [RecordRow(line: 1, ref: "1", values: ["name": .text("Kranich")])]))
    try importer.finish()
    let driver = DeskDriver(source)
    driver.press("u")
    #expect(driver.text.contains("Take back import of shop.csv?"))
    driver.press("n")
    #expect(driver.desk.customers.count == 1)
    driver.press("u y")
    #expect(driver.desk.customers.count == 0)
  }

  @Test("the log keeps what the line has told")
  func log() throws {
    let driver = DeskDriver(try .sample())
    driver.press("% L")
    #expect(driver.text.contains("% does nothing here"))
  }

  @Test("the history names who changed what, and Enter takes that edit back")
  func history() throws {
    let source = try TemporaryBook.sample()
    let driver = DeskDriver(source)
    driver.select("Müller").press("e").type("city").press("Enter Ctrl-u").type("Bonn").press("Enter U")
    #expect(driver.text.contains("Köln → Bonn"))
    driver.press("Enter")
    #expect(try source.book.customer(TemporaryBook.Sample.muller)?.city == "Köln")
  }

  @Test("the history tells what the edit under the cursor did, and what taking it back would do")
  func historyTells() throws {
    let source = try TemporaryBook.sample()
    let driver = DeskDriver(source)
    driver.select("Müller").press("e").type("city").press("Enter Ctrl-u").type("Bonn").press("Enter U")
    #expect(driver.text.contains("What it did"))
    #expect(driver.text.contains("  city: Köln → Bonn"))
    #expect(driver.text.contains("1 record would be as before."))
    let before = try source.book.history(limit: 1).first?.id
    driver.press("Down Down Up")
    #expect(try source.book.history(limit: 1).first?.id == before)
  }

  @Test("the history names who built on an edit since")
  func historyConflict() throws {
    let source = try TemporaryBook.sample()
    let driver = DeskDriver(source)
    driver.select("Müller").press("e").type("city").press("Enter Ctrl-u").type("Bonn").press("Enter")
    let other = try Book(at: source.path, session: TemporaryBook.session(user: "lena"))
    _ = try other.commit(.change(.customer, TemporaryBook.Sample.muller, ["city": .text("Trier")]))
    other.close()
    driver.send(.tick).press("U Down")
    #expect(driver.text.contains("city: Köln → Bonn"))
    #expect(driver.text.contains("Not now: "))
    driver.press("Up")
    #expect(driver.text.contains("1 record would be as before."))
  }

  @Test("the history offers to take back what can be, and only that")
  func historyOffers() throws {
    let driver = DeskDriver(try .sample())
    driver.press("3 > u U")
    #expect(!driver.text.contains("Enter take back"))
    driver.press("Down Down")
    #expect(driver.text.contains("Enter take back"))
  }
}
