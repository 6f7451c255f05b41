import Testing

@Suite("Editing from the command line")
struct EditCommandsTests {
  private func program() throws -> Program {
    let program = try Program()
    #expect(try program.run("create").status == 0)
    return program
  }

  @Test("A book is made once; a second time its file is left as it is")
  func create() throws {
    let program = try program()
    let again = try program.run("create")
    #expect(again.status == 1)
    #expect(again.errors.contains("exists already and was left as it is"))
    #expect(again.errors.split(separator: "\n").count == 1)
  }

  @Test("An order moves its customer, says so as JSON, and is taken back and done again")
  func orderAndUndo() throws {
    let program = try program()
    #expect(try program.run("add", "customer", "name=Zoë", "city=Köln", "tags=b,a").output == "Customer 1 added.\n")
    let order = try program.run("add", "order", "customer=Zoë", "date=2026-11-20", "total=19.90", "--json")
    #expect(order.status == 0)
    #expect(try order.json["id"]?.integer == 1)
    #expect(try order.json["moves"]?.array?.contains { $0["model"]?.string == "segment" } == true)
    let row = try program.run("list", "customers", "--json").json.array?.first
    #expect(row?["revenue"]?.string == "19.90")
    #expect(row?["rfm"]?["r"]?.integer == 1)
    #expect(try program.run("undo").output.hasPrefix("Taken back: added order 1"))
    #expect(try program.run("list", "customers", "--json").json.array?.first?["rfm"] == .null)
    #expect(try program.run("redo").output.hasPrefix("Done again: added order 1"))
    #expect(try program.run("undo", "--last", "9").status == 1)
    #expect(try program.run("recalculate", "--check").status == 0)
  }

  @Test("Product, quantity and price make lines; a product without a price given takes its list price")
  func lines() throws {
    let program = try program()
    try program.run("add", "customer", "name=Zoë")
    try program.run("add", "product", "name=Widget", "price=2.50")
    let order = try program.run(
      "add", "order", "customer=1", "date=2026-11-20", "product=Widget", "quantity=3", "product=1", "price=0.333")
    #expect(order.status == 0)
    let shown = try program.run("show", "order", "1", "--json").json
    #expect(shown["total"]?.string == "7.83")
    #expect(shown["lines"]?.array?.map { $0["price"]?.string } == ["2.50", "0.333"])
    #expect(shown["customerName"]?.string == "Zoë")
  }

  @Test(
    "What does not fit is refused in one sentence, and nothing is changed",
    arguments: [
      (["add", "customer", "nam=x"], "No field of customer is called “nam”."),
      (["add", "order", "customer=9", "date=2026-11-20", "total=1"], "customer: “9” does not fit"),
      (["add", "order", "customer=1", "date=31.2.", "total=1"], "date: “31.2.” does not fit"),
      (["add", "order", "customer=1", "date=today", "total=12,50"], "total: “12,50” does not fit"),
      (["edit", "customer", "1", "city=a", "city=b"], "“city” is given twice"),
      (["show", "customer", "Nobody"], "No customer is known as “Nobody”"),
      (["delete", "order", "7"], "There is no order 7 in this book."),
      (["redo"], "There is nothing to redo."),
    ])
  func refusals(arguments: [String], sentence: String) throws {
    let program = try program()
    try program.run("add", "customer", "name=Zoë")
    let before = try program.run("check", "--hash").output
    let run = try program.run(arguments)
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix(sentence))
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(try program.run("check", "--hash").output == before)
  }

  @Test("A touch is logged with its tone and its next step")
  func touch() throws {
    let program = try program()
    try program.run("add", "customer", "name=Zoë")
    let logged = try program.run(
      "log", "call", "--customer", "1", "--tone", "-1", "too late again", "--next", "send list", "--on", "2026-12-01")
    #expect(logged.output == "Call logged; next step on 2026-12-01.\n")
    let touch = try program.run("show", "customer", "1", "--json").json["linked"]?["touches"]?.array?.first
    #expect(touch?["tone"]?.integer == -1)
    #expect(touch?["nextOn"]?.string == "2026-12-01")
  }

  @Test("Merged customers are one, with the orders of both, and undo parts them")
  func merge() throws {
    let program = try program()
    for name in ["Zoë", "Zoe"] { try program.run("add", "customer", "name=\(name)") }
    for customer in 1...2 { try program.run("add", "order", "customer=\(customer)", "date=2026-11-20", "total=5") }
    let parted = try program.run("check", "--hash").output
    #expect(try program.run("merge", "customers", "1", "2").status == 0)
    #expect(try program.run("list", "customers", "--json").json.array?.map { $0["revenue"]?.string } == ["10.00"])
    #expect(try program.run("undo").status == 0)
    #expect(try program.run("check", "--hash").output == parted)
  }

  @Test("The history tells each field before and after")
  func history() throws {
    let program = try program()
    try program.run("add", "customer", "name=Zoë", "city=Köln")
    try program.run("edit", "customer", "1", "city=Bonn")
    let entries = try program.run("history", "--subject", "customer:1", "--json").json.array ?? []
    #expect(entries.map { $0["verb"]?.string } == ["change", "add"])
    let change = entries.first?["changes"]?.array?.first
    #expect(change?["field"]?.string == "city")
    #expect(change?["before"]?.string == "Köln")
    #expect(change?["after"]?.string == "Bonn")
  }
}
