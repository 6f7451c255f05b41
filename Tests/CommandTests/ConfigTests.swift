import Foundation
import Testing
import Workbench

@testable import guanxi

@Suite("The person's file of keys and settings")
struct ConfigTests {
  private func read(_ text: String) -> (config: Config, registry: Registry, faults: [String]) {
    let found = ConfigReader(text, file: "config.toml").settled(themes: { ["guanxi", "mono"] })
    return (found.config, found.registry, found.faults.map(\.description))
  }

  @Test("as printed has every command and setting, reads back without a fault, and changes nothing")
  func standard() {
    let text = ConfigText.standard()
    let (config, registry, faults) = read(text)
    #expect(faults == [])
    for entry in ConfigEntry.all { #expect(entry.text(config) == entry.text(Config())) }
    for command in Registry.standard.commands {
      #expect(registry[command.id]?.keys == command.keys)
      #expect(config.keys[command.id] == command.keys)
    }
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 102 || !$0.hasPrefix("#") })
  }

  @Test("gives commands other keys, one or several, with and without quotation marks")
  func keys() {
    let (_, registry, faults) = read("[keys]\ndeal.won = \"W\"\n\"deal.lost\" = [\"L\", \"g l\"]\n")
    #expect(faults == [])
    #expect(registry["deal.won"]?.keys == ["W"])
    #expect(registry["deal.lost"]?.keys == ["L", "g l"])
  }

  @Test("names the line, the key and what to do for each fault, and the rest of it holds")
  func faults() {
    let (config, registry, faults) = read(
      """
      theme = "evening"
      wheel-row = 5
      wheel-rows = 0
      bell = true

      [keys]
      deal.wom = "W"
      deal.lost = ["Ctr-l"]
      # deal.won is not this one
      deal.won = "<"
      "deal.add" = "n"
      history.undo = 7
      """)
    #expect(faults.count == 7)
    for (fault, begin) in zip(
      faults,
      [
        "config.toml, line 1, theme: there is no theme “evening”",
        "config.toml, line 2, wheel-row: there is no such setting; did you mean “wheel-rows”?",
        "config.toml, line 3, wheel-rows: this value does not fit; write a number from 1 to 100.",
        "config.toml, line 7, keys.deal.wom: there is no such command; did you mean “deal.won”?",
        "config.toml, line 8, keys.deal.lost: “Ctr-l” is no key",
        "config.toml, line 10, keys.deal.won: “<” is a key of deal.back in the same place",
        "config.toml, line 12, keys.history.undo: this value does not fit",
      ])
    {
      #expect(fault.hasPrefix(begin), "\(fault)")
    }
    #expect(config.bell)
    #expect(config.theme == Config.automatic)
    #expect(registry["deal.add"]?.keys == ["n"])
    #expect(registry["deal.won"]?.keys == ["w"])
  }

  @Test("that is no TOML holds nothing, says where, and keeps nobody from working")
  func syntax() {
    let (config, registry, faults) = read("bell = true\n[keys\n")
    #expect(faults.count == 1)
    #expect(faults.first?.hasPrefix("config.toml, line 2") == true)
    #expect(config == Config())
    #expect(registry["deal.won"]?.keys == ["w"])
  }

  @Test("is found where the variables say, and checked from the command line")
  func program() throws {
    let program = try Program()
    try program.write("[keys]\ndeal.won = \"W\"\ndeal.lots = \"x\"\n", to: "mine.toml")
    let check = try program.run("config", "check", "--config", "mine.toml")
    #expect(check.status == 3)
    #expect(check.errors.contains("mine.toml, line 3, keys.deal.lots"))
    let keys = try program.run("keys", "--json", "--config", "mine.toml").json
    let won = keys.array?.first { $0["id"]?.string == "deal.won" }
    #expect(won?["keys"]?.array?.compactMap(\.string) == ["W"])
    #expect(try program.run("config", "check", "--config", "none.toml").status == 1)
    #expect(try program.run("config", "check").output.contains("there is no such file"))
    try program.write(try program.run("config").output, to: "whole.toml")
    #expect(try program.run("config", "check", "--config", "whole.toml").status == 0)
  }
}
