import BookStore
import Domain
import TestSupport
import Testing

@testable import Workbench

@Suite("The first five minutes")
struct FirstMinutesTests {
  private func empty() throws -> DeskDriver { DeskDriver(try TemporaryBook()) }

  @Test("an empty desk says what to do, and each of its keys does it")
  func emptyDesk() throws {
    let driver = try empty()
    #expect(driver.text.contains("a     add the first customer"))
    #expect(try empty().press("a").text.contains("New customer"))
    #expect(try empty().press("g i").text.contains("A file to import"))
    let demo = try empty().press("g D").desk
    #expect(demo.isClosed)
    #expect(demo.wantedBook == .demo(tour: false))
    #expect(try empty().press("g ?").desk.wantedBook == .demo(tour: true))
  }

  @Test("the demo book is left for one's own, by closing it as by its key, and the program by quitting")
  func leavesTheDemo() throws {
    let source = try TemporaryBook.sample()
    func demo() -> DeskDriver { DeskDriver(source, isDemo: true).send(.welcome(tour: false)) }
    #expect(demo().text.contains("nothing you do here touches yours. q goes back to it."))
    #expect(demo().press("q").desk.wantedBook == .own)
    #expect(demo().press("g D").desk.wantedBook == .own)
    #expect(demo().press("Q").desk.wantedBook == nil)
    #expect(demo().press("Q").desk.isClosed)
  }

  @Test("the tour goes on with the keys that it teaches, to its end")
  func tourByKeys() throws {
    let driver = DeskDriver(try .sample(), width: 80, height: 24).press("g ?")
    let keys = ["j", "/ m Enter", "F", "Enter", "]", "x", "Esc c", "s Ctrl-s", "u", "5", "? Esc"]
    #expect(keys.count == Tour.steps.count)
    for (index, key) in keys.enumerated() {
      #expect(driver.text.contains("Tour, \(index + 1) of 11"))
      driver.press(key)
    }
    #expect(driver.desk.tourText == nil)
    #expect(driver.text.contains("That was the tour."))
  }

  @Test("the tour goes on by Enter, is left by Esc at any step, and waits while something else is done")
  func tourByEnter() throws {
    let driver = DeskDriver(try .sample()).press("g ?")
    for _ in 0..<5 { driver.press("Enter") }
    #expect(driver.text.contains("Tour, 6 of 11"))
    driver.press("N").type("x").press("Esc y")
    #expect(driver.text.contains("Tour, 6 of 11"))
    driver.press("Esc")
    #expect(driver.desk.tourText == nil)
    #expect(driver.text.contains("The tour is left."))
    #expect(driver.screen.last?.contains("step") == false)
  }

  @Test("every step teaches a command that there is")
  func stepsAreCommands() {
    #expect(Tour.steps.filter { Registry.standard[$0.teaches] == nil } == [])
  }

  @Test("a file is found by its path, looked at, and brought in beside the desk with its progress")
  func importing() throws {
    let entries = [
      PathEntry(path: "sub", name: "sub/", isFolder: true, detail: ""),
      PathEntry(path: "kunden.csv", name: "kunden.csv", isFolder: false, detail: "3 kB"),
    ]
    let driver = DeskDriver(try TemporaryBook(), files: { text in entries.filter { $0.path.hasPrefix(text) } })
    driver.press("g i Enter")
    #expect(driver.text.contains("sub/"))
    driver.press("Esc g i").type("kun").press("Enter")
    #expect(driver.desk.importWishes == [.look(path: "kunden.csv")])
    let readings = [
      ImportLook.Reading(kind: "customers", columns: ["name ← 名称"], unused: ["Ort"]),
      ImportLook.Reading(kind: "contacts", columns: ["name ← 名称"], unused: []),
    ]
    driver.send(.importing(.looked(ImportLook(path: "kunden.csv", rows: 1204, hasMore: false, readings: readings))))
    #expect(driver.text.contains("kunden.csv, 1,204 rows: what are they?"))
    driver.press("Enter")
    #expect(driver.text.contains("Bring in kunden.csv as customers?"))
    #expect(driver.text.contains("not used: Ort"))
    driver.press("y")
    #expect(driver.desk.importWishes.last == .take(path: "kunden.csv", kind: "customers"))
    driver.send(.importing(.progress(rows: 500, percent: 41)))
    #expect(driver.text.contains("Bringing in kunden.csv: 500 rows, 41 %"))
    driver.press("Esc")
    #expect(driver.desk.importWishes.last == .stop)
    var end = ImportEnd()
    (end.imported, end.rejected, end.rejectedFile, end.reason) = (1200, 4, "kunden.rejected.csv", "no name")
    driver.send(.importing(.done(end)))
    #expect(driver.desk.message?.text.contains("kunden.csv: 1,200 new, 4 rejected") == true)
    #expect(driver.desk.message?.text.contains("kunden.rejected.csv; the first: no name") == true)
    #expect(driver.desk.message?.hint == "history.undo")
  }

  @Test("what was found in a file waits until nobody types any more")
  func waits() throws {
    let driver = try empty().press("a").type("Acme")
    let reading = ImportLook.Reading(kind: "customers", columns: ["name ← Name"], unused: [])
    let look = ImportLook(path: "a.csv", rows: 1, hasMore: true, readings: [reading])
    driver.send(.importing(.looked(look))).type(" Ltd")
    #expect(driver.text.contains("Acme Ltd"))
    driver.press("Ctrl-s g i")
    #expect(driver.text.contains("a.csv, more than 1 rows: what are they?"))
  }

  @Test("a file that cannot be read says why and leaves the book as it was")
  func unreadable() throws {
    let driver = try empty()
    driver.send(.importing(.failed("odd.csv cannot be read.")))
    #expect(driver.text.contains("odd.csv cannot be read."))
    #expect(driver.text.contains("This book is empty."))
  }
}
