import Testing

@Suite("Reading a book from the command line")
struct ReadCommandsTests {
  private func program(customers: Int = 40) throws -> Program {
    let program = try Program()
    #expect(try program.run("demo", "book.guanxi", "--customers", "\(customers)", "--as-of", "2026-11-21").status == 0)
    return program
  }

  @Test("The same seed gives the same book, another seed another")
  func seeds() throws {
    let program = try program()
    let hash = try program.run("check", "--hash").output
    for (seed, isEqual) in [("1", true), ("2", false)] {
      try program.run("demo", "\(seed).guanxi", "--customers", "40", "--seed", seed, "--as-of", "2026-11-21")
      #expect((try program.run("check", "--hash", "--book", "\(seed).guanxi").output == hash) == isEqual)
    }
  }

  @Test("A list comes as text, as one array, as lines and as CSV, sorted and cut as asked")
  func forms() throws {
    let program = try program()
    let arguments = ["list", "customers", "--sort", "-revenue", "--limit", "3"]
    let rows = try program.run(arguments + ["--json"]).json.array ?? []
    #expect(rows.count == 3)
    let lines = try program.run(arguments + ["--jsonl"]).lines
    #expect(lines.count == 3)
    let csv = try program.run(arguments + ["--csv", "--columns", "id,revenue"]).lines
    #expect(csv.first == "id,revenue")
    #expect(
      csv.dropFirst().map { $0.split(separator: ",").last.map(String.init) } == rows.map { $0["revenue"]?.string })
    let text = try program.run(arguments).lines
    #expect(text.count == 4)
    #expect(text[0].contains("tier"))
    #expect(text[0].contains("segment"))
  }

  @Test("A list longer than a page is whole and has no row twice")
  func pages() throws {
    let program = try program(customers: 2_500)
    for sort in ["name", "-revenue", "city,-id"] {
      let ids = try program.run("list", "customers", "--sort", sort, "--csv", "--columns", "id").lines.dropFirst()
      #expect(ids.count == 2_500)
      #expect(Set(ids).count == 2_500)
    }
  }

  @Test("The classes of every model cover the customers with a sale, empty classes included")
  func segments() throws {
    let program = try program()
    let buyers = try program.run("report", "overview", "--json").json["buyers"]?.integer
    for (model, count) in [("segment", 11), ("rfm8", 8), ("rfm4", 5), ("tier4", 4), ("abc", 3), ("pyramid", 4)] {
      let table = try program.run("segments", model, "--json").json
      #expect(table["model"]?.string == model)
      #expect(table["classes"]?.array?.count == count)
      #expect(table["classes"]?.array?.compactMap { $0["customers"]?.integer }.reduce(0, +) == buyers)
    }
    let yardsticks = try program.run("segments", "rfm4", "--json").json["yardsticks"]
    #expect(yardsticks?["boundaries"]?["r"]?.array?.first?.string?.count == 10)
    #expect(yardsticks?["boundaries"]?["f"]?.array?.first?.integer != nil)
    #expect(yardsticks?["means"]?["m"]?["n"]?.integer == buyers)
    #expect(try program.run("segments", "pyramid", "--json").json["yardsticks"]?["thresholds"]?["vip"]?.string != nil)
  }

  @Test("An explanation has the class that the list shows, and the nearest other one")
  func explain() throws {
    let program = try program()
    let row = try program.run("list", "customers", "--sort", "-revenue", "--limit", "1", "--json").json.array?.first
    let id = String(row?["id"]?.integer ?? 0)
    let models = try program.run("explain", "customer", id, "--json").json["models"]?.array ?? []
    #expect(models.map { $0["model"]?.string } == ["segment", "rfm8", "rfm4", "tier4", "abc", "pyramid", "lifecycle"])
    for model in models { #expect(model["class"] == row?[model["model"]?.string ?? ""]) }
    #expect(models.first?["nearest"]?["measure"]?.string != nil)
  }

  @Test("The overview has every key of the contract")
  func overview() throws {
    let overview = try program().run("report", "overview", "--json").json
    #expect(
      overview.members?.map(\.name) == [
        "book", "currency", "timeZone", "asOf", "customers", "buyers", "contacts", "products", "orders", "sales",
        "returns", "orderLines", "revenue", "attributedRevenue", "coverage", "opportunities", "tickets", "alerts",
      ])
    #expect(overview["contacts"]?.integer ?? 0 > 0)
    #expect(overview["alerts"]?["open"]?.integer ?? 0 > 0)
    #expect(overview["customers"]?.integer == 40)
  }

  @Test("A day can be taken for today; what happened after an earlier one is hidden")
  func asOf() throws {
    let program = try program()
    let later = try program.run("report", "overview", "--json", "--as-of", "2027-01-01")
    #expect(try later.json["asOf"]?.string == "2027-01-01")
    #expect(later.errors.isEmpty)
    let earlier = try program.run("segments", "abc", "--json", "--as-of", "2024-01-01")
    #expect(try earlier.json["asOf"]?.string == "2024-01-01")
    #expect(earlier.errors.isEmpty)
    let now = try program.run("report", "overview", "--json").json
    let then = try program.run("report", "overview", "--json", "--as-of", "2025-01-01").json
    #expect((then["orders"]?.integer ?? 0) < (now["orders"]?.integer ?? 0))
    #expect(then["customers"]?.integer == now["customers"]?.integer)
  }

  @Test("A wrong filter names its place, a wrong command line its help; both end with status 2")
  func usage() throws {
    let program = try program(customers: 1)
    let filter = try program.run("list", "customers", "--where", "(a")
    #expect(filter.status == 2)
    #expect(filter.errors == "The filter is wrong at character 3: expected “)”.\n")
    let command = try program.run("list", "customers", "--limit", "x")
    #expect(command.status == 2)
    #expect(command.errors.hasSuffix("See “guanxi list --help”.\n"))
    #expect(try program.run("list", "--help").status == 0)
    #expect(try program.run("list", "customers", "--columns", "nose").status == 2)
  }

  @Test("A book that is not there, or is none, is told apart")
  func noBook() throws {
    let program = try Program()
    #expect(try program.run("list", "customers").errors.hasPrefix("There is no book at book.guanxi."))
    try program.write("hello", to: "book.guanxi")
    let run = try program.run("list", "customers")
    #expect(run.status == 1)
    #expect(run.errors.contains("is not a Guanxi book"))
  }

  @Test("Keys, themes and completions are listed")
  func registries() throws {
    let program = try Program()
    #expect(try program.run("theme", "list").output.contains("mono"))
    #expect(try program.run("completions", "bash").output.contains("guanxi"))
    #expect(try program.run("keys", "--json").json.array != nil)
  }
}
