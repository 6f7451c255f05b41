import Formats
import Testing

@testable import guanxi

@Suite("Options of an import")
struct ImportOptionsTests {
  private func program() throws -> Program {
    let program = try Program()
    try program.run("create")
    return program
  }

  @Test("A dry run says of every row what would become of it")
  func dryRunRows() throws {
    let program = try program()
    try program.write("id,name,email\n1,Ada,ada@example.com\n", to: "a.csv")
    try program.run("import", "contacts", "a.csv")
    try program.write("id,name,email\n1,Ada,ada@example.com\n2,Bob,\n7,Ada L.,ada@example.com\n8,\n", to: "a.csv")
    let run = try program.run("import", "contacts", "a.csv", "--dry-run")
    let rows = run.lines.map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
    for row in ["2 unchanged", "3 new", "4 new", "5 rejected"] { #expect(rows.contains(row)) }
    #expect(run.output.contains("seems to be contact 1 Ada (email)"))
    let fates = try #require(
      try program.run("import", "contacts", "a.csv", "--dry-run", "--json", "--on-duplicate", "merge").json["rows"]?
        .array)
    #expect(fates.compactMap { $0["fate"]?.string } == ["unchanged", "new", "unchanged", "reject"])
    #expect(fates[2]["duplicateOf"]?.string == "contact 1 Ada (email)")
  }

  @Test("Only the first fifty rows are shown unless all are wanted")
  func allRows() throws {
    let program = try program()
    try program.write("id,name\n" + (1...60).map { "\($0),N\($0)\n" }.joined(), to: "a.csv")
    func rows(_ arguments: String...) throws -> Int? {
      try program.run(["import", "customers", "a.csv", "--dry-run", "--json"] + arguments).json["rows"]?.array?.count
    }
    #expect(try rows() == 50)
    #expect(try rows("--all-rows") == 60)
    let run = try program.run("import", "customers", "a.csv", "--dry-run")
    #expect(run.output.contains("… of 60; --all-rows shows every one."))
  }

  @Test("A preset reads the next file the same way; what is said beside it lies over it")
  func presets() throws {
    let program = try program()
    try program.write("Wer;Wo;Wann\nAda;London;03/04/2024\n", to: "a.csv")
    let saved = try program.run(
      "import", "customers", "a.csv", "--map", "name=Wer", "--map", "city=Wo", "--map", "created=Wann", "--date-order",
      "dmy", "--source", "list", "--save-preset", "our list")
    #expect(saved.status == 0, "\(saved.errors)")
    try program.write("Wer;Wo;Wann\nBob;Oslo;05/04/2024\n", to: "b.csv")
    #expect(try program.run("import", "customers", "b.csv", "--preset", "our list", "--map", "city=").status == 0)
    let rows = try #require(try program.run("list", "customers", "--json", "--sort", "name").json.array)
    #expect(rows.map { $0["city"]?.string } == ["London", nil])
    #expect(rows.map { $0["source"]?.string } == ["list", "list"])
    let unknown = try program.run("import", "customers", "b.csv", "--preset", "other")
    #expect(unknown.status == 1)
    #expect(unknown.errors.contains("The book keeps no import preset “other”. There are: our list."))
    #expect(try program.run("check").status == 0)
  }

  @Test("Columns left aside are named, with the way to keep them")
  func unused() throws {
    let program = try program()
    try program.write("id,name,shoe size\n1,Ada,38\n2,Bob,44\n", to: "a.csv")
    let run = try program.run("import", "customers", "a.csv", "--dry-run")
    #expect(run.output.contains("not used      shoe size"))
    #expect(run.output.contains("--new-fields makes fields of them."))
    let made = try program.run("import", "customers", "a.csv", "--new-fields", "--json").json
    #expect(made["newFields"]?.array?.compactMap(\.string) == ["shoeSize"])
    try program.run("undo")
    #expect(try program.run("fields", "--json").json.array?.isEmpty == true)
  }

  @Test("The encoding and the decimal mark can be said")
  func encodingAndDecimal() throws {
    let program = try program()
    try program.write("id,name,price\n1,Tasse,\"1,234\"\n", to: "a.csv")
    let refused = try program.run("import", "products", "a.csv")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("--decimal point or comma"))
    #expect(try program.run("import", "products", "a.csv", "--decimal", "comma", "--encoding", "latin1").status == 0)
    #expect(try program.run("list", "products", "--json").json.array?.first?["price"]?.string == "1.234")
  }

  @Test("An option that means nothing for a kind is refused as a mistake of the command line")
  func meaningless() throws {
    let program = try program()
    try program.write("date,total\n2024-01-02,5\n", to: "a.csv")
    for arguments in [
      ["--on-duplicate", "skip"], ["--new-fields"], ["--date", "2024-01-01"], ["--source", "guanxi"],
    ] {
      #expect(try program.run(["import", "transactions", "a.csv"] + arguments).status == 2)
    }
  }

  @Test("An import that was stopped goes on where it ended: what is there is unchanged")
  func resumed() throws {
    let program = try program()
    let rows = (1...300).map { "\($0),Name \($0)\n" }
    try program.write("id,name\n" + rows.prefix(120).joined(), to: "a.csv")
    try program.run("import", "customers", "a.csv")
    try program.write("id,name\n" + rows.joined(), to: "a.csv")
    let counts = try program.run("import", "customers", "a.csv", "--json").json
    #expect([counts["imported"]?.integer, counts["unchanged"]?.integer] == [180, 120])
  }
}
