import TestSupport
import Testing

@testable import Formats

@Suite struct VCardTests {
  /// The good rows of a file as cells by column, and the problems by line.
  private func read(_ bytes: [UInt8]) throws -> (rows: [[String: String]], problems: [Int: RecordProblem]) {
    let table = try VCardTableReader(bytes: bytes, name: "f.vcf")
    let names = try #require(try table.next()).strings
    var rows: [[String: String]] = []
    var problems: [Int: RecordProblem] = [:]
    while let record = try table.next() {
      problems[record.lineNumber] = record.problem
      if record.problem == nil {
        let texts = names.indices.map { column in record.bytes(at: column) { Cell.text($0) } ?? "" }
        rows.append(Dictionary(uniqueKeysWithValues: zip(names, texts).filter { !$0.1.isEmpty }))
      }
    }
    return (rows, problems)
  }

  private func read(_ text: String) throws -> [String: String] {
    let read = try read(Array(text.utf8))
    #expect(read.problems.isEmpty)
    return try #require(read.rows.first)
  }

  @Test func aCardOfVersion4IsRead() throws {
    let card = try read(
      """
      BEGIN:VCARD
      VERSION:4.0
      UID:urn:uuid:1
      FN:Dr. Hans Müller
      N:Müller;Hans;Peter;Dr.;
      ORG:Firma\\; GmbH;Einkauf
      TITLE:Leiter
      EMAIL;TYPE=work:hans@example.de
      EMAIL;PREF=1;TYPE="home,internet":mailto:h@example.org
      TEL;VALUE=uri;TYPE="work,voice":tel:+49-30-12345
      TEL;TYPE=cell:0170 1234
      ADR;TYPE=work;LABEL="a: b; c":;2. Stock;Hauptstraße 1\\, Hof;Berlin;BE;10115;Deutschland
      BDAY:19081209
      NOTE:one\\ntwo\\, three
       \\\\ four
      CATEGORIES:key,a\\,b
      URL:https://example.de
      REV:20240101T000000Z
      END:VCARD

      """)
    #expect(
      card == [
        "uid": "urn:uuid:1", "name": "Dr. Hans Müller", "first name": "Hans Peter", "last name": "Müller",
        "organisation": "Firma; GmbH", "title": "Leiter",
        "emails": "hans@example.de (work)\nh@example.org (home)", "phones": "+49-30-12345 (work)\n0170 1234 (mobile)",
        "street": "Hauptstraße 1, Hof, 2. Stock", "city": "Berlin", "region": "BE", "postcode": "10115",
        "country": "Deutschland", "birthday": "1908-12-09", "note": "one\ntwo, three\\ four", "tags": "key\na,b",
        "website": "https://example.de",
      ])
  }

  @Test func aCardOfVersion21IsRead() throws {
    let text = """
      BEGIN:VCARD
      VERSION:2.1
      N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Hans;;;
      FN;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Hans M=FCl=
      ler
      TEL;WORK;VOICE:030 1
      TEL;CELL:0170 2
      EMAIL;INTERNET;HOME:hans@example.de
      NOTE;QUOTED-PRINTABLE:one=0D=0Atwo=
       three
      PHOTO;ENCODING=BASE64;TYPE=JPEG:/9j/4AAQ
       SkZJRgABAQ
       AAAQ

      ROLE:Chef
      END:VCARD
      """.replacing("\n", with: "\r\n")
    let table = try VCardTableReader(bytes: Array(text.utf8), name: "f.vcf")
    let card = try #require(try read(Array(text.utf8)).rows.first)
    #expect(
      card == [
        "name": "Hans Müller", "first name": "Hans", "last name": "Müller", "phones": "030 1 (work)\n0170 2 (mobile)",
        "emails": "hans@example.de (home)", "note": "one\r\ntwo three", "title": "Chef",
      ])
    while try table.next() != nil {}
    #expect(table.notKept == ["PHOTO": 1])
  }

  @Test func labelsOfGroupsAreJoinedWithWhatTheyName() throws {
    let card = try read(
      "BEGIN:VCARD\nVERSION:3.0\nFN:A\nitem1.EMAIL;type=INTERNET:a@b.c\nitem1.X-ABLabel:_$!<Other>!$_\n"
        + "item2.TEL:+1\nitem2.X-ABLabel:Ferienhaus\nEND:VCARD\n")
    #expect(card["emails"] == "a@b.c (other)")
    #expect(card["phones"] == "+1 (Ferienhaus)")
  }

  @Test func aCardWithoutEndCostsOnlyItself() throws {
    let read = try read(
      Array(
        "junk\nBEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD\n\nBEGIN:VCARD\nFN:C\nno colon here\nEND:VCARD\nBEGIN:VCARD\nFN:D"
          .utf8))
    #expect(read.rows.map { $0["name"] } == ["B"])
    #expect(
      read.problems == [1: .outsideCard, 2: .unclosedCard, 8: .badCardLine(text: "no colon here"), 12: .unclosedCard])
  }

  @Test func anAgentInsideACardIsPassedOver() throws {
    let card = try read("BEGIN:VCARD\nVERSION:2.1\nFN:A\nAGENT:\nBEGIN:VCARD\nFN:B\nEND:VCARD\nTITLE:T\nEND:VCARD\n")
    #expect(card == ["name": "A", "title": "T"])
  }

  @Test func aCardWithoutANameIsNamedByItsParts() throws {
    #expect(try read("begin:vcard\r\nN:Lee;Ann\r\nend:vcard\r\n")["name"] == "Ann Lee")
    #expect(try read("BEGIN:VCARD\nORG:Acme\nEND:VCARD")["name"] == "Acme")
  }

  @Test(arguments: [TextEncoding.windows1252, .utf16LittleEndian, .utf8]) func cardsOfAnyEncodingAreRead(
    encoding: TextEncoding
  ) throws {
    let bytes = try EncodingTests.encoded("BEGIN:VCARD\r\nFN:Jürgen Größe\r\nEND:VCARD\r\n", encoding)
    #expect(try read(bytes).rows == [["name": "Jürgen Größe"]])
  }

  @Test(arguments: 1...60) func whatIsWrittenIsReadBackEqual(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let cards = (0..<5).map { _ in VCard.random(&random) }
    for version in VCardWriter.Version.allCases {
      let bytes = cards.flatMap { VCardWriter(version: version).bytes(of: $0) }
      let lines = bytes.split(separator: 10)
      #expect(lines.allSatisfy { $0.count <= 76 && $0.last == 13 })
      let source = MemorySource(bytes, name: "f")
      let reader = VCardReader(source)
      for card in cards { #expect(try reader.next()?.card == .success(card)) }
      #expect(try reader.next()?.line == nil)
      #expect(reader.notKept.isEmpty)
    }
  }
}

extension VCard {
  /// A card of any shape that a reader can give.
  static func random(_ random: inout SeededGenerator) -> VCard {
    let pieces = ["a", "Müller", ",", ";", "\\", "\n", ":", "株式会社", "😀", "\"", "=", "\\n", "x y", "long text "]
    func text() -> String {
      (0..<Int.random(in: 1...20, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        + "z"
    }
    func maybe() -> String? { Bool.random(using: &random) ? text() : nil }
    func entries() -> [Line] {
      let uses = [nil, "work", "mobile", "work fax", "home", "Ferienhaus, klein"]
      return (0..<Int.random(in: 0...3, using: &random)).map { _ in
        Line(text(), use: uses.randomElement(using: &random) ?? nil)
      }
    }
    var card = VCard()
    (card.uid, card.name, card.firstName, card.lastName) = (maybe(), text(), maybe(), maybe())
    (card.organisation, card.title, card.street, card.city) = (maybe(), maybe(), maybe(), maybe())
    (card.region, card.postcode, card.country, card.note) = (maybe(), maybe(), maybe(), maybe())
    card.birthday = ["1908-12-09", "--0415", nil].randomElement(using: &random) ?? nil
    (card.emails, card.phones) = (entries(), entries())
    card.tags = (0..<Int.random(in: 0...3, using: &random)).map { _ in text() }
    card.websites = (0..<Int.random(in: 0...2, using: &random)).map { _ in text() }
    return card
  }
}
