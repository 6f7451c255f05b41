import BookStore
import Domain
import TestSupport
import Testing
import Workbench

@Suite("The fields of a form")
struct FormFieldTests {
  private let source: TemporaryBook
  private let driver: DeskDriver

  init() throws {
    source = try .sample()
    driver = DeskDriver(source)
  }

  private var footer: String { driver.screen.last ?? "" }

  @Test("say what Enter does: the next field, or save on the last one")
  func hints() {
    driver.press("c")
    #expect(footer.contains("Enter next  Ctrl-s save"))
    driver.press("Tab Tab Tab")
    #expect(footer.contains("Enter save"))
    #expect(!footer.contains("next"))
    driver.press("Esc N")
    #expect(footer.contains("Enter save"))
  }

  @Test("are chosen from a list that letters narrow down, in the order one remembers them")
  func picks() throws {
    driver.select("Blue").press("Enter ] ] ] ] ] ] ]").press("a Ctrl-n")
    #expect(driver.text.contains("type: choose one"))
    driver.type("rfby").press("Enter")
    #expect(driver.text.contains("referred by"))
    driver.press("Tab Ctrl-n").type("mül")
    driver.press("Enter Ctrl-s")
    #expect(driver.text.contains("✓"))
  }

  @Test("with a word typed in part open the list at what fits it")
  func picksOfPart() {
    driver.press("4 a Tab Ctrl-u").type("blue").press("Ctrl-n")
    #expect(driver.text.contains("Blue Kite Ltd"))
    #expect(!driver.text.contains("Zeta Silent OHG  #"))
    driver.press("Esc")
    #expect(driver.text.contains("New ticket"))
    driver.press("Tab Tab Tab Ctrl-n")
    #expect(driver.text.contains("There is no list for this field: it is typed."))
  }

  @Test("show the day that words mean while one types them")
  func days() {
    driver.select("Müller").press("t Tab").type("in 2w")
    #expect(driver.text.contains("2026-12-05"))
  }

  @Test("of a long text open an editor and take what was written, line by line")
  func editor() throws {
    driver.select("Müller").press("N").type("before").press("Ctrl-e")
    #expect(driver.desk.wantsEditor == "before")
    #expect(footer.contains("Ctrl-e editor"))
    driver.send(.edited(.success("one\n\ntwo 王\n")))
    #expect(driver.text.contains("3 lines; Ctrl-e opens them in an editor"))
    driver.press("Ctrl-s")
    let touches = try source.book.touches(of: TemporaryBook.Sample.muller, limit: 50)
    #expect(touches.contains { $0.text == "one\n\ntwo 王" })
  }

  @Test("keep what was typed where an editor brings nothing")
  func editorFails() {
    driver.press("N").type("before").press("Ctrl-e")
    driver.send(.edited(.failure(.ended(editor: "ed", status: 2))))
    #expect(driver.text.contains("ed ended with status 2; the text is as it was."))
    #expect(driver.desk.unfinished.first?.entries.first?.text == "before")
  }

  @Test("of a short text go to its end by the key that elsewhere opens an editor")
  func shortText() {
    driver.press("a").type("Acme").press("Home Ctrl-e").type("!")
    #expect(driver.text.contains("Acme!"))
    #expect(driver.desk.wantsEditor == nil)
  }

  @Test("with several lines are as they were when something else of the record is changed")
  func severalLines() throws {
    let mueller = TemporaryBook.Sample.muller
    let note = FieldValue.text("one\n\ttwo")
    try source.commit([.change(.customer, mueller, ["note": note])])
    driver.select("Müller").press("E").type(" 2").press("Ctrl-s")
    let record = try source.book.record(RecordReference(.customer, mueller))
    #expect(record?.values["note"] == note)
    #expect(record?.values["name"] == .text("Müller Maschinenbau GmbH 2"))
  }
}
