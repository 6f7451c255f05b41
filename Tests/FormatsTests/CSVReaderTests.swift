import TestSupport
import Testing

@testable import Formats

@Suite struct CSVReaderTests {
  @Test(arguments: ["\n", "\r\n", "\r"]) func everyLineEndIsTaken(lineEnd: String) throws {
    let lines = ["name,city", "Müller,\"Köln\(lineEnd)Deutz\"", "", "\"a \"\"b\"\" c\",", "last,line"]
    let expected = [["name", "city"], ["Müller", "Köln\(lineEnd)Deutz"], ["a \"b\" c", ""], ["last", "line"]]
    for capacity in 1...64 {
      for ending in ["", lineEnd] {
        let text = lines.joined(separator: lineEnd) + ending
        #expect(try reader(text, capacity: capacity).rows() == expected)
      }
    }
  }

  @Test func recordsKnowTheirLine() throws {
    let reader = try reader("a,b\r\n\r\n\"1\n2\r3\",x\r\n4,y\n")
    var places: [[Int]] = []
    while let record = try reader.next() { places.append([record.number, record.lineNumber]) }
    #expect(places == [[1, 1], [2, 3], [3, 6]])
  }

  @Test(arguments: [
    ("a,b;c,d\n1,2;3,4\n", ","), ("a;b\n1,5;2,5\n", ";"), ("a\tb\tc\n1,2\t3\t4\n", "\t"), ("a|b\n1|2\n", "|"),
    ("sep=;\r\na,b;c\r\n", ";"), ("one\ntwo\n", ","), ("\"a;b;c\",d\n\"x;y\",z\n", ","), ("", ","),
  ]) func delimiterIsToldFromTheFirstLines(text: String, delimiter: String) throws {
    #expect(try reader(text, capacity: 1024).delimiter == delimiter.utf8.first)
  }

  @Test func aGivenDelimiterHolds() throws {
    #expect(try reader("a,b;c\n", delimiter: UInt8(ascii: ";")).rows() == [["a,b", "c"]])
  }

  @Test func excelsFirstLineIsNoRecord() throws {
    let reader = try reader("sep=;\r\na,b;c\r\n", capacity: 64)
    let record = try #require(try reader.next())
    #expect(record.strings == ["a,b", "c"])
    #expect(record.lineNumber == 2)
  }

  @Test func byteOrderMarkIsNotPartOfTheFirstName() throws {
    #expect(try reader("\u{FEFF}name,city\n").rows() == [["name", "city"]])
  }

  @Test func quotesInsideAnUnquotedFieldAreText() throws {
    #expect(try reader("5\" disk,a \"b\" c\n").rows() == [["5\" disk", "a \"b\" c"]])
  }

  @Test func spacesBehindAClosingQuoteAreForgiven() throws {
    #expect(try reader("\"a\" ,\"b\"\t\n").rows() == [["a", "b"]])
  }

  @Test func badRecordsCostOnlyThemselves() throws {
    let text = Array("ok,1\n".utf8) + Array("caf".utf8) + [0xE9] + Array(",2\n".utf8)
    let bytes = text + Array("x,n".utf8) + [0] + Array("l\n\"a\"b,c\nok,5\n".utf8)
    for capacity in [4, 7, 16, 256] {
      #expect(
        try reader(bytes, capacity: capacity).problems() == [
          2: .invalidUTF8(column: 1), 3: .nulByte(column: 2), 4: .textAfterQuote(column: 1),
        ])
      #expect(try reader(bytes, capacity: capacity).rows() == [["ok", "1"], [], [], [], ["ok", "5"]])
    }
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80],
    ] as [[UInt8]]) func utf8IsCheckedStrictly(bytes: [UInt8]) throws
  {
    #expect(try reader(Array("é,".utf8) + bytes + [10]).problems() == [1: .invalidUTF8(column: 2)])
  }

  @Test(arguments: [8, 64, 4096]) func anUnclosedQuoteCostsOneLine(capacity: Int) throws {
    let text = "a,b\n\"x\ny\",\"open\n1,2\n3,4"
    #expect(try reader(text, capacity: capacity).problems() == [2: .unclosedQuote(line: 3)])
    #expect(try reader(text, capacity: capacity).rows() == [["a", "b"], [], ["1", "2"], ["3", "4"]])
  }

  @Test func aLongFieldCrossesManyRefills() throws {
    let long = String(repeating: "0123456789\n", count: 300_000)
    let text = "a,b\n\"\(long)\",x\n1,2\n"
    let rows = try reader(text, capacity: 64, limit: 16 << 20).rows()
    #expect(rows.count == 3)
    #expect(rows[1] == [long, "x"])
  }

  @Test(arguments: ["", "\""]) func aRecordOverTheLimitIsABadRowAndReadingGoesOn(quote: String) throws {
    let long = quote + String(repeating: "x", count: 5000) + quote
    let text = "a,b\n\(long),y\r\n1,2\n"
    #expect(try reader(text, limit: 1000).problems() == [2: .tooLong])
    #expect(try reader(text, limit: 1000).rows() == [["a", "b"], [], ["1", "2"]])
  }

  @Test func aQuoteNotClosedWithinTheLimitCostsOneLine() throws {
    let text = "\"open,1\n" + String(repeating: "good,2\n", count: 1000)
    let rows = try reader(text, limit: 1000).rows()
    #expect(rows.count == 1001)
    #expect(rows.dropFirst().allSatisfy { $0 == ["good", "2"] })
  }

  @Test func tooManyFieldsAreABadRow() throws {
    let text = "a\n" + String(repeating: ",", count: CSVReader.fieldLimit) + "\nb\n"
    #expect(try reader(text, delimiter: UInt8(ascii: ",")).problems() == [2: .tooManyFields])
  }

  @Test func theOriginalBytesStayAtHand() throws {
    let reader = try reader("\"a \"\"b\"\"\", c \r\nd\n")
    let record = try #require(try reader.next())
    #expect(String(decoding: record.raw, as: UTF8.self) == "\"a \"\"b\"\"\", c ")
    #expect(record.string(at: 7).isEmpty)
  }

  @Test func aMissingFileIsNamed() throws {
    let error = #expect(throws: FormatsError.self) { try CSVReader(path: "/nowhere/orders.csv") }
    #expect(error?.description.contains("/nowhere/orders.csv cannot be opened: No such file") == true)
  }
}

@Suite struct HostileBytesTests {
  /// What a reader makes of bytes, as one comparable text.
  private func outcome(_ bytes: [UInt8], capacity: Int) throws -> [String] {
    let reader = try reader(bytes, delimiter: UInt8(ascii: ","), capacity: capacity, limit: 64)
    var outcome: [String] = []
    while let record = try reader.next() {
      let problem = record.problem.map { " \($0)" } ?? ""
      outcome.append("\(record.lineNumber)\(problem) \(record.strings) \(Array(record.raw))")
    }
    return outcome
  }

  @Test(arguments: 1...300) func anyBytesGiveTheSameWhateverTheBuffer(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let bytes: [UInt8] = Array("\"\",\n\rab \"\n".utf8) + [0, 0xC3, 0xA9, 0xFF]
    let text = (0..<Int.random(in: 0...300, using: &random)).map { _ in bytes.randomElement(using: &random) ?? 0 }
    let expected = try outcome(text, capacity: 64)
    for capacity in [1, 2, 3, 5, 17, 63] { #expect(try outcome(text, capacity: capacity) == expected) }
  }

  @Test func everyByteIsHandedOutOrEndsALine() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let bytes = Array("\"\",\nab \"\nx".utf8)
      let text = (0..<200).map { _ in bytes.randomElement(using: &random) ?? 0 }
      let reader = try reader(text, delimiter: UInt8(ascii: ","), capacity: 4, limit: 1000)
      var raw: [UInt8] = []
      while let record = try reader.next() { raw += Array(record.raw) }
      #expect(raw.filter { $0 != 10 } == text.filter { $0 != 10 })
    }
  }

  @Test func anyCellGivesAValueOrAReason() {
    var random = SeededGenerator(seed: 11)
    let pieces = [
      "1", "23", "2024", ".", ",", "-", "/", " ", ":", "Mar", "PM", "+", "(", ")", "€", "EUR", "Z", "T", "é", "'",
    ]
    var values = 0
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...9, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
      cell(text.joined()) {
        if (try? Cell.money($0, in: .euro, style: .comma)) != nil { values += 1 }
        if (try? Cell.dateTime($0, order: .dmy)) != nil { values += 1 }
        if (try? Cell.flag($0)) != nil { values += 1 }
      }
    }
    #expect(values > 0)
  }
}
