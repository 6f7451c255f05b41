import Canvas
import Panes
import TestSupport
import Testing
import Workbench

@Suite("One thing per line")
struct LinearTests {
  /// A desk that is heard.
  private final class Listener {
    let driver: DeskDriver
    private var speech = LinearSpeech()

    init(_ source: TemporaryBook, words: Words = .english) {
      driver = DeskDriver(
        source, width: LinearView.size.width, height: LinearView.size.height, words: words, glyphs: .ascii)
      _ = hear()
    }

    /// What is said after keys, as lines.
    func press(_ keys: String) -> [String] {
      driver.press(keys)
      return hear()
    }

    func type(_ text: String) -> [String] {
      driver.type(text)
      return hear()
    }

    private func hear() -> [String] {
      speech.text(for: LinearView(driver.desk, driver.painted)).split(
        separator: "\r\n", omittingEmptySubsequences: false
      )
      .map(String.init)
    }
  }

  @Test("moving says the row and nothing else, with its columns by name")
  func moves() throws {
    let listener = Listener(try .sample())
    let heard = listener.press("j")
    #expect(heard.count == 2 && heard[1].isEmpty)
    #expect(heard[0].hasPrefix("2 of 46: Blue Kite Ltd; tier sma; segment potential; last 40d; revenue 512"))
  }

  @Test("another place says its name first, then what is under the cursor")
  func places() throws {
    let listener = Listener(try .sample())
    let heard = listener.press("5")
    #expect(heard[0].hasPrefix("Alerts, open, everybody's, 13"))
    #expect(heard[1].contains("Line 3 stops after warm-up"))
    #expect(heard.contains { $0.hasPrefix("do: ") })
  }

  @Test("a card is read from top to bottom without borders")
  func card() throws {
    let listener = Listener(try .sample())
    listener.driver.select("Müller")
    let heard = listener.press("Enter")
    #expect(heard[0] == "Müller Maschinenbau GmbH, #1")
    #expect(heard.contains { $0.hasPrefix("last order; 3d ago") })
    #expect(!heard.contains { $0.contains("|") || $0.contains("+--") })
  }

  @Test("a form says the field, what belongs there, and letters as they are typed")
  func form() throws {
    let listener = Listener(try .sample())
    var heard = listener.press("o")
    #expect(heard[0] == "Order of Åkesson & Söner AB")
    #expect(heard[1].hasPrefix("1 of 5; total; "))
    #expect(heard[2] == "total: ")
    #expect(listener.type("12") == ["12"])
    #expect(listener.press("Backspace") == ["\u{8} \u{8}"])
    heard = listener.press("Tab")
    #expect(heard[0].isEmpty && heard[1].hasPrefix("2 of 5; day; required"))
  }

  @Test("a wide letter is taken back by two columns")
  func wide() throws {
    let listener = Listener(try .sample())
    _ = listener.press("a")
    _ = listener.type("王")
    #expect(listener.press("Backspace") == ["\u{8}\u{8}  \u{8}\u{8}"])
  }

  @Test("a menu says how many there are and which one is under the cursor")
  func menu() throws {
    let listener = Listener(try .sample())
    let heard = listener.press("s")
    #expect(heard[0].hasPrefix("Sort by"))
    #expect(heard[1].hasPrefix("1 of "))
    #expect(listener.press("Down")[1].hasPrefix("2 of "))
  }

  @Test("what an edit did is said once")
  func messages() throws {
    let listener = Listener(try .sample())
    _ = listener.press("N")
    _ = listener.type("likes blue")
    let heard = listener.press("Ctrl-s")
    #expect(heard.filter { $0.hasPrefix("Note on Åkesson & Söner AB saved") }.count == 1)
    #expect(listener.press("Ctrl-l").filter { $0.contains("saved") }.isEmpty)
  }

  @Test("nothing a customer is called reaches the terminal as a command")
  func isSafe() throws {
    let listener = Listener(try .sample())
    listener.driver.select("Evil")
    #expect(!listener.press("k j Enter").joined().contains("\u{1B}"))
  }

  @Test("a question says what will go and which key means yes")
  func question() throws {
    let listener = Listener(try .sample())
    listener.driver.select("Zeta")
    let heard = listener.press("D")
    #expect(heard[0] == "Delete?")
    #expect(heard.contains("y: deletes"))
  }

  @Test(
    "every place and every side of it can be heard",
    arguments: ["2", "3", "4", "6", "6 ]", "6 ] ]", "6 ] ] ]", "g m", "4 Enter", "U", "L", "?", "x", "g"])
  func everything(_ keys: String) throws {
    let heard = Listener(try .sample()).press(keys).filter { !$0.isEmpty }
    #expect(heard.count >= 2, "\(heard)")
    #expect(!heard.contains { $0.contains("---") || $0.contains("###") }, "\(heard)")
  }

  @Test("of stages side by side each is a line, and the deal is said with its stage")
  func pipeline() throws {
    let heard = Listener(try .sample()).press("3 z l")
    #expect(heard.contains { $0.hasPrefix("visit: ") })
    #expect(heard.contains { $0.hasPrefix("contract; ") })
    #expect(!heard.contains { $0.split(separator: ";").count > 5 }, "\(heard)")
  }

  @Test("it speaks Chinese too")
  func chinese() throws {
    #expect(Listener(try .sample(), words: .chinese).press("j")[0].contains("分群 潜力"))
  }
}
