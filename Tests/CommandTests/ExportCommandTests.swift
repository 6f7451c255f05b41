import Foundation
import Testing

@Suite("Exporting")
struct ExportCommandTests {
  /// A book of records of every kind with everything odd in them.
  private func program(currency: String = "EUR") throws -> Program {
    let program = try Program()
    try program.run("create", "book.guanxi", "--currency", currency)
    try program.run("create", "other.guanxi", "--currency", currency)
    let run = try program.run("apply", "-", input: OddRecords.edits)
    #expect(run.status == 0, "\(run.output)")
    return program
  }

  @Test("A book written and read into a new one is the same by its hash", arguments: ["EUR", "JPY", "KWD"])
  func book(currency: String) throws {
    let program = try program(currency: currency)
    #expect(try program.run("export", "book", "-o", "all.jsonl").status == 0)
    let counts = try program.run("import", "book", "all.jsonl", "--book", "other.guanxi", "--json")
    #expect(counts.status == 0, "\(counts.output)")
    #expect(try counts.json["rejected"]?.integer == 0)
    let hash = try program.run("check", "--hash").output
    #expect(try program.run("check", "--hash", "--book", "other.guanxi").output == hash)
    #expect(try program.run("recalculate", "--check", "--book", "other.guanxi").status == 0)
    #expect(try program.run("export", "book", "--book", "other.guanxi").output == program.read("all.jsonl"))
  }

  @Test("The demo book of 500 customers is the same after it was written and read")
  func demo() throws {
    let program = try Program()
    try program.run("demo", "book.guanxi", "--seed", "4")
    try program.run("create", "other.guanxi")
    try program.run("export", "book", "-o", "all.jsonl")
    let run = try program.run("import", "book", "all.jsonl", "--book", "other.guanxi")
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(
      try program.run("check", "--hash", "--book", "other.guanxi").output == program.run("check", "--hash").output)
    let again = try program.run("import", "book", "all.jsonl", "--book", "other.guanxi", "--json").json
    #expect(again["unchanged"]?.integer == again["read"]?.integer)
  }

  @Test("Tables of every kind, imported one after the other into a new book, give the same tables again")
  func tables() throws {
    let program = try program()
    try program.run("apply", "-", "--book", "other.guanxi", input: OddRecords.fields)
    for kind in OddRecords.kinds {
      try program.run("export", kind, "-o", "\(kind).csv")
      let run = try program.run("import", kind, "\(kind).csv", "--book", "other.guanxi")
      #expect(run.status == 0, "\(kind): \(run.output)\(run.errors)")
      let again = try program.run("export", kind, "--book", "other.guanxi").output
      #expect(again == (try program.read("\(kind).csv")), "\(kind)")
    }
  }

  @Test("JSON lines of every kind import back, references by their keys")
  func lines() throws {
    let program = try program()
    try program.run("apply", "-", "--book", "other.guanxi", input: OddRecords.fields)
    for kind in OddRecords.kinds {
      try program.run("export", kind, "--format", "jsonl", "-o", "\(kind).jsonl")
      let run = try program.run("import", kind, "\(kind).jsonl", "--book", "other.guanxi")
      #expect(run.status == 0, "\(kind): \(run.output)\(run.errors)")
      #expect(
        try program.run("export", kind, "--book", "other.guanxi").output == program.run("export", kind).output,
        "\(kind)")
    }
  }

  @Test("Every order line is a row of transactions, and the sums come back")
  func transactions() throws {
    let program = try program()
    try program.run("export", "transactions", "-o", "sales.csv")
    #expect(try program.read("sales.csv").hasPrefix("order,customer,customerName,date,product,description,quantity,"))
    try program.run("import", "transactions", "sales.csv", "--book", "other.guanxi", "--source", "copy")
    for field in ["orders", "orderLines", "revenue", "attributedRevenue"] {
      #expect(
        try program.run("report", "overview", "--json", "--book", "other.guanxi").json[field]
          == program.run("report", "overview", "--json").json[field], "\(field)")
    }
  }

  @Test("A cell that a spreadsheet would run is made harmless, a telephone number is left alone")
  func formulas() throws {
    let text = try program().run("export", "customers", "--columns", "name,phone").output
    #expect(text.contains("\n'=HYPERLINK(1)"))
    #expect(text.contains("+49221555 (work); +49221556"))
  }

  @Test("A file is its owner's alone, appears whole, and one that is there stays unless --force is given")
  func file() throws {
    let program = try program()
    try program.write("precious", to: "out.csv")
    let refused = try program.run("export", "customers", "-o", "out.csv")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("exists already"))
    #expect(try program.read("out.csv") == "precious")
    #expect(try program.run("export", "customers", "-o", "out.csv", "--force").status == 0)
    let path = program.folder.appendingPathComponent("out.csv").path
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: program.folder.path).filter { $0.contains("out.csv") } == [
        "out.csv"
      ])
  }

  @Test("A full disk is an error")
  func fullDisk() throws {
    let run = try program().run("export", "customers", "-o", "/dev/full")
    #expect(run.status == 1)
    #expect(run.errors.contains("cannot be written"))
  }

  @Test("A filter, an order, columns and a saved view choose what is written")
  func choice() throws {
    let program = try program()
    #expect(
      try program.run("export", "customers", "--where", "city:Köln", "--columns", "name,revenue").output
        == "name,revenue\nMüller & Söhne,42.38\n")
    let view = try program.run("export", "customers", "--view", "köln").output
    #expect(view == "name,city\nMüller & Söhne,Köln\n")
    let order = try program.run("export", "products", "--sort", "-name", "--columns", "name").lines
    #expect(order == ["name", "Widget", "Bolt"])
    #expect(try program.run("export", "customers", "--bom").output.unicodeScalars.first == "\u{FEFF}")
    #expect(try program.run("export", "customers", "--view", "none").errors.contains("No view is known as “none”"))
    #expect(try program.run("export", "customers", "--columns", "nmae").errors.contains("There is no column “nmae”"))
  }

  @Test("Cards hold contacts, and customers that are persons")
  func cards() throws {
    let program = try program()
    let people = try program.run("export", "contacts", "--format", "vcard").output
    #expect(people.contains("VERSION:4.0\r\n"))
    #expect(people.contains("FN:Anna Müller\r\n"))
    #expect(people.contains("TYPE=work:anna@example.com\r\n"))
    let customers = try program.run("export", "customers", "--format", "vcard").output
    #expect(customers.components(separatedBy: "BEGIN:VCARD").count == 2)
    #expect(try program.run("export", "orders", "--format", "vcard").status == 1)
  }
}
