import Formats
import Testing

@Suite("Alerts, tasks, views, fields and settings from the command line")
struct FactCommandsTests {
  private func program() throws -> Program {
    let program = try Program()
    #expect(try program.run("create").status == 0)
    return program
  }

  @Test("A deal that stands still is an alert, acknowledged by its key, and again after undo")
  func alerts() throws {
    let program = try program()
    try program.run("add", "customer", "name=Müller", "email=post@mueller.example")
    try program.run("add", "opportunity", "customer=1", "name=New line", "amount=25000", "closed=2020-01-31")
    let listed = try program.run("alerts", "--json").json.array?.first
    #expect(listed?["rule"]?.string == "deal-past-close")
    #expect(listed?["value"]?.string == "25000.00")
    #expect(listed?["customerName"]?.string == "Müller")
    let key = try #require(listed?["key"]?.string)
    #expect(try program.run("alerts", "acknowledge", key).output == "Acknowledged: \(key).\n")
    #expect(try program.run("alerts").output == "Nothing matches.\n")
    #expect(try program.run("alerts", "--all", "--json").json.array?.first?["state"]?.string == "acknowledged")
    try program.run("undo")
    #expect(try program.run("alerts", "--rule", "deal-past-close", "--json").json.array?.count == 1)
    #expect(try program.run("report", "overview", "--json").json["alerts"]?["open"]?.integer == 1)
    let moved = try program.run("edit", "opportunity", "1", "stage=lost", "--json").json
    #expect(moved["alerts"]?["cleared"]?.array?.first?["rule"]?.string == "deal-past-close")
  }

  @Test(
    "An alert that is none is refused with what to do",
    arguments: [
      (["alerts", "close", "deal-stuck:opportunity:9"], Int32(1), "There is no alert"),
      (["alerts", "close", "nonsense"], 2, "nonsense"),
      (["alerts", "snooze", "duplicate:customer:1", "--until", "2020-01-01"], 2, "after today"),
      (["alerts", "--rule", "nonsense"], 2, "nonsense"),
    ])
  func noAlert(arguments: [String], status: Int32, says: String) throws {
    let run = try program().run(arguments)
    #expect(run.status == status)
    #expect(run.errors.contains(says))
  }

  @Test("A task that repeats is planned anew when it is done")
  func tasks() throws {
    let program = try program()
    try program.run("add", "task", "subject=Visit", "due=2026-01-31", "repeats=monthly")
    #expect(try program.run("tasks", "done", "1").output.hasPrefix("Task 1 is done; it comes again as task 2."))
    let open = try program.run("tasks", "--json").json.array
    #expect(open?.count == 1)
    #expect(open?.first?["id"]?.integer == 2)
    #expect(try program.run("tasks", "--all", "--json").json.array?.count == 2)
    #expect(try program.run("add", "task", "subject=Visit", "repeats=sometimes").errors.contains("is no repetition"))
  }

  @Test("A field of one's own is edited, shown, filtered, listed and removed like any other")
  func fields() throws {
    let program = try program()
    #expect(try program.run("fields", "add", "customer", "plan", "choice", "--choices", "basic,pro").status == 0)
    #expect(try program.run("fields", "add", "customer", "tenure", "integer").status == 0)
    #expect(try program.run("fields", "add", "customer", "name", "text").errors.contains("has a field “name” already"))
    try program.run("add", "customer", "name=Ada", "plan=pro", "tenure=30")
    try program.run("add", "customer", "name=Bob", "tenure=3")
    #expect(try program.run("edit", "customer", "2", "plan=gold").errors.contains("one of basic, pro"))
    #expect(try program.run("show", "customer", "1", "--json").json["tenure"]?.integer == 30)
    let long = try program.run("list", "customers", "--where", "tenure>12 plan:pro", "--json").json.array
    #expect(long?.compactMap { $0["name"]?.string } == ["Ada"])
    #expect(try program.run("fields", "remove", "customer", "tenure").errors.contains("records have a value in it"))
    #expect(try program.run("edit", "customers", "--where", "has:tenure", "tenure=").output == "2 customers changed.\n")
    #expect(try program.run("fields", "remove", "customer", "tenure").status == 0)
  }

  @Test("Many records are changed as one edit, after a look at which")
  func editMany() throws {
    let program = try program()
    for city in ["Köln", "Köln", "Bonn"] { try program.run("add", "customer", "name=C", "city=\(city)") }
    let preview = try program.run("edit", "customers", "--where", "city:köln", "city=Cologne", "--dry-run")
    #expect(preview.output.contains("Nothing was changed"))
    #expect(try program.run("list", "customers", "--where", "city:cologne").output == "Nothing matches.\n")
    #expect(
      try program.run("edit", "customers", "--where", "city:köln", "city=Cologne").output == "2 customers changed.\n")
    try program.run("undo")
    #expect(try program.run("list", "customers", "--where", "city:köln", "--json").json.array?.count == 2)
  }

  @Test("A view keeps a filter, an order and columns under a name")
  func views() throws {
    let program = try program()
    for name in ["Ada", "Bob"] { try program.run("add", "customer", "name=\(name)", "city=Bonn") }
    try program.run("add", "customer", "name=Eve", "city=Köln")
    try program.run(
      "views", "save", "In Bonn", "customers", "--where", "city:bonn", "--sort", "-name", "--columns", "name")
    let listed = try program.run("list", "customers", "--view", "in bonn", "--csv").output
    #expect(listed == "name\r\nBob\r\nAda\r\n" || listed == "name\nBob\nAda\n")
    #expect(try program.run("views", "save", "Wrong", "customers", "--where", "city:(").status != 0)
    #expect(try program.run("views", "remove", "In Bonn").status == 0)
    #expect(try program.run("list", "customers", "--view", "In Bonn").status == 1)
  }

  @Test("A setting is checked, changed and taken back")
  func settings() throws {
    let program = try program()
    #expect(try program.run("settings", "get", "lifecycle.gap").output == "90\n")
    #expect(try program.run("settings", "set", "lifecycle.gap", "120").status == 0)
    #expect(try program.run("settings", "set", "lifecycle.gap", "often").errors.contains("whole number"))
    #expect(try program.run("settings", "set", "colour", "red").errors.contains("There is no setting “colour”"))
    #expect(try program.run("settings", "get", "lifecycle.gap").output == "120\n")
    try program.run("undo")
    #expect(try program.run("settings", "get", "lifecycle.gap").output == "90\n")
  }

  @Test("Two of one e-mail address are seen, merged field by field, and the old key means the one that is left")
  func duplicates() throws {
    let program = try program()
    try program.run("add", "customer", "name=Ada", "email=ada@example.com", "city=Bonn")
    let second = try program.run("add", "customer", "name=Ada L.", "email=ADA@example.com", "city=Köln")
    #expect(second.output.contains("Looks the same: customer:1"))
    #expect(try program.run("duplicates", "--json").json.array?.first?["other"]?.integer == 2)
    #expect(try program.run("merge", "customers", "1", "2", "--take", "city").status == 0)
    let kept = try program.run("show", "customer", "2", "--json").json
    #expect(kept["id"]?.integer == 1)
    #expect(kept["city"]?.string == "Köln")
    #expect(try program.run("duplicates").output == "Nothing matches.\n")
    try program.run("undo")
    #expect(try program.run("show", "customer", "2", "--json").json["name"]?.string == "Ada L.")
  }

  @Test("Lifecycle stages are listed, counted, filtered and explained")
  func lifecycle() throws {
    let program = try program()
    try program.run("add", "customer", "name=Ada")
    try program.run("add", "customer", "name=Bob")
    try program.run("add", "order", "customer=2", "date=2020-01-01", "total=10")
    let rows = try program.run("list", "customers", "--sort", "id", "--json").json.array
    #expect(rows?.compactMap { $0["lifecycle"]?.string } == ["prospect", "dormant"])
    let classes = try program.run("segments", "lifecycle", "--json").json["classes"]?.array
    #expect(classes?.count == 8)
    #expect(classes?.first { $0["class"]?.string == "dormant" }?["customers"]?.integer == 1)
    let dormant = try program.run("list", "customers", "--where", "lifecycle:dormant", "--json").json.array
    #expect(dormant?.compactMap { $0["name"]?.string } == ["Bob"])
    #expect(try program.run("explain", "customer", "2").output.contains("lifecycle: dormant"))
  }
}
