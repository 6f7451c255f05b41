import TestSupport
import Testing

@testable import Formats

@Suite struct CSVWriterTests {
  @Test(arguments: 1...40) func whatIsWrittenIsReadBack(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = ["a", "\"", ",", "\n", "\r", "\r\n", " ", "é", "株", "😀", "'", "=", ";", "\t", "1.5", "-"]
    let width = Int.random(in: 1...6, using: &random)
    let rows = (0..<30).map { _ in
      (0..<width).map { _ in
        (0..<Int.random(in: 0...8, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      }
    }
    try inTemporaryDirectory { directory in
      let writer = CSVWriter(to: try FileSink(path: "\(directory)/t.csv"), guardsFormulas: false)
      for row in rows { try writer.write(row) }
      try writer.finish()
      let source = try FileSource(path: "\(directory)/t.csv")
      let capacity = Int.random(in: 1...100, using: &random)
      let reader = try CSVReader(
        source: source, delimiter: UInt8(ascii: ","), hasHeader: false, capacity: capacity)
      let read = try reader.rows()
      #expect(read == rows)
    }
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"),
    ("\tx", "'\tx"), ("+49 30 (0)12-34", "+49 30 (0)12-34"), ("-5.00", "-5.00"), ("-1,234.5", "-1,234.5"),
    ("plain", "plain"), ("it's", "it's"), ("'quoted'", "'quoted'"), ("'=x", "''=x"), ("'-5", "''-5"), ("-", "'-"),
    ("+1E5", "'+1E5"), ("", ""), ("+493012345;ext=12", "+493012345;ext=12"), ("-12.5", "-12.5"), ("\nx", "'\nx"),
    ("＝1+1", "'＝1+1"),
  ]) func formulasAreGuardedAndComeBack(text: String, guarded: String) {
    #expect(SpreadsheetGuard.added(to: text) == guarded)
    #expect(SpreadsheetGuard.removed(from: guarded) == text)
  }

  @Test(arguments: 1...20) func everyTextComesBackFromItsGuard(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = ["'", "=", "+", "-", "@", "\t", "1", ".", "x", ";ext=", "＝", " "]
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 0...5, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
      let guarded = SpreadsheetGuard.added(to: text.joined())
      #expect(SpreadsheetGuard.removed(from: guarded) == text.joined())
      #expect(!guarded.hasPrefix("=") && !guarded.hasPrefix("@") && !guarded.hasPrefix("＝"))
    }
  }

  @Test func aWriterThatCannotWriteSaysWhere() {
    #expect(throws: FormatsError.cannotWrite(path: "/nowhere/x.csv", reason: "No such file or directory")) {
      try FileSink(path: "/nowhere/x.csv")
    }
  }
}

@Suite struct RejectsWriterTests {
  @Test func noBadRowNoFile() throws {
    try inTemporaryDirectory { directory in
      let reader = try reader("a,b\n1,2\n")
      let header = try #require(try reader.next())
      let rejects = RejectsWriter(source: "\(directory)/f.csv", header: header, delimiter: reader.delimiter)
      try rejects.finish()
      #expect(!exists(rejects.path))
      #expect(rejects.count == 0)
    }
  }

  @Test func badRowsStayAsTheyWere() throws {
    try inTemporaryDirectory { directory in
      let reader = try reader("a;\"b\"\r\n1; \"x\"\r\n\"2\";\"y\n\"\n\"open;3\n4;5\n", capacity: 1000)
      let header = try #require(try reader.next())
      let rejects = RejectsWriter(source: "\(directory)/f.csv", header: header, delimiter: reader.delimiter)
      while let record = try reader.next() {
        if record.string(at: 0) != "4" {
          try rejects.write(record, reason: record.problem == nil ? "no; \"good\"" : "open")
        }
      }
      try rejects.finish()
      #expect(rejects.path == "\(directory)/f.csv.rejected.csv")
      #expect(rejects.count == 3)
      let expected =
        "a;\"b\";reason\n1; \"x\";\"no; \"\"good\"\"\"\n\"2\";\"y\n\";\"no; \"\"good\"\"\"\n\"open;3\";open\n"
      #expect(try contents(rejects.path) == expected)
      #expect(try CSVReader(path: rejects.path).problems().isEmpty)
    }
  }

  @Test(arguments: ["", "\"", "a,\"b\"\"", "\"b\",c"]) func ofALongLineTheBeginningIsKept(start: String) throws {
    try inTemporaryDirectory { directory in
      let long = start + String(repeating: "\"\"x", count: 50_000)
      let reader = try reader("a,b\n\(long)\n1,2\n", limit: 100_000)
      let header = try #require(try reader.next())
      let rejects = RejectsWriter(source: "\(directory)/f.csv", header: header, delimiter: reader.delimiter)
      let record = try #require(try reader.next())
      #expect(record.problem == .tooLong)
      try rejects.write(record, reason: "too long")
      try rejects.finish()
      let again = try CSVReader(path: rejects.path, delimiter: UInt8(ascii: ","))
      #expect(try again.rows().map(\.last) == ["reason", "too long"])
      #expect(try reader.rows() == [["1", "2"]])
    }
  }
}
