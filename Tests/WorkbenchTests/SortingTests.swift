import BookStore
import Domain
import TestSupport
import Testing

@Suite("Sorting by several columns")
struct SortingTests {
  private func names(_ driver: DeskDriver) -> [String] { driver.desk.customers.window.rows.map(\.name) }

  @Test("+ adds a column to the order, and the titles tell which way and in which place")
  func adds() throws {
    let driver = DeskDriver(try .sample())
    driver.press("s").type("tier").press("Enter")
    #expect(driver.screen[2].contains("tier ▼ "))
    driver.press("s Down +")
    #expect(driver.desk.overlay != nil)
    driver.press("Esc")
    #expect(driver.desk.customers.sort.description == "-tier,-last")
    #expect(driver.screen[2].contains("tier ▼1"))
    #expect(driver.screen[2].contains("last ▼2"))
  }

  @Test("S adds one by its name, again takes it out, and Enter in s turns it the other way round")
  func further() throws {
    let driver = DeskDriver(try .sample())
    driver.press("s").type("tier").press("Enter S").type("city").press("Enter Esc")
    #expect(driver.desk.customers.sort.description == "-tier,city")
    driver.press("s").type("city").press("Enter")
    #expect(driver.desk.customers.sort.description == "-tier,-city")
    driver.press("S").type("city").press("Enter Esc")
    #expect(driver.desk.customers.sort.description == "-tier")
    driver.press("S").type("tier").press("Enter Esc")
    #expect(driver.desk.customers.sort.description == "-tier")
  }

  @Test("a click on a title sorts by it, again the other way round, and keeps the other columns")
  func clicks() throws {
    let driver = DeskDriver(try .sample(), width: 200)
    driver.press("z").click("revenue").click("revenue")
    #expect(driver.desk.customers.sort.description == "revenue")
    driver.press("S").type("name").press("Enter Esc").click("revenue")
    #expect(driver.desk.customers.sort.description == "-revenue,name")
    #expect(driver.screen[2].contains("revenue ▼1"))
    driver.click("sales")
    #expect(driver.desk.customers.sort.description == "-orders")
  }

  @Test(
    "the list is walked from end to end as if it were held whole", arguments: [["tier", "city"], ["city", "name"]])
  func walks(fields: [String]) throws {
    let source = try TemporaryBook.sample()
    let driver = DeskDriver(source, width: 100, height: 20)
    driver.press("s").type(fields[0]).press("Enter S").type(fields[1]).press("Enter Esc")
    let keys = driver.desk.customers.sort.keys
    let all = try source.book.customers(sortedBy: keys, limit: 1_000).map(\.name)
    driver.press("g g")
    for name in all {
      #expect(driver.customer == name)
      driver.press("j")
    }
    driver.press("G")
    #expect(driver.customer == all.last)
    driver.press("g g PgDn PgDn")
    #expect(names(driver).starts(with: all.prefix(30)))
    driver.press("1 / =").press("g g")
    #expect(driver.desk.customers.count == all.count)
  }

  @Test("a customer that is added is gone to, whatever the list is sorted by")
  func goesToNew() throws {
    let driver = DeskDriver(try .sample())
    driver.press("s").type("city").press("Enter S").type("tier").press("Enter Esc a").type("Kranich").press("Ctrl-s")
    #expect(driver.customer == "Kranich")
  }

  @Test("a role that does not see revenue cannot sort by it")
  func hidden() throws {
    let source = try TemporaryBook.sample()
    _ = try source.commit([
      .add(.user, ["name": .text("max"), "role": .text("admin")]),
      .add(.user, ["name": .text("lena"), "role": .text("support")]),
    ])
    let driver = DeskDriver(source)
    driver.press("s").type("revenue")
    #expect(driver.text.contains("Nothing fits"))
    driver.press("Esc").click("revenue")
    #expect(driver.desk.customers.sort.description == "name")
    #expect(driver.desk.message?.tone == .failure)
  }
}
