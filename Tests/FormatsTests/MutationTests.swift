import TestSupport
import Testing

@testable import Formats

/// Files that were damaged on their way: whatever happened to them, reading ends, and nothing is lost in silence.
@Suite struct MutationTests {
  /// One way to damage bytes.
  private static func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    guard bytes.count > 2 else { return bytes }
    var bytes = bytes
    let place = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
    switch Int.random(in: 0..<7, using: &random) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
    case 1: bytes.removeSubrange(place..<end)
    case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 3: bytes.removeSubrange(place...)
    case 4: bytes = Array(bytes[place...] + bytes[..<place])
    default:
      let inserted: [[UInt8]] = [
        [0], [34], [0xEF, 0xBB, 0xBF], [13, 10], [0xFF], [0xFF, 0xFE], [92], [61], [0, 0], [123], [93], [0xE9],
      ]
      bytes.insert(contentsOf: inserted.randomElement(using: &random) ?? [], at: place)
    }
    return bytes
  }

  private static let csv =
    "Report of sales\n\nname;city;amount\n\"Müller; Hans\";Köln;1.234,50\n\"a \"\"b\"\"\nc\";Ulm;2\nLee;Oslo;3\nTotal;;6\n"
  private static let json =
    "{\"id\":1,\"name\":\"Müller\",\"at\":{\"city\":\"Köln\"}}\n{\"id\":2,\"tags\":[\"a\",\"b\"]}\n{\"id\":3}\n"
  private static let array = "[\n{\"id\":1,\"b\":\"],{\"},\n{\"id\":2}, {\"id\":[1,{\"x\":2}]}\n]\n"
  private static let cards =
    "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BC=\r\nller;Hans\r\nPHOTO;BASE64:AAAA\r\n"
    + " BBBB\r\n\r\nTEL;WORK:030\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ann\r\nitem1.EMAIL:a@b.c\r\n"
    + "item1.X-ABLabel:x\r\nNOTE:a\\nb\r\n  c\r\nEND:VCARD\r\n"

  private static let encodings: [TextEncoding] = [.utf8, .utf16LittleEndian, .utf16BigEndian, .windows1252]

  /// What a file is read as, each record in its turn; nil where the file as a whole is refused.
  private func outcome(_ open: () throws -> any TableReader) throws -> [String]? {
    do {
      let table = try open()
      var outcome: [String] = []
      while let record = try table.next() {
        outcome.append("\(record.problem.map(\.description) ?? "") \(record.strings)")
        #expect(record.number == outcome.count)
        #expect(record.problem == nil || record.problem?.description.isEmpty == false)
      }
      return outcome
    } catch let error as FormatsError {
      #expect(error.description.hasSuffix("."))
      return nil
    }
  }

  private func damage(
    _ sample: String, seed: UInt64, rounds: Int = 5, _ open: ([UInt8], TextEncoding?) throws -> any TableReader
  ) throws {
    var random = SeededGenerator(seed: seed)
    var read = 0
    for encoding in Self.encodings {
      var bytes = try EncodingTests.encoded(sample, encoding)
      for _ in 0..<rounds {
        bytes = Self.mutated(bytes, &random)
        for named in [nil, encoding] where try outcome({ try open(bytes, named) }) != nil { read += 1 }
      }
    }
    // An encoding that is named is never a reason to refuse.
    #expect(read >= Self.encodings.count * rounds)
  }

  @Test(arguments: 1...9) func damagedTablesAreReadToTheirEnd(seed: UInt64) throws {
    try damage(Self.csv, seed: seed) { try CSVReader(bytes: $0, name: "f", encoding: $1) }
  }

  @Test(arguments: 1...9) func damagedJSONIsReadToItsEnd(seed: UInt64) throws {
    try damage(Self.json, seed: seed) { try JSONTableReader(bytes: $0, name: "f", encoding: $1) }
    try damage(Self.array, seed: seed) { try JSONTableReader(bytes: $0, name: "f", encoding: $1) }
  }

  @Test(arguments: 1...9) func damagedCardsAreReadToTheirEnd(seed: UInt64) throws {
    try damage(Self.cards, seed: seed) { try VCardTableReader(bytes: $0, name: "f", encoding: $1) }
  }

  @Test(arguments: 1...9) func everyLineOfADamagedTableIsInSomeRecord(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = Array(Self.csv.utf8)
    for _ in 0..<20 {
      bytes = Self.mutated(bytes, &random)
      let reader = try CSVReader(bytes: bytes, name: "f", delimiter: UInt8(ascii: ";"), hasHeader: false)
      var raw: [UInt8] = []
      while let record = try reader.next() { raw += Array(record.raw) }
      let mark: [UInt8] = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []
      #expect(mark + raw.filter { $0 != 10 && $0 != 13 } == bytes.filter { $0 != 10 && $0 != 13 })
    }
  }

  @Test(arguments: 1...9) func everyLineOfDamagedJSONLinesIsARecord(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let bytes = Self.mutated(Array((Self.json + Self.json).utf8), &random)
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix("{\"id\":1,\"name\":\"Müller\",\"at\":{\"city\":\"Köln\"}}\n") else { return }
    let records = try outcome { try JSONTableReader(bytes: bytes, name: "f") } ?? []
    let lines = bytes.split { $0 == 10 || $0 == 13 }.filter { !$0.allSatisfy(\.isBlank) }
    #expect(records.count == lines.count + 1)
  }

  @Test(
    .enabled(if: exists("\(RealFilesTests.folder)/csv_exports/rtl_arabic.csv"), "csv_exports is not here"),
    arguments: [
      "hubspot_contacts", "google_contacts_legacy_utf16le", "european_semicolon_cp1252", "excel_hazards",
      "nul_and_invalid_utf8", "rtl_arabic",
    ])
  func damagedExportsOfOtherProgramsAreReadToTheirEnd(name: String) throws {
    let source = try FileSource(path: "\(RealFilesTests.folder)/csv_exports/\(name).csv")
    var random = SeededGenerator(seed: 5)
    let original = try source.sample(1 << 16).bytes
    for _ in 0..<40 {
      let bytes = Self.mutated(original, &random)
      #expect(try outcome { try CSVReader(bytes: bytes, name: "f", encoding: .utf8) } != nil)
      _ = try outcome { try CSVReader(bytes: bytes, name: "f", encoding: nil) }
    }
  }
}
