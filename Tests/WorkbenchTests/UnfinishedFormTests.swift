import BookStore
import Domain
import TestSupport
import Testing
import Workbench

/// The session in which something was typed ends at any moment; the next one is given what it left.
@Suite("A form that was not finished")
struct UnfinishedFormTests {
  private let source: TemporaryBook

  init() throws { source = try .sample() }

  /// A later session that finds what a desk had open.
  private func next(after driver: DeskDriver) -> DeskDriver {
    DeskDriver(source).send(.drafts(driver.desk.unfinished))
  }

  @Test(
    "is offered, opened with the text in it, and saved as if nothing had been",
    arguments: [
      ("c", "Call with Müller"), ("N", "Note on Müller"), ("t", "Task for Müller"), ("a", "New customer"),
      ("3 a", "New deal"), ("4 a", "New ticket"), ("Enter ] ] a", "New person at Müller"),
    ])
  func offered(keys: String, title: String) throws {
    let first = DeskDriver(source).select("Müller").press(keys).type("tell 王 of it")
    let second = next(after: first)
    #expect(second.text.contains("A form was not finished (g u opens it, g U drops it): \(title)"))
    #expect(second.text.contains("a moment ago"))
    second.press("G g u")
    #expect(second.text.contains(title))
    #expect(second.text.contains("tell 王 of it"))
    second.press("Ctrl-s")
    #expect(second.text.contains("✓"))
    #expect(second.desk.unfinished.isEmpty)
    let (touches, tasks) = (try source.book.touches(of: TemporaryBook.Sample.muller, limit: 50), try taskSubjects())
    if ["c", "N"].contains(keys) { #expect(touches.contains { $0.text == "tell 王 of it" }) }
    if keys == "t" { #expect(tasks.contains("tell 王 of it")) }
  }

  private func taskSubjects() throws -> [String] {
    try source.book.records(.task, sortedBy: [SortKey("id")], limit: 100).compactMap { $0.values["subject"]?.text }
  }

  @Test("is none where nothing was typed, and no more once it is saved or given up")
  func none() throws {
    let driver = DeskDriver(source).select("Müller").press("c")
    #expect(driver.desk.unfinished.isEmpty)
    driver.type("yes")
    #expect(driver.desk.unfinished.count == 1)
    driver.press("Esc")
    #expect(driver.desk.unfinished.count == 1)
    driver.press("y")
    #expect(driver.desk.unfinished.isEmpty)
    driver.press("c").type("yes").press("Ctrl-s")
    #expect(driver.desk.unfinished.isEmpty)
  }

  @Test("stays when something else is typed meanwhile, and is offered after that")
  func several() throws {
    let first = DeskDriver(source).select("Müller").press("c").type("one")
    let second = next(after: first)
    second.press("N").type("two")
    let third = next(after: second)
    #expect(third.text.contains("2 forms were not finished"))
    third.press("g u")
    #expect(third.text.contains("two"))
    third.press("Ctrl-s g u")
    #expect(third.text.contains("one"))
  }

  @Test("is dropped after a question that shows what was typed")
  func dropped() throws {
    let second = next(after: DeskDriver(source).select("Müller").press("c").type("not any more"))
    second.press("g U")
    #expect(second.text.contains("not any more"))
    second.press("n")
    #expect(second.desk.unfinished.count == 1)
    second.press("g U y")
    #expect(second.desk.unfinished.isEmpty)
    second.press("g u")
    #expect(second.text.contains("No form was left unfinished."))
  }

  @Test("of a record that somebody changed since shows both values when it is saved")
  func changedSince() throws {
    let kite = TemporaryBook.Sample.kite
    let first = DeskDriver(source).select("Blue").press("e").type("city").press("Enter Ctrl-u").type("York")
    try source.commit([.change(.customer, kite, ["city": .text("Hull")])])
    let second = next(after: first).press("g u Ctrl-s")
    #expect(second.text.contains("somebody else saved first"))
    #expect(second.text.contains("York"))
    #expect(second.text.contains("Hull"))
    second.press("Enter")
    #expect(try source.book.customer(kite)?.city == "York")
  }

  @Test("of a record that nobody changed since changes what was typed and nothing else")
  func unchangedSince() throws {
    let kite = TemporaryBook.Sample.kite
    let first = DeskDriver(source).select("Blue").press("e").type("city").press("Enter Ctrl-u").type("York")
    try source.commit([.change(.customer, kite, ["phone": .list(["112"])])])
    next(after: first).press("g u Ctrl-s")
    let customer = try source.book.customer(kite)
    #expect(customer?.city == "York")
    #expect(customer?.phone == "112")
  }

  @Test("about a record that is gone shows what was typed instead of a form")
  func goneSince() throws {
    let id = try #require(try source.commit([.add(.customer, ["name": .text("Gone Ltd")])]).first)
    let first = DeskDriver(source).select("Gone").press("c").type("their last words")
    try source.commit([.delete(.customer, id)])
    let second = next(after: first).press("g u")
    #expect(second.text.contains("is not in the book any more"))
    #expect(second.text.contains("their last words"))
    #expect(second.press("q").desk.unfinished.count == 1)
  }

  @Test("with a field that the form does not have any more says what stood there")
  func fieldGone() throws {
    let origin = FormOrigin(.note, customer: TemporaryBook.Sample.muller)
    let entries = [
      Draft.Entry(field: "text", text: "one\ntwo", seen: ""), Draft.Entry(field: "tenure", text: "seven", seen: ""),
    ]
    let draft = Draft(origin: origin, title: "Note", entries: entries, focus: "tenure", at: TemporaryBook.now)
    let driver = DeskDriver(source).send(.drafts([draft])).press("g u")
    #expect(driver.text.contains("The form has no place any more for tenure: seven"))
    driver.press("Ctrl-s")
    let touches = try source.book.touches(of: TemporaryBook.Sample.muller, limit: 50)
    #expect(touches.contains { $0.text == "one\ntwo" })
  }

  @Test("holds and shows nothing that the role does not see")
  func hidden() throws {
    let driver = DeskDriver(source).select("Müller").press("E").type(" & Co")
    let seen = try #require(driver.desk.unfinished.first)
    driver.press("Esc y")
    try source.commit([
      .set(setting: "rights.sales.personal", value: "no"), .add(.user, ["name": .text("max"), "role": .text("admin")]),
      .add(.user, ["name": .text("lena"), "role": .text("sales")]),
    ])
    driver.press("Ctrl-l")
    #expect(source.book.role == .sales)
    #expect(try source.book.setting("rights.sales.personal") == "no")
    #expect(source.book.rights.hiddenFields(of: .customer).contains("phone"))
    driver.press("E").type(" & Co")
    let fields = driver.desk.unfinished.flatMap(\.entries).map(\.field)
    #expect(fields == ["name"])
    driver.press("Esc y")
    let phone = Draft.Entry(field: "phone", text: "112", seen: "911")
    let earlier = Draft(
      origin: seen.origin, title: seen.title, entries: seen.entries + [phone], focus: "name", at: seen.at)
    driver.send(.drafts([earlier])).press("g U")
    #expect(!driver.text.contains("112"))
    driver.press("n g u")
    #expect(driver.text.contains(" & Co"))
    #expect(!driver.text.contains("112"))
  }
}
