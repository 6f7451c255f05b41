import Keyboard
import Testing

@testable import Workbench

@Suite("A list to choose from, narrowed down by typing")
struct MenuTests {
  private func menu() -> Menu {
    Menu(
      "Commands",
      items: [
        .init("Log a call", detail: "Writes down a call.", keys: "c", effect: .none),
        .init("Close the ticket", detail: "Closes it.", keys: "d", effect: .none),
        .init("Move the deal forward", detail: "Moves it a stage on.", keys: ">", effect: .none),
      ], placeholder: "Nothing fits.")
  }

  private func titles(typing text: String) -> [String] {
    var menu = menu()
    menu.type { $0.insert(text) }
    return menu.items.map(\.title)
  }

  @Test("the beginning of a word finds it")
  func prefix() {
    #expect(titles(typing: "ca").first == "Log a call")
  }

  @Test("the key finds its command")
  func byKey() {
    #expect(titles(typing: ">") == ["Move the deal forward"])
  }

  @Test("letters in their order find a title")
  func fuzzy() {
    #expect(titles(typing: "mdf") == ["Move the deal forward"])
  }

  @Test("two words must both fit")
  func twoWords() {
    #expect(titles(typing: "deal move") == ["Move the deal forward"])
    #expect(titles(typing: "deal zebra").isEmpty)
  }

  @Test("the cursor goes back to the top when the list changes, and never out of it")
  func cursor() {
    var menu = menu()
    menu.move(by: 10)
    #expect(menu.chosen?.title == "Move the deal forward")
    menu.type { $0.insert("c") }
    #expect(menu.cursor == 0)
    menu.move(by: -5)
    #expect(menu.cursor == 0)
  }
}
