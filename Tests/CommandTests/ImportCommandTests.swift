import Testing

@Suite("Importing files")
struct ImportCommandTests {
  private let sales = """
    order,customer,date,product,quantity,price
    1,7.0,2026-01-02,A,2,2.50
    1,7.0,2026-01-02,B,1,1.00
    1,7.0,2026-01-02,B,1,1.00
    2,,2026-01-03,A,1,2.50
    3,8,2026-13-01,A,1,2.50
    "4,8,2026-01-05,A,1,2.50

    """

  private func program() throws -> Program {
    let program = try Program()
    try program.run("create")
    try program.write(sales, to: "sales.csv")
    return program
  }

  @Test("Good rows are kept, bad ones are given back with the reason, and every row is counted")
  func counts() throws {
    let program = try program()
    let run = try program.run("import", "transactions", "sales.csv", "--json")
    let counts = try run.json
    #expect(run.status == 3)
    #expect(counts["read"]?.integer == 6)
    #expect(counts["imported"]?.integer == 4)
    #expect(counts["rejected"]?.integer == 2)
    #expect(counts["unattributed"]?.integer == 1)
    #expect(counts["rejectedFile"]?.string == "sales.csv.rejected.csv")
    let rejected = try program.read("sales.csv.rejected.csv").split(separator: "\n")
    #expect(rejected.count == 3)
    #expect(rejected[0] == "order,customer,date,product,quantity,price,reason")
    #expect(rejected[1].hasPrefix("3,8,2026-13-01,A,1,2.50,date: "))
    let overview = try program.run("report", "overview", "--json").json
    #expect(overview["revenue"]?.string == "9.50")
    #expect(overview["attributedRevenue"]?.string == "7.00")
    #expect(overview["orderLines"]?.integer == 4)
  }

  @Test("The same file again changes nothing")
  func again() throws {
    let program = try program()
    try program.run("import", "transactions", "sales.csv")
    let before = try program.run("check", "--hash").output
    let counts = try program.run("import", "transactions", "sales.csv", "--json").json
    #expect(counts["imported"]?.integer == 0)
    #expect(counts["unchanged"]?.integer == 4)
    #expect(try program.run("check", "--hash").output == before)
  }

  @Test("A dry run shows the guess and changes nothing, not even beside the file")
  func dryRun() throws {
    let program = try program()
    let before = try program.run("check", "--hash").output
    let run = try program.run("import", "transactions", "sales.csv", "--dry-run")
    #expect(run.output.contains("customer      ← customer"))
    #expect(run.output.contains("Nothing was changed: this was a dry run."))
    #expect(try program.run("check", "--hash").output == before)
    #expect(throws: (any Error).self) { try program.read("sales.csv.rejected.csv") }
  }

  @Test("An import of several batches is one edit to undo")
  func undo() throws {
    let program = try Program()
    try program.run("create")
    let empty = try program.run("check", "--hash").output
    let rows = (1...10_500).map { "\($0 % 90),2026-01-02,\($0)" }.joined(separator: "\n")
    let run = try program.run("import", "transactions", "-", "--json", input: "customer,date,total\n\(rows)\n")
    #expect(try run.json["imported"]?.integer == 10_500)
    #expect(try program.run("undo").status == 0)
    #expect(try program.run("check", "--hash").output == empty)
  }

  @Test("Dates that could be read in two ways are refused until the order is said")
  func ambiguousDates() throws {
    let program = try Program()
    try program.run("create")
    try program.write("customer,date,total\n1,03/04/2026,5\n", to: "a.csv")
    let refused = try program.run("import", "transactions", "a.csv")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("--date-order dmy, mdy or ymd"))
    #expect(try program.run("import", "transactions", "a.csv", "--date-order", "dmy").status == 0)
    #expect(try program.run("list", "customers", "--json").json.array?.first?["lastSale"]?.string == "2026-04-03")
  }
}
