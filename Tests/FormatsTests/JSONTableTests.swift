import Testing

@testable import Formats

extension TableReader {
  /// The texts of all records that are left; of a bad one, none.
  func texts() throws -> [[String]] {
    var rows: [[String]] = []
    while let record = try next() { rows.append(record.problem == nil ? record.strings : []) }
    return rows
  }
}

@Suite struct JSONTableTests {
  private func table(_ text: String, limit: Int = 1 << 20) throws -> JSONTableReader {
    try JSONTableReader(encoding: .utf8, limit: limit) { () throws(FormatsError) in
      MemorySource(Array(text.utf8), name: "f.jsonl")
    }
  }

  @Test func theNamesOfAllLinesAreColumns() throws {
    let text = #"{"id":1,"name":"Müller"}"# + "\r\n\n" + #"{"id":2,"city":"Köln","name":null}"# + "\n"
    #expect(try table(text).texts() == [["id", "name", "city"], ["1", "Müller", ""], ["2", "", "Köln"]])
  }

  @Test func nestedValuesAreFlattened() throws {
    let text = #"{"a":{"b":{"c":1.50},"d":true},"tags":["x, y","z"],"parts":[{"n":1},2],"e":{},"f":[]}"#
    #expect(
      try table(text).texts() == [
        ["a.b.c", "a.d", "tags", "parts", "e", "f"], ["1.50", "true", "x, y\nz", "{\"n\":1}\n2", "", ""],
      ])
  }

  @Test(arguments: [
    #"[{"a":1,"b":"],{"},{"a":2}]"#, "[\n  {\n    \"a\": 1,\n    \"b\": \"],{\"\n  },\n  {\"a\": 2}\n]\n",
    "{\n\"a\":1,\n\"b\":\"],{\"\n}\n{\n\"a\":2}\n", #"{"a":1,"b":"],{"}"# + "\n" + #"{"a":2}"#,
  ]) func anArrayOrLooseObjectsAreATableToo(text: String) throws {
    #expect(try table(text).texts() == [["a", "b"], ["1", "],{"], ["2", ""]])
  }

  @Test func aBadLineIsARejectedRecordWithItsText() throws {
    let table = try table("{\"a\":1}\n{\"a\":\n[1]\n\"x\"\n{\"a\":2}\n")
    var found: [Int: String] = [:]
    var good = 0
    while let record = try table.next() {
      if record.problem != nil {
        found[record.lineNumber] = String(decoding: record.raw, as: UTF8.self)
      } else {
        good += 1
      }
    }
    #expect(found == [2: "\"{\"\"a\"\":\"", 3: "[1]", 4: "\"\"\"x\"\"\""])
    #expect(good == 3)
  }

  @Test func elementsOfAnArrayKnowTheirLine() throws {
    let table = try table("[\n{\"a\":1},\n{\"a\":}, 7,\n{\"a\":2}\n]")
    var lines: [Int] = []
    var problems = 0
    while let record = try table.next() {
      lines.append(record.lineNumber)
      if record.problem != nil { problems += 1 }
    }
    #expect(lines == [1, 2, 3, 3, 4])
    #expect(problems == 2)
  }

  @Test func aLineOverTheLimitIsABadRow() throws {
    let long = String(repeating: "x", count: 500)
    let table = try table("{\"a\":1}\n{\"a\":\"\(long)\"}\n{\"a\":2}\n", limit: 100)
    #expect(try table.texts() == [["a"], ["1"], [], ["2"]])
  }

  @Test func aRowIsALineOfCSVForTheRejects() throws {
    let table = try table(#"{"a":"say \"hi\"","b":"x,y\nz","c":"=1+1"}"#)
    _ = try table.next()
    let record = try #require(try table.next())
    let again = try CSVReader(bytes: Array(record.raw), name: "raw", hasHeader: false)
    #expect(try again.rows() == [record.strings])
    #expect(record.bytes(at: 2) { Cell.text($0) } == "=1+1")
  }

  @Test(arguments: [TextEncoding.utf16LittleEndian, .utf8]) func theEncodingIsTold(encoding: TextEncoding) throws {
    let bytes = try EncodingTests.encoded("\u{FEFF}{\"name\":\"Müller\"}\n{\"name\":\"李\"}\n", encoding)
    let table = try JSONTableReader(bytes: bytes, name: "f", encoding: nil)
    #expect(try table.texts() == [["name"], ["Müller"], ["李"]])
  }

  @Test func anEmptyFileHasNoHeader() throws {
    for text in ["", "\n\n", "[]", "[1,2]"] { #expect(try table(text).texts().isEmpty) }
  }
}
