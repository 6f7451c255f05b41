import Keyboard
import Testing

@testable import Workbench

@Suite("Every command can be found, read and pressed")
struct RegistryTests {
  @Test("the program's own commands have no fault")
  func standardIsSound() {
    #expect(Registry.standard.problems() == [])
  }

  @Test("the same key twice in one place is refused with both names")
  func duplicateKey() {
    let registry = Registry([Self.command("one.first", keys: ["x"]), Self.command("one.second", keys: ["x"])])
    #expect(registry.problems().count == 1)
    #expect(registry.problems().first?.contains("\"x\"") == true)
  }

  @Test("a command without a sentence of help is refused")
  func helpIsMissing() {
    let registry = Registry([Self.command("one.first", help: "", keys: ["x"])])
    #expect(!registry.problems().isEmpty)
  }

  @Test("a key of a pane that hides a longer key of the desk is refused")
  func shadowedKeys() {
    let registry = Registry([
      Self.command("one.first", keys: ["g"], scope: .customers), Self.command("one.second", keys: ["g c"]),
    ])
    #expect(registry.problems().contains { $0.contains("can never be pressed") })
  }

  @Test("the key of a pane wins over the same key of the desk")
  func narrowScopeWins() throws {
    let registry = Registry([
      Self.command("wide.one", keys: ["a"]), Self.command("narrow.one", keys: ["a"], scope: .tickets),
    ])
    let stroke = try #require(KeyStroke("a"))
    guard case .command(let command) = registry.match([stroke], in: [.tickets, .desk]) else {
      Issue.record("the key led nowhere")
      return
    }
    #expect(command.id == "narrow.one")
  }

  @Test("a prefix key tells what may follow it")
  func continuations() throws {
    let stroke = try #require(KeyStroke("g"))
    guard case .prefix(let next) = Registry.standard.match([stroke], in: [.customers, .desk, .global]) else {
      Issue.record("g is no prefix")
      return
    }
    #expect(Set(next.map(\.key)).isSuperset(of: ["g", "c", "d", "t", "o"]))
  }

  @Test("every letter of the key table does what it says")
  func lettersOfTheTable() {
    let expected: [(Scope, String, Command.ID)] = [
      (.desk, "/", "filter.type"), (.customers, "Space", "mark.toggle"), (.desk, "c", "contact.call"),
      (.desk, "o", "order.add"), (.funnel, ">", "deal.forward"), (.desk, "u", "history.undo"),
      (.desk, "Ctrl-r", "history.redo"), (.desk, "?", "help.here"), (.desk, ":", "help.palette"),
      (.desk, "x", "customer.why"), (.customers, "&", "customer.merge"),
    ]
    for (scope, key, id) in expected {
      #expect(Registry.standard[id]?.keys.contains(key) == true)
      #expect(Registry.standard[id]?.scope == scope)
    }
  }

  private static func command(
    _ id: String, help: String = "Does something useful.", keys: [String], scope: Scope = .desk
  ) -> Command {
    Command(id, "Title", help: help, keys: keys, scope: scope) { _ in .none }
  }
}
