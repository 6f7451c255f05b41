import Keyboard
import TestSupport
import Testing

@testable import Workbench

@Suite("Keys that a person chose")
struct RebindingTests {
  private func faults(_ wishes: [Command.ID: [String]]) -> [String] {
    Registry.standard.rebound(wishes).faults.map { "\($0.command): \($0.description)" }
  }

  @Test("run the command, and its own keys no longer do")
  func rebound() throws {
    let (registry, faults) = Registry.standard.rebound(["deal.won": ["W", "g w"]])
    #expect(faults == [])
    #expect(registry.problems() == [])
    let (own, chosen) = (try #require(KeyStroke("w")), try #require(KeyStroke("W")))
    guard case .command(let command) = registry.match([chosen], in: [.funnel, .desk, .global]) else {
      Issue.record("W leads nowhere")
      return
    }
    #expect(command.id == "deal.won")
    guard case .none = registry.match([own], in: [.funnel, .desk, .global]) else {
      Issue.record("w still leads somewhere")
      return
    }
  }

  @Test("may be exchanged between two commands")
  func exchanged() {
    #expect(faults(["move.down": ["k"], "move.up": ["j"]]) == [])
  }

  @Test("may be taken from a command that the list of all commands still runs")
  func taken() {
    #expect(faults(["customer.why": []]) == [])
    #expect(faults(["help.palette": []]).count == 1)
    #expect(faults(["form.cancel": []]).count == 1)
  }

  @Test("cannot be those of another command in the same place; the rest holds")
  func sameKey() throws {
    let (registry, faults) = Registry.standard.rebound(["deal.won": ["X"], "deal.add": ["n"]])
    #expect(faults.map(\.command) == ["deal.won"])
    #expect(faults.first?.description.contains("deal.lost") == true)
    #expect(registry["deal.won"]?.keys == ["w"])
    #expect(registry["deal.add"]?.keys == ["n"])
  }

  @Test("may mean something else in one pane than on the desk")
  func narrower() {
    #expect(faults(["deal.won": ["c"]]) == [])
  }

  @Test("cannot begin those of another command, nor begin with them")
  func prefixes() {
    #expect(faults(["customer.why": ["g"]]).first?.contains("begins “g") == true)
    #expect(faults(["customer.why": ["c x"]]).first?.contains("begins with “c”") == true)
    #expect(faults(["deal.won": ["g"]]).count == 1)
  }

  @Test("must be keys, and in a form none that types")
  func notations() {
    #expect(faults(["deal.won": ["Ctr-x"]]).first?.contains("is no key") == true)
    #expect(faults(["form.save": ["s"]]).first?.contains("types something") == true)
    #expect(faults(["deal.won": ["w", "w"]]).first?.contains("twice") == true)
  }

  @Test("are never worse than none: whatever is wished, the commands stay sound")
  func anyWishes() {
    var generator = SeededGenerator(seed: 7)
    let keys = ["x", "g", "g x", "g g", "Ctrl-x", "Enter", "Esc", "q", "c", "c c", "Ctrl-l", "Tab", "?", "nonsense"]
    for _ in 0..<60 {
      let wishes = Registry.standard.commands.shuffled(using: &generator).prefix(12).map { command in
        (command.id, Array(keys.shuffled(using: &generator).prefix(Int.random(in: 0...2, using: &generator))))
      }
      let (registry, _) = Registry.standard.rebound(Dictionary(uniqueKeysWithValues: wishes))
      #expect(registry.problems().filter { !$0.contains("without keys") } == [])
      #expect(registry["help.palette"]?.keys.isEmpty == false)
    }
  }

  @Test("are what help, the list of all commands, the bottom line and the pop-up show")
  func shown() throws {
    let registry = Registry.standard.rebound(["contact.call": ["Ctrl-t"], "go.deals": ["g y"]]).registry
    let driver = DeskDriver(try .sample(), registry: registry)
    #expect(driver.screen.last?.contains("Ctrl-t call") == true)
    #expect(driver.press("g").text.contains("y  "))
    driver.press("Esc").press(":").type("log a call")
    #expect(driver.text.contains("Ctrl-t"))
    driver.press("Esc Ctrl-t")
    #expect(driver.text.contains("Call with"))
  }

  @Test("are what sentences name, and a command without any is named by its title")
  func named() throws {
    let registry = Registry.standard.rebound(["help.here": ["F1"], "deal.add": []]).registry
    let driver = DeskDriver(try TemporaryBook(), registry: registry)
    #expect(driver.press("%").text.contains("% does nothing here. F1 shows what is possible."))
    #expect(driver.press("3").text.contains("No open deals. Add a deal adds one."))
  }

  @Test("with faults are told in one message, and the log has each")
  func told() throws {
    let driver = DeskDriver(try .sample()).send(.faults(["line 3 is wrong.", "line 9 is wrong."]))
    #expect(driver.text.contains("2 faults; the first: line 3 is wrong."))
    #expect(driver.press("L").text.contains("line 9 is wrong."))
  }
}
