import BookStore
import Domain
import TestSupport
import Testing

@testable import Workbench

@Suite("Macros of a person")
struct MacroTests {
  private func macro(_ steps: String...) -> Macro { Macro(letter: "a", steps: steps.compactMap(Macro.Step.init)) }

  private func touches(_ source: TemporaryBook) throws -> Int {
    try source.book.records(.touch, limit: 1000).count
  }

  @Test("what is done once is done again by its letter, and all of it is taken back at once")
  func recordAndRun() throws {
    let source = try TemporaryBook.sample()
    let driver = DeskDriver(source).select("Müller")
    let before = try touches(source)
    driver.press(", ,")
    #expect(driver.screen.last?.contains(", end recording") == true)
    driver.press("c").type("said yes").press("Ctrl-s N").type("send the list").press("Ctrl-s j")
    driver.press(", a")
    #expect(driver.text.contains("Macro a kept: 7 steps"))
    #expect(try touches(source) == before + 2)
    driver.press(", a")
    #expect(driver.text.contains("Macro a done"))
    #expect(try touches(source) == before + 4)
    driver.press("u")
    #expect(driver.text.contains("2 edits made as one"))
    #expect(try touches(source) == before + 2)
    driver.press("Ctrl-r")
    #expect(try touches(source) == before + 4)
  }

  @Test("what is kept names commands, so that other keys do not change it")
  func commands() throws {
    let driver = DeskDriver(try .sample()).press(", , c").type("yes").press("Ctrl-u").type("no").press("Ctrl-s , k")
    var desk = driver.desk
    let kept = desk.takeMacroChanges().first?.macro
    #expect(kept?.steps.map(\.description) == ["contact.call", "=yes", "Ctrl-u", "=no", "form.save"])
    #expect(kept.map { $0.steps.compactMap { Macro.Step($0.description) } } == kept?.steps)
  }

  @Test("it stops at the first step that is refused and says which and why; what was done is one edit to take back")
  func stops() throws {
    let source = try TemporaryBook.sample()
    let steps = macro("contact.note", "=one", "form.save", "deal.forward", "contact.note", "=two", "form.save")
    let driver = DeskDriver(source, macros: [steps]).select("Müller")
    let before = try touches(source)
    driver.press(", a")
    #expect(driver.text.contains("Macro a stopped at step 4 of 7, Move the deal forward: only in: Funnel"))
    #expect(try touches(source) == before + 1)
    driver.press("u")
    #expect(try touches(source) == before)
  }

  @Test("it never types where nothing is typed, nor goes on behind a form that was refused")
  func neverTypesOutside() throws {
    let source = try TemporaryBook.sample()
    let driver = DeskDriver(source, macros: [macro("=D", "y")]).select("Zeta").press(", a")
    #expect(driver.text.contains("stopped at step 1 of 2, “D”: nothing here takes what is typed"))
    let order = DeskDriver(source, macros: [macro("order.add", "=12x", "form.save", "move.down")]).press(", a")
    #expect(order.text.contains("stopped at step 3 of 4"))
  }

  @Test("a step that no program knows is told")
  func unknown() throws {
    let driver = DeskDriver(try .sample(), macros: [macro("deal.fly")]).press(", a")
    #expect(driver.text.contains("there is no command deal.fly"))
  }

  @Test("taking back is no part of one, and no macro runs another")
  func refused() throws {
    let driver = DeskDriver(try .sample(), macros: [macro("macro.menu", "=a")])
    driver.press(", a")
    #expect(driver.text.contains("A macro runs no other macro."))
    driver.press("Esc , , j u")
    #expect(driver.text.contains("A macro takes nothing back"))
    driver.press(", b")
    var desk = driver.desk
    #expect(desk.takeMacroChanges().first?.macro?.steps == [.command("move.down")])
  }

  @Test("one is forgotten by its letter, and its letter then runs nothing")
  func forgotten() throws {
    let driver = DeskDriver(try .sample(), macros: [macro("move.down")]).press(", - a")
    #expect(driver.text.contains("Macro a is forgotten."))
    var desk = driver.desk
    #expect(desk.takeMacroChanges() == [MacroShelf.Change(letter: "a", macro: nil)])
    #expect(!driver.press(", a").text.contains("Macro a done"))
  }
}
