import Formats
import Testing

@Suite("Reading a whole book")
struct ExportBookTests {
  private let header = #"{"format":"guanxi book","version":1,"currency":"EUR","timeZone":"UTC"}"#

  private func program() throws -> Program {
    let program = try Program()
    try program.run("create")
    return program
  }

  @Test("Bad lines are given back with their number and reason, good ones are kept, and mended ones can be read")
  func rejects() throws {
    let program = try program()
    try program.write(
      """
      \(header)
      {"kind":"customer","source":"shop","ref":"1","fields":{"name":"Good"}}
      {"kind":"customer","source":"shop","ref":"2","fields":{"nmae":"Bad"}}
      no JSON
      {"kind":"order","source":"shop","ref":"A1","fields":{"date":"2026-01-01","total":"1.00","customer":{"source":"shop","ref":"7"}}}
      {"kind":"order","source":"shop","ref":"A2","fields":{"date":"2026-01-01","total":"2.00","customer":{"source":"shop","ref":"1"}}}

      """, to: "all.jsonl")
    let run = try program.run("import", "book", "all.jsonl", "--json")
    #expect(run.status == 3)
    #expect(try run.json["read"]?.integer == 5)
    #expect(try run.json["imported"]?.integer == 2)
    #expect(try run.json["rejected"]?.integer == 3)
    let rejected = try program.read("all.jsonl.rejected.jsonl").split(separator: "\n").map(String.init)
    #expect(rejected.count == 4)
    #expect(rejected[0] == header)
    let first = try JSONValue(parsing: Array(rejected[1].utf8))
    #expect(first["line"]?.integer == 3)
    #expect(first["reason"]?.string?.contains("nmae") == true)
    #expect(rejected[2].hasPrefix(#"{"text":"no JSON","line":4"#))
    try program.write(
      [header, rejected[1].replacing("nmae", with: "name")].joined(separator: "\n"), to: "mended.jsonl")
    #expect(try program.run("import", "book", "mended.jsonl").status == 0)
    #expect(try program.run("list", "customers").output.contains("Bad"))
  }

  @Test("A book of another currency, a newer one and another file are refused by name")
  func refusals() throws {
    let program = try program()
    try program.write(header.replacing("EUR", with: "JPY"), to: "yen.jsonl")
    try program.write(header.replacing(#""version":1"#, with: #""version":9"#), to: "new.jsonl")
    try program.write("name\nMüller\n", to: "names.csv")
    let currency = try program.run("import", "book", "yen.jsonl")
    #expect(currency.status == 1)
    #expect(currency.errors.contains("yen.jsonl is in JPY and this book in EUR"))
    #expect(try program.run("import", "book", "new.jsonl").errors.contains("newer Guanxi"))
    #expect(try program.run("import", "book", "names.csv").errors.contains("is no export of a book"))
  }

  @Test("A dry run says what would be and changes nothing")
  func dryRun() throws {
    let program = try program()
    try program.write(
      header + "\n" + #"{"kind":"customer","source":"shop","ref":"1","fields":{"name":"Good"}}"#, to: "all.jsonl")
    let before = try program.run("check", "--hash").output
    #expect(try program.run("import", "book", "all.jsonl", "--dry-run", "--json").json["imported"]?.integer == 1)
    #expect(try program.run("check", "--hash").output == before)
  }

  @Test("Settings come with the book")
  func settings() throws {
    let program = try program()
    try program.write(
      header + "\n" + #"{"kind":"setting","name":"country","value":"DE"}"# + "\n"
        + #"{"kind":"setting","name":"colour","value":"red"}"#, to: "all.jsonl")
    let run = try program.run("import", "book", "all.jsonl")
    #expect(run.status == 3)
    #expect(run.output.contains("There is no setting “colour”"))
    #expect(try program.run("export", "book").output.contains(#"{"kind":"setting","name":"country","value":"DE"}"#))
  }
}
