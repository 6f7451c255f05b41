import Testing

@testable import Formats

@Suite struct EncodingTests {
  static let japanese = "氏名,会社,備考\n山田太郎,株式会社テスト,よろしくお願いします\n鈴木花子,有限会社サンプル,東京都\n"
  static let chinese = "姓名,公司,备注\n王小明,北京科技有限公司,重要客户\n李伟,上海贸易公司,请下周联系\n"
  static let western =
    "Nom,Société,Ville\nJosé García,Exemplé SA,Málaga\nHans Müller,Größe & Söhne,Köln\nÅsa,Ørsted – 5 €,Malmö\n"

  /// A text as another encoding writes it.
  static func encoded(_ text: String, _ encoding: TextEncoding) throws -> [UInt8] {
    switch encoding {
    case .utf8: return Array(text.utf8)
    case .utf16LittleEndian: return text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    case .utf16BigEndian: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    default: return try #require(EncodedSamples.bytes(text, encoding))
    }
  }

  static func guess(_ bytes: [UInt8]) throws -> TextEncoding {
    try TextEncoding.guessed(from: MemorySource(bytes, name: "f").sample(TextEncoding.sampleSize), name: "f.csv")
  }

  static let cases: [(String, TextEncoding)] = [
    (japanese, .shiftJIS), (chinese, .gb18030), (western, .windows1252), (western, .utf8), (chinese, .utf8),
    (western, .utf16LittleEndian), (chinese, .utf16LittleEndian), (japanese, .utf16BigEndian),
    ("a,b\n1,2\n", .utf16BigEndian), ("name\nHans Müller\n", .windows1252), ("name\n田中\n", .shiftJIS),
    ("name\n王伟\n", .gb18030), ("price\n£5\n", .windows1252), ("name\nRenée\n", .windows1252),
    ("name\nカタカナ\n", .shiftJIS), ("a,b\n1,2\n", .utf8), ("", .utf8),
  ]

  @Test(arguments: cases) func theEncodingIsToldFromTheBytes(text: String, encoding: TextEncoding) throws {
    #expect(try Self.guess(Self.encoded(text, encoding)) == encoding)
  }

  @Test(arguments: cases) func whateverTheEncodingTheTextIsTheSame(text: String, encoding: TextEncoding) throws {
    let expected = try reader(text, delimiter: 44).rows()
    for capacity in [16, 17, 61, 4096] {
      let memory = MemorySource(try Self.encoded(text, encoding), name: "f")
      let source: any ByteSource =
        encoding == .utf8 ? memory : try TranscodingSource(memory, from: encoding, capacity: capacity)
      let reader = try CSVReader(source: source, delimiter: 44, encoding: .utf8, hasHeader: false, capacity: capacity)
      #expect(try reader.rows() == expected)
    }
  }

  @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian, .utf8, .gb18030])
  func theByteOrderMarkIsNotPartOfTheFirstName(encoding: TextEncoding) throws {
    let bytes = try Self.encoded("\u{FEFF}name,city\nÉ,北京\n", encoding)
    let reader = try CSVReader(bytes: bytes, name: "f", encoding: nil)
    #expect(reader.encoding == encoding)
    #expect(try reader.rows() == [["name", "city"], ["É", "北京"]])
  }

  @Test func theFirstForeignByteMayComeLate() throws {
    let text = "name\n" + String(repeating: "plain\n", count: 200_000) + "Müller\n"
    try inTemporaryDirectory { directory in
      let sink = try FileSink(path: "\(directory)/late.csv")
      try sink.write(try Self.encoded(text, .windows1252))
      try sink.finish()
      let reader = try CSVReader(path: "\(directory)/late.csv")
      #expect(reader.encoding == .windows1252)
      #expect(try reader.rows().last == ["Müller"])
    }
  }

  @Test func aFewBadBytesDoNotMakeUTF8AnotherEncoding() throws {
    let bytes = Array("name,city\nRenée,Köln\nCaf".utf8) + [0xE9] + Array(",Nürnberg\n".utf8)
    let reader = try CSVReader(bytes: bytes, name: "f", encoding: nil)
    #expect(reader.encoding == .utf8)
    #expect(try reader.problems() == [3: .invalidUTF8(column: 1)])
  }

  @Test func whatCannotBeKnownIsAskedWithTheReadings() throws {
    // Half-width kana, hanzi or Western letters: nobody can tell.
    let bytes = Array("name\n".utf8) + [0xC3, 0xBD, 0xC4, 0xB6] + [10]
    let error = #expect(throws: FormatsError.self) { try Self.guess([0xB6, 0xC0, 0xB6, 0xC5, 10] + bytes) }
    let sentence = error?.description ?? ""
    #expect(sentence.contains("--encoding"))
    #expect(sentence.contains("“ｶﾀｶﾅ” in shift-jis"))
    #expect(sentence.contains("in gb18030"))
    #expect(sentence.contains("“¶À¶Å” in windows-1252"))
  }

  @Test func cyrillicIsAskedForAndReadWhenNamed() throws {
    let bytes: [UInt8] = [0xE8, 0xEC, 0xFF, 10, 0xC8, 0xE2, 0xE0, 0xED, 10]
    #expect(throws: FormatsError.self) { try Self.guess(bytes) }
    let reader = try CSVReader(bytes: bytes, name: "f", encoding: TextEncoding(named: "CP-1251"))
    #expect(try reader.rows() == [["имя"], ["Иван"]])
  }

  @Test func bytesThatDoNotConvertCostTheirRecordOnly() throws {
    let bytes =
      Array("name,city\n".utf8) + [0x93, 0x63, 0x92, 0x86] + Array(",a\nx,".utf8) + [0xFD] + Array("\ny,b\n".utf8)
    let reader = try CSVReader(bytes: bytes, name: "f", encoding: .shiftJIS)
    #expect(try reader.problems() == [3: .invalidUTF8(column: 2)])
  }

  @Test(
    arguments: [
      (TextEncoding.utf16LittleEndian, [0x61, 0, 0x0A, 0, 0x62]), (.shiftJIS, [0x61, 0x0A, 0x93]),
      (.utf16LittleEndian, [0x61, 0, 0x0A, 0, 0x3D, 0xD8]),
    ] as [(TextEncoding, [UInt8])]) func aCharacterCutAtTheEndIsABadRecord(encoding: TextEncoding, bytes: [UInt8])
    throws
  {
    let reader = try CSVReader(bytes: bytes, name: "f", encoding: encoding)
    #expect(try reader.problems() == [2: .invalidUTF8(column: 1)])
  }

  @Test func whatCouldNotBeReadIsShownInTheRejects() throws {
    try inTemporaryDirectory { directory in
      let bytes = Array("name,city\nCaf".utf8) + [0x81, 0x2C] + Array("Köln\n".utf8.map { $0 == 0xC3 ? 0xF6 : $0 })
      let source = bytes.filter { $0 != 0xB6 }
      let reader = try CSVReader(bytes: source, name: "f", encoding: .windows1252)
      let header = try #require(try reader.next())
      let rejects = RejectsWriter(source: "\(directory)/f.csv", header: header, delimiter: 44)
      let record = try #require(try reader.next())
      #expect(record.problem == .invalidUTF8(column: 1))
      try rejects.write(record, reason: "bad")
      try rejects.finish()
      #expect(try contents(rejects.path) == "name,city,reason\nCaf\\x81,Köln,bad\n")
    }
  }

  @Test(arguments: [
    ("latin1", TextEncoding.windows1252), ("ISO-8859-1", .windows1252), ("cp1252", .windows1252), ("SJIS", .shiftJIS),
    ("Shift_JIS", .shiftJIS), ("cp932", .shiftJIS), ("gbk", .gb18030), ("GB2312", .gb18030), ("GB18030", .gb18030),
    ("utf16", .utf16LittleEndian), ("UTF-16BE", .utf16BigEndian), ("utf8", .utf8), ("UTF-8", .utf8),
    ("windows 1251", .windows1251), ("iso-8859-15", .latin9), ("Big5", .big5), ("euc_kr", .eucKR),
  ]) func encodingsHaveManyNames(name: String, encoding: TextEncoding) {
    #expect(TextEncoding(named: name) == encoding)
  }

  @Test func anUnknownNameIsNoEncoding() { #expect(TextEncoding(named: "klingon") == nil) }

  @Test(arguments: TextEncoding.allCases) func everyEncodingCanBeReadHere(encoding: TextEncoding) throws {
    #expect(
      encoding.decoded(encoding == .utf16BigEndian ? [0, 0x61] : encoding == .utf16LittleEndian ? [0x61, 0] : [0x61])
        == "a")
  }
}
