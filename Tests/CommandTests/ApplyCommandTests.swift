import Formats
import Testing

@Suite("A stream of edits")
struct ApplyCommandTests {
  private let stream = """
    {"add":"customer","name":"Zoë","tags":["b","a"]}
    {"add":"order","customer":"Zoë","date":"2026-11-20","total":"19.90"}

    {"add":"order","customer":1,"date":"2026-11-20","total":5}
    nonsense
    {"edit":"customer","id":1,"set":{"city":"Köln","phone":null}}
    {"delete":"order","id":99}
    {"undo":{"last":1}}
    {"redo":{}}

    """

  @Test("prints an outcome a line and goes on after a refused one", arguments: ["1", "3", "100"])
  func outcomes(batch: String) throws {
    let program = try Program()
    try program.run("create")
    let run = try program.run("apply", "-", "--batch", batch, input: stream)
    let outcomes = try run.lines.map { try JSONValue(parsing: Array($0.utf8)) }
    #expect(run.status == 3)
    #expect(outcomes.map { $0["line"]?.integer } == [nil, nil, nil, 5, nil, 7, nil, nil])
    #expect(outcomes[3]["error"]?.string?.hasPrefix("This is no JSON") == true)
    #expect(outcomes[5]["error"]?.string == "There is no order 99 in this book.")
    let customer = try program.run("list", "customers", "--json").json.array?.first
    #expect(customer?["revenue"]?.string == "24.90")
    #expect(customer?["city"]?.string == "Köln")
    #expect(try program.run("recalculate", "--check").status == 0)
  }

  @Test("stops at the first refused line when asked to")
  func stop() throws {
    let program = try Program()
    try program.run("create")
    let run = try program.run("apply", "-", "--batch", "100", "--stop-on-error", input: stream)
    #expect(run.status == 3)
    #expect(run.lines.count == 4)
    #expect(try program.run("list", "customers", "--json").json.array?.first?["city"] == .null)
  }

  @Test("without a refused line ends well, and each line has its time")
  func times() throws {
    let program = try Program()
    try program.run("create")
    try program.write(#"{"add":"customer","name":"A"}"# + "\n" + #"{"add":"customer","name":"B"}"#, to: "edits.jsonl")
    let run = try program.run("apply", "edits.jsonl")
    #expect(run.status == 0)
    #expect(try run.lines.allSatisfy { try JSONValue(parsing: Array($0.utf8))["microseconds"]?.integer ?? 0 > 0 })
  }
}
