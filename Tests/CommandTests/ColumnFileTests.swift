import Foundation
import Testing

@testable import guanxi

@Suite("The file of columns")
struct ColumnFileTests {
  @Test("keeps what was chosen, whatever the fields are called, and nothing for the usual ones")
  func keeps() throws {
    let path = try Program().folder.appendingPathComponent("a/b/columns.toml").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let odd = ["name", "said \"no\" \\ 王", "revenue"]
    try ColumnFile.keep(customers: odd, at: path)
    #expect(ColumnFile(path: path).customers == odd)
    try ColumnFile.keep(customers: [], at: path)
    #expect(ColumnFile(path: path).customers.isEmpty)
    #expect(ColumnFile(path: path).faults.isEmpty)
  }

  @Test("is never written over where it cannot be read", arguments: ["[columns]\ncustomers = \"name\"\n", "columns ="])
  func unreadable(text: String) throws {
    let program = try Program()
    try program.write(text, to: "columns.toml")
    let path = program.folder.appendingPathComponent("columns.toml").path
    #expect(throws: ConfigFault.self) { try ColumnFile.keep(customers: ["name"], at: path) }
    #expect(try program.read("columns.toml") == text)
    #expect(ColumnFile(path: path).faults.first?.description.contains("columns.toml") == true)
  }
}
