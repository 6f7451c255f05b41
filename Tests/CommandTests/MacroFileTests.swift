import Foundation
import Testing
import Workbench

@testable import guanxi

@Suite("The file of macros")
struct MacroFileTests {
  private func change(_ letter: Character, _ steps: [String]?) -> MacroShelf.Change {
    MacroShelf.Change(
      letter: letter, macro: steps.map { Macro(letter: letter, steps: $0.compactMap(Macro.Step.init)) })
  }

  @Test("keeps each macro, whatever was typed in it, and what another program wrote meanwhile")
  func keeps() throws {
    let path = try Program().folder.appendingPathComponent("a/b/macros.toml").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let odd = ["contact.note", "=said \"no\" \\ 王\t", "Ctrl-u", "\\", "form.save"]
    try MacroFile.apply([change("a", odd)], to: path)
    try MacroFile.apply([change("b", ["move.down"])], to: path)
    try MacroFile.apply([change("c", ["move.up"]), change("b", nil)], to: path)
    let file = MacroFile(path: path)
    #expect(file.faults.isEmpty)
    #expect(file.macros.map(\.letter) == ["a", "c"])
    #expect(file.macros.first?.steps.map(\.description) == odd)
  }

  @Test("is never written over where something in it cannot be read")
  func unreadable() throws {
    let program = try Program()
    let text = "[macros]\na = [\"move.down\"]\nab = [\"move.up\"]\n"
    try program.write(text, to: "macros.toml")
    let path = program.folder.appendingPathComponent("macros.toml").path
    #expect(throws: ConfigFault.self) { try MacroFile.apply([change("b", ["move.down"])], to: path) }
    #expect(try program.read("macros.toml") == text)
    #expect(MacroFile(path: path).macros.map(\.letter) == ["a"])
    #expect(MacroFile(path: path).faults.first?.description.contains("macros.toml, ab:") == true)
  }
}
