import BookStore
import Dispatch
import Domain
import Synchronization
import TestSupport
import Testing

@testable import Workbench

@Suite("Working on many customers")
struct MarkingTests {
  private let source: TemporaryBook
  private let driver: DeskDriver

  init() throws {
    source = try TemporaryBook.sample()
    _ = try source.commit([.add(.user, ["name": .text("ana"), "role": .text("sales")])])
    driver = DeskDriver(source)
  }

  private func owners(_ filter: String) throws -> [String?] {
    try source.book.customers(matching: Query(parsing: filter), limit: 99).map(\.owner)
  }

  @Test("all of a filtered list are given to a colleague in seven keys besides the text, and taken back with one")
  func assignsAll() throws {
    let edits = try source.book.history(limit: 999).count
    driver.press("/").type("northwind").press("Enter *")
    #expect(driver.text.contains("40 marked"))
    driver.press("e").type("owner").press("Enter").type("ana").press("Enter")
    #expect(driver.text.contains("Change them all?"))
    #expect(try owners("northwind").allSatisfy { $0 == nil })
    #expect(try source.book.history(limit: 999).count == edits)
    driver.press("y")
    #expect(try owners("northwind") == Array(repeating: "ana", count: 40))
    #expect(try owners("müller") == [nil])
    driver.press("u")
    #expect(try owners("northwind").allSatisfy { $0 == nil })
    #expect(try source.book.recalculateCheck() == [])
  }

  @Test("what an edit of many does is said before, and another key leaves everything as it is")
  func previews() throws {
    driver.press("/").type("northwind").press("Enter * e").type("owner").press("Enter").type("ana").press("Enter y")
    driver.press("F").select("Müller").press("Space e").type("owner").press("Enter").type("ana").press("Enter")
    #expect(driver.text.contains("40 have it already."))
    #expect(driver.text.contains("41 customers: owner → ana"))
    driver.press("n")
    #expect(driver.text.contains("Left as it was."))
    #expect(driver.desk.overlay != nil)
    #expect(try owners("müller") == [nil])
  }

  @Test("a range is marked from one end to the other, whichever is pressed first")
  func ranges() {
    driver.select("Northwind 03").press("V j j j V")
    #expect(driver.desk.customers.marks.count == 4)
    driver.press("Esc").select("Northwind 20").press("V").select("Northwind 11").press("V")
    #expect(driver.desk.customers.marks.count == 10)
    driver.press("V Esc")
    #expect(driver.desk.customers.marks.count == 10)
    driver.press("Esc")
    #expect(driver.desk.customers.marks.isEmpty)
  }

  @Test("those that fit an expression are marked, and one that makes no sense says where")
  func patterns() {
    driver.press("T").type("northwind 1").press("Enter")
    #expect(driver.desk.customers.marks.count == 10)
    #expect(driver.desk.customers.filter.isEmpty)
    driver.press("T").type("segmnt:lost").press("Enter")
    #expect(driver.text.contains("segment"))
    #expect(driver.desk.overlay != nil)
    driver.press("Esc")
    #expect(driver.desk.customers.marks.count == 10)
  }

  @Test("a field that the kind wants cannot be emptied for many, and nothing is changed")
  func refused() throws {
    driver.press("* e").type("name").press("Enter Enter")
    #expect(driver.text.contains("cannot be empty"))
    #expect(try source.book.history(limit: 1).first?.summary.contains("ana") == true)
  }

  @Test("more than a thousand are changed beside the desk, with progress, as one edit")
  func manyMore() throws {
    _ = try source.commit((1...1_100).map { .add(.customer, ["name": .text("Bulk \($0)")]) })
    let driver = DeskDriver(source)
    driver.press("/").type("bulk").press("Enter * e").type("city").press("Enter").type("Graz").press("Enter")
    #expect(driver.text.contains("No segment and no alert changes."))
    driver.press("y")
    #expect(driver.text.contains("1,100 customers: city → Graz"))
    #expect(try source.book.customerCount(matching: Query(parsing: "city:graz")) == 1_100)
    driver.press("u")
    #expect(try source.book.customerCount(matching: Query(parsing: "city:graz")) == 0)
    driver.press("Ctrl-r")
    #expect(try source.book.customerCount(matching: Query(parsing: "city:graz")) == 1_100)
  }

  @Test("what follows from more than a thousand is tried on a copy meanwhile, and one need not wait for it")
  func manyTried() throws {
    _ = try source.commit((1...1_100).map { .add(.customer, ["name": .text("Bulk \($0)")]) })
    let driver = DeskDriver(source)
    driver.holding = [.trial]
    driver.press("/").type("bulk").press("Enter * e").type("city").press("Enter").type("Graz").press("Enter")
    #expect(driver.held.map(\.topic) == [.trial])
    driver.send(.answered(.trying(generation: 1, percent: 41)))
    #expect(driver.text.contains("being tried on a copy of the book: 41 %"))
    driver.send(.answered(.failed(.trial, generation: 1, .noSuchRecord(RecordReference(.customer, 9)))))
    #expect(driver.text.contains("could not be tried: "))
    driver.press("n")
    #expect(driver.held.contains { if case .cancel(.trial, 2) = $0 { true } else { false } })
    // What an earlier trial found is of no interest any more.
    driver.press("e").type("city").press("Enter").type("Graz").press("Enter")
    driver.send(.answered(.trying(generation: 1, percent: 99)))
    #expect(driver.text.contains("on a copy of the book: 0 %"))
  }

  @Test("taking back thousands goes on beside the desk, and can be given up")
  func undoneBeside() throws {
    let ids = (1...1_100).map { "Bulk \($0)" }
    _ = try source.commit(ids.map { .add(.customer, ["name": .text($0)]) })
    let customers = try source.book.customerIDs(matching: Query(parsing: "bulk"), limit: 2_000)
    _ = try source.book.commit(.changeAll(.customer, customers, ["city": .text("Graz")]))
    let driver = DeskDriver(source)
    driver.holding = [.edit]
    driver.press("u")
    #expect(driver.held.map(\.topic) == [.edit])
    #expect(driver.text.contains("0 of 1,100"))
    driver.press("Esc")
    #expect(driver.held.contains { if case .cancel(.edit, 2) = $0 { true } else { false } })
  }

  @Test("a change of many that is given up on the way leaves nothing of it behind")
  func givenUp() throws {
    let ids = try source.commit((1...1_100).map { .add(.customer, ["name": .text("Bulk \($0)")]) })
    let answers = Mutex<[ReadAnswer]>([])
    let holder = Mutex<BackgroundReader?>(nil)
    let isOver = DispatchSemaphore(value: 0)
    let reader = BackgroundReader(path: source.book.info.path, session: TemporaryBook.session()) { answer in
      if case .progress = answer { holder.withLock { $0 }?.submit(.cancel(.edit, generation: 2)) }
      answers.withLock { $0.append(answer) }
      if case .progress = answer { return }
      isOver.signal()
    }
    holder.withLock { $0 = reader }
    reader.submit(.edit(generation: 1, .changeAll(.customer, ids, ["city": .text("Graz")])))
    #expect(isOver.wait(timeout: .now() + 60) == .success)
    reader.close()
    holder.withLock { $0 = nil }
    let failures = answers.withLock { $0 }.filter {
      if case .failed(.edit, 1, .interrupted) = $0 { true } else { false }
    }
    #expect(failures.count == 1)
    #expect(try source.book.customerCount(matching: Query(parsing: "city:graz")) == 0)
    #expect(try source.book.recalculateCheck() == [])
  }
}
