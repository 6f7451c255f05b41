import Domain
import Formats
import Testing

@testable import guanxi

@Suite("Rows of imported files")
struct ImportRowsTests {
  /// What the rows of a file are read as, and why some are not.
  private func read(
    _ kind: ImportKind, _ text: String, mappings: [String] = [], country: String = ""
  ) throws -> (ImportBatch.Rows, [String]) {
    let reader = try CSVReader(bytes: Array(text.utf8), name: "test.csv")
    let sample = try CSVReader(bytes: Array(text.utf8), name: "test.csv")
    let layout = try FileLayout(
      kind, header: Header(reader.next(), of: "test.csv"),
      wishes: FileLayout.Wishes(mappings: mappings, country: country, stem: "test"), rows: sample)
    var rows = kind.rows(of: layout, day: Day(number: 20_000))
    var problems: [String] = []
    while let record = try reader.next() {
      do throws(CellProblem) {
        try rows.add(record)
      } catch {
        problems.append(error.reason)
      }
    }
    return (rows.take(), problems)
  }

  private func transactions(_ text: String) throws -> ([TransactionRow], [String]) {
    let (rows, problems) = try read(.transactions, text)
    guard case .transactions(let transactions) = rows else { return ([], problems) }
    return (transactions, problems)
  }

  @Test("An order line's amount is quantity times price, rounded half-up")
  func lineAmount() throws {
    let (rows, problems) = try transactions(
      """
      InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
      536365,85123A,WHITE HEART,6,2010-12-01 08:26,2.555,17850.0,United Kingdom
      C536379,D,Discount,-1,2010-12-01,27.50,,United Kingdom
      """)
    #expect(problems.isEmpty)
    #expect(rows.map(\.amount) == [Money(minor: 1533), Money(minor: -2750)])
    #expect(rows.map(\.customer) == ["17850", nil])
    #expect(rows.map(\.order) == ["536365", "C536379"])
    #expect(rows.map(\.line) == [2, 3])
    #expect(rows[0].productName == "WHITE HEART")
  }

  @Test("A given amount is the row's, and gives the price where the pieces are told")
  func givenAmount() throws {
    let (rows, _) = try transactions("customer,date,quantity,total\n7,2026-01-02,4,10.00\n8,2026-01-02,,3.33\n")
    #expect(rows.map(\.amount) == [Money(minor: 1000), Money(minor: 333)])
    #expect(rows.map(\.price) == [UnitPrice(tenThousandths: 25_000), UnitPrice(tenThousandths: 0)])
  }

  @Test("A row that cannot be read says which field and why, and the others stay")
  func badRows() throws {
    let (rows, problems) = try transactions(
      "customer,date,total\n1,,5\n2,2026-01-02,abc\n3,2026-01-02,\n4,2026-01-02,5\n")
    #expect(rows.map(\.customer) == ["4"])
    #expect(
      problems == [
        "date: the cell is empty; every row needs its day.", "amount: “abc” is no number.",
        "amount: the row has neither an amount nor a price.",
      ])
  }

  @Test("Dates that could be day-month or month-day are refused until the order is given")
  func ambiguousDates() {
    #expect(throws: FormatsError.self) { try read(.transactions, "date,total\n03/04/2026,1\n05/06/2026,2\n") }
    #expect(throws: Never.self) { try read(.transactions, "date,total\n03/04/2026,1\n25/06/2026,2\n") }
  }

  @Test("A customer's name is made from its parts, or is the key")
  func names() throws {
    let (rows, _) = try read(.customers, "id,first name,last name,type\n1,Ada,Lovelace,Individual\n2,,,Company\n")
    guard case .records(.customer, let customers) = rows else {
      Issue.record("customers were read as something else")
      return
    }
    #expect(customers.map { $0.values["name"] } == [.text("Ada Lovelace"), .text("2")])
    #expect(customers.map { $0.values["kind"] } == [.text("person"), .text("organisation")])
  }

  @Test("Stages of other programs become ours; an unknown one is refused with the list")
  func stages() throws {
    let (rows, problems) = try read(
      .opportunities,
      "opportunity_id,account,deal_stage,close_value\nA1,Cancity,Won,1054\nA2,Isdom,Engaging,\nA3,Isdom,Mystery,1\n")
    guard case .records(.opportunity, let deals) = rows else {
      Issue.record("deals were read as something else")
      return
    }
    #expect(deals.map { $0.values["stage"] } == [.text("won"), .text("visit")])
    #expect(deals.map { $0.values["amount"] } == [.money(Money(minor: 105_400)), nil])
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("stage: “Mystery” is no stage; write one of lead, visit") == true)
  }

  @Test("An event log gives one event a row, each with its ticket")
  func events() throws {
    let (rows, _) = try read(
      .tickets, "Case ID,Activity,Resource,Complete Timestamp,priority\nCase 1,Assign,ana,2026-01-02 10:00:00,P1\n")
    guard case .tickets(let tickets) = rows else {
      Issue.record("tickets were read as something else")
      return
    }
    #expect(tickets.map(\.ref) == ["Case 1"])
    #expect(tickets.map(\.event) == ["Assign"])
    #expect(tickets.map(\.author) == ["ana"])
    #expect(tickets.map { $0.values["priority"] } == [.text("urgent")])
  }
}
