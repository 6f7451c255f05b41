import BookStore
import Domain
import TestSupport
import Testing

@Suite("Forms know the book")
struct DraftTests {
  @Test("a customer that seems to be there already shows while one types, and a key opens it")
  func showsADuplicate() throws {
    let driver = DeskDriver(try .sample())
    driver.press("a").type("Blue Kite Ltd")
    #expect(driver.text.contains("Is it Blue Kite Ltd #4? Same name. Ctrl-o opens it."))
    driver.press("Ctrl-o y")
    #expect(driver.desk.overlay == nil)
    #expect(driver.customer == "Blue Kite Ltd")
    #expect(driver.desk.focus == .detail)
  }

  @Test("a customer is not its own duplicate")
  func notItself() throws {
    let driver = DeskDriver(try .sample())
    driver.select("Blue").press("E").type(" ").press("Backspace")
    #expect(!driver.text.contains("Is it"))
  }

  @Test("a field of the book's own stands in the forms, is checked and saved")
  func ownFields() throws {
    let source = try TemporaryBook.sample()
    let driver = DeskDriver(source)
    driver.press("g f Enter").type("tenure").press("Tab Tab Ctrl-u").type("integer").press("Ctrl-s")
    #expect(try source.book.fields(of: .customer).contains { $0.name == "tenure" })
    driver.select("Blue").press("e").type("tenure").press("Enter").type("many").press("Ctrl-s")
    #expect(driver.text.contains("expected a whole number"))
    driver.press("Ctrl-u").type("7").press("Ctrl-s")
    let record = try source.book.record(RecordReference(.customer, TemporaryBook.Sample.kite))
    #expect(record?.values["tenure"] == .integer(7))
  }

  @Test("a field of the book's own is deleted after a question that names it")
  func deletesOwnField() throws {
    let source = try TemporaryBook.sample()
    try source.commit([
      .add(.field, ["name": .text("tenure"), "kind": .text("customer"), "type": .text("integer")])
    ])
    let driver = DeskDriver(source)
    driver.press("g f").type("tenure").press("Enter").type("delete").press("Enter")
    #expect(driver.text.contains("The field tenure goes."))
    driver.press("n")
    #expect(try source.book.fields(of: .customer).contains { $0.name == "tenure" })
    driver.press("g f").type("tenure").press("Enter").type("delete").press("Enter y")
    #expect(try !source.book.fields(of: .customer).contains { $0.name == "tenure" })
  }

  @Test("two customers are merged field by field, each value chosen")
  func mergesByField() throws {
    let source = try TemporaryBook.sample()
    let kite = TemporaryBook.Sample.kite
    try source.commit([.change(.customer, 6, ["phone": .list(["112"])])])
    let driver = DeskDriver(source)
    driver.select("Blue").press("Space").select("Zeta").press("&")
    #expect(driver.text.contains("Blue Kite Ltd #\(kite) goes."))
    #expect(driver.text.contains("Zeta Silent OHG #6 stays."))
    driver.press("j Space Enter")
    let kept = try #require(try source.book.customer(6))
    #expect(kept.name == "Zeta Silent OHG")
    #expect(kept.city == "Leeds")
    #expect(kept.phone == "112")
    #expect(try source.book.customer(kite) == nil)
    driver.press("u")
    #expect(try source.book.customer(kite)?.city == "Leeds")
  }

  @Test("a setting is changed by name, and one that does not fit says what is expected")
  func settings() throws {
    let source = try TemporaryBook.sample()
    let driver = DeskDriver(source)
    driver.press("g s").type("ticket.warn").press("Enter Ctrl-u").type("soon").press("Enter")
    #expect(driver.text.contains("expected a whole number from 0"))
    driver.press("Ctrl-u").type("30").press("Enter")
    #expect(try source.book.setting("ticket.warn") == "30")
    #expect(driver.desk.message?.text.contains("ticket.warn is 30 now") == true)
  }
}

@Suite("Views")
struct ViewTests {
  @Test("the filter and the order of a list are kept under a name and come back with a digit")
  func savesAndOpens() throws {
    let source = try TemporaryBook.sample()
    let driver = DeskDriver(source)
    driver.press("/").type("north").press("Enter s").type("revenue").press("Enter Ctrl-s").type("Northern").press(
      "Ctrl-s")
    #expect(driver.desk.message?.text.contains("View Northern saved") == true)
    driver.press("F s").type("city").press("Enter v")
    #expect(driver.text.contains("north · -revenue · everybody"))
    driver.press("1")
    #expect(driver.desk.overlay == nil)
    #expect(driver.desk.customers.filter == "north")
    #expect(driver.desk.customers.sort.description == "-revenue")
  }

  @Test("all columns of the order and those shown are kept too; a view without columns has the person's own")
  func keepsColumns() throws {
    let source = try TemporaryBook.sample()
    try source.commit([
      .add(.view, ["name": .text("Older"), "kind": .text("customer"), "sort": .text("-lastSale, nonsense")])
    ])
    let driver = DeskDriver(source, columns: ["name", "city", "revenue"])
    driver.press("s").type("tier").press("Enter S").type("city").press("Enter Esc C j Space Esc Ctrl-s").type("Towns")
      .press("Ctrl-s")
    let view = try #require(try source.book.views().first { $0.values["name"] == .text("Towns") })
    #expect(view.values["sort"] == .text("-tier,city"))
    #expect(view.values["columns"] == .list(["name", "city", "revenue"]))
    let other = DeskDriver(source, columns: ["name", "email"])
    other.press("v").type("towns").press("Enter")
    #expect(other.desk.customers.sort.description == "-tier,city")
    #expect(other.desk.customers.columns.map(\.name) == ["name", "city", "revenue"])
    other.press("v").type("older").press("Enter")
    #expect(other.desk.customers.columns.map(\.name) == ["name", "email"])
    #expect(other.desk.customers.sort.description == "-tier,city")
    #expect(other.takeColumnChoice() == nil)
  }

  @Test("the list of views says how many each shows, and anew when somebody changes the book")
  func counts() throws {
    let source = try TemporaryBook.sample()
    for (name, query) in [("All", ""), ("North", "north"), ("Odd", "colour:red"), ("Rich", "revenue>100000")] {
      let values: FieldValues = ["name": .text(name), "kind": .text("customer"), "query": .text(query)]
      try source.commit([.add(.view, values.filter { $0.value != .text("") })])
    }
    let driver = DeskDriver(source)
    driver.press("v")
    func line(_ name: String) -> String {
      driver.screen.first { $0.contains(" \(name) ") && $0.contains("everybody") } ?? ""
    }
    #expect(line("All").contains(" 46 "))
    #expect(line("North").contains(" 40 "))
    #expect(line("Odd").contains(" — "))
    #expect(line("Rich").contains(" 0 "))
    let other = try Book(at: source.path, session: TemporaryBook.session(user: "lena"))
    _ = try other.commit(.add(.customer, ["name": .text("North Pole Ltd")]))
    other.close()
    driver.send(.tick)
    #expect(line("All").contains(" 47 "))
    #expect(line("North").contains(" 41 "))
    driver.press("1")
    #expect(driver.desk.customers.count == 47)
    driver.press("v").type("nor").press("Enter")
    #expect(driver.desk.customers.count == 41)
  }

  @Test("deals and tickets have filters and views of their own")
  func ofDeals() throws {
    let driver = DeskDriver(try .sample())
    driver.press("3 /").type("amount>40000").press("Enter")
    #expect(driver.desk.deals.window.rows.map(\.name).sorted() == ["Line 4", "Press refit"])
    driver.press("Ctrl-s").type("Large").press("Ctrl-s F")
    #expect(driver.desk.deals.window.rows.count == 5)
    driver.press("v").type("lar").press("Enter")
    #expect(driver.desk.deals.window.rows.count == 2)
    driver.press("4 v")
    #expect(driver.text.contains("No views are saved for this list."))
  }

  @Test("a filter that speaks of states shows those that are over")
  func ofStates() throws {
    let driver = DeskDriver(try .sample())
    driver.press("3 /").type("is:won").press("Enter")
    #expect(driver.desk.deals.window.rows.map(\.name) == ["Jig"])
    driver.press("4 /").type("invoice").press("Enter")
    #expect(driver.desk.tickets.window.rows.map(\.subject) == ["Invoice 8812 wrong"])
  }

  @Test("Tab writes out a field and a value, and shows what else could be meant")
  func completes() throws {
    let driver = DeskDriver(try .sample())
    driver.press("/").type("segm").press("Tab").type("cham").press("Tab Enter")
    #expect(driver.desk.customers.filter == "segment:champions")
    driver.press("f Ctrl-u").type("segment:").press("Tab")
    #expect(driver.text.contains("cant-lose"))
    driver.press("Ctrl-u").type("zzz").press("Tab")
    #expect(driver.desk.message?.text == "Nothing that is known begins like that.")
  }

  @Test("what is wrong with a filter stands behind a caret above the wrong part")
  func caret() throws {
    let driver = DeskDriver(try .sample())
    driver.press("f").type("north colour:red")
    let line = driver.screen[37]
    let caret = try #require(line.firstIndex(of: "^"))
    #expect(driver.screen[38][caret...].hasPrefix("colour"))
    #expect(line.contains("there is no field “colour” here"))
  }
}
