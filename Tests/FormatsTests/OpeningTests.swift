import Testing

@testable import Formats

/// Where a table begins and where it ends.
@Suite struct OpeningTests {
  private func table(_ text: String) throws -> CSVReader {
    try CSVReader(bytes: Array(text.utf8), name: "test.csv")
  }

  @Test(arguments: [
    "Customer report\n\nname;city;since\nAnn;Köln;2024\nBob;Ulm;2023\n",
    "Customer report;;\nExported on;2024-01-02;\nname;city;since\nAnn;Köln;2024\nBob;Ulm;2023\n",
    "\u{FEFF}Export\r\nFrom 1 to 2\r\nname;city;since\r\nAnn;Köln;2024\r\nBob;Ulm;2023\r\n",
    "Sales\nname;city;since\nAnn;Köln;2024\nBob;Ulm;2023\n",
    "\"A title, with \"\"quotes\"\"\"\nname;city;since\nAnn;Köln;2024\nBob;Ulm;2023\n",
    "sep=;\nA title\nname;city;since\nAnn;Köln;2024\n",
  ]) func titlesAboveTheHeaderArePassedOver(text: String) throws {
    let reader = try table(text)
    #expect(try reader.next()?.strings == ["name", "city", "since"])
    let first = try #require(try reader.next())
    #expect(first.strings == ["Ann", "Köln", "2024"])
    #expect(
      first.lineNumber
        == text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).firstIndex { $0.hasPrefix("Ann") }
        .map { $0 + 1 })
    #expect(!reader.preamble.isEmpty)
  }

  @Test(arguments: [
    ("name\nAnn\nBob\n", ["name"]),
    ("name,email\nBob,bob@example.com,Berlin\nAnn,ann@example.com,Ulm\n", ["name", "email"]),
    ("comment\n\"Hello, you\"\nThanks\n", ["comment"]), ("name,,\nAnn,Ulm,x\nBob,Köln,y\n", ["name", "", ""]),
    ("a,b\n1,2\n3,4\n", ["a", "b"]), ("comment\nHello, world\nGreat, thanks\n", ["comment"]),
    ("Name,E-mail\nAnn Lee,Ulm\n", ["Name", "E-mail"]), ("2023,2024,2025\n1,2,3\n", ["2023", "2024", "2025"]),
    ("name;amount\nAnn;1,5\nBob;2,5\n", ["name", "amount"]), ("اسم,مدينة\nمحمد,دبي\n", ["اسم", "مدينة"]),
  ]) func aHeaderInTheFirstLineStaysTheHeader(text: String, header: [String]) throws {
    let reader = try table(text)
    #expect(try reader.next()?.strings == header)
    #expect(reader.preamble.isEmpty)
  }

  @Test(arguments: [
    "Total;;30", "Summe:;;30", "2 rows", "(2 rows affected)", ";;\nGrand total;;30".replacing(";;\n", with: ""),
    "合計;;30", "Total;;30\n2 rows", ";Total;", "\"Total\";;30",
  ]) func footersAreReportedAsSuch(footer: String) throws {
    let reader = try table("name;city;amount\nAnn;Köln;10\nBob;Ulm;20\n\(footer)\n")
    var problems: [RecordProblem?] = []
    while let record = try reader.next() { problems.append(record.problem) }
    #expect(problems.prefix(3) == [nil, nil, nil])
    #expect(problems.count > 3)
    #expect(problems.dropFirst(3).allSatisfy { $0 == .footer })
  }

  @Test(arguments: ["Total;Paris;20\n", "Total;;20\nAnn;Köln;10\n", "Tot", "Totally;;5\n"])
  func whatOnlyLooksLikeAFooterIsARow(rows: String) throws {
    let reader = try table("name;city;amount\nBob;Ulm;20\n\(rows)")
    while let record = try reader.next() { #expect(record.problem == nil) }
  }

  @Test func aSingleColumnHasNoFooters() throws {
    let reader = try table("name\nAnn\n2 rows\n")
    while let record = try reader.next() { #expect(record.problem == nil) }
  }

  @Test func aFooterFarBehindTheFirstBufferIsFoundToo() throws {
    let rows = String(repeating: "Ann;Köln;10\n", count: 30_000)
    let reader = try table("name;city;amount\n\(rows)Total;;30\n")
    var problems: [Int: RecordProblem] = [:]
    while let record = try reader.next() { problems[record.number] = record.problem }
    #expect(problems == [30_002: .footer])
  }

  @Test func quotesInsideAFieldKeepItTogetherWhereElseTheRowWouldNotFit() throws {
    let reader = try table("name,formula\nA,=LINK(\"http://a.example\",\"x\")\nB,say \"a, b\" now\n\"C\"c,d\n")
    #expect(
      try reader.rows() == [
        ["name", "formula"], ["A", "=LINK(\"http://a.example\",\"x\")"], ["B", "say \"a, b\" now"], [],
      ])
  }

  @Test func aQuoteThatOpensAndNeverClosesIsABadRecord() throws {
    let reader = try table("name,size\nUnclosed \"quote,1\n5\" disk,2\na \"b\" c,3\n7 \",4\n")
    #expect(try reader.problems() == [2: .strayQuote(column: 1)])
  }
}
