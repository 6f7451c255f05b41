import BookStore
import Domain
import Formats
import Testing

@testable import guanxi

@Suite("Rows whose record is there already")
struct ImportDuplicatesTests {
  private let people = """
    id,name,email,city,tags
    1,Ada Lovelace,ada@example.com,London,vip
    2,Bob,bob@example.com,,
    """
  private let others = """
    id,name,email,city,phone,tags
    71,A. Lovelace,ADA@example.com,Paris,+44 20 7946 0001,new
    72,Carol,carol@example.com,Rome,,
    """

  private func book() throws -> ImportBook {
    let book = try ImportBook()
    try book.take(.contacts, people, name: "people.csv") { $0.source = "crm" }
    return book
  }

  private func takeOthers(_ book: ImportBook, _ policy: OnDuplicate?) throws -> FileImport.Report {
    try book.take(.contacts, others, name: "others.csv") { wishes in
      wishes.source = "mail"
      wishes.onDuplicate = policy
    }
  }

  @Test("Without a word a record that only seems to be the same is new, counted and named")
  func reported() throws {
    let book = try book()
    let report = try takeOthers(book, nil)
    #expect(report.counts.fates == [2, 0, 0, 0])
    #expect(report.counts.possibleDuplicates == 1)
    #expect(report.duplicates.map(\.text) == ["contact 1 Ada Lovelace (email)"])
    #expect(report.duplicates.map(\.line) == [2])
  }

  @Test("The same key says anew what its row says")
  func sameKey() throws {
    let book = try book()
    let report = try book.take(.contacts, "id,name,city\n1,Ada King,Ockham\n", name: "people.csv") { $0.source = "crm" }
    #expect(report.counts.fates == [0, 0, 1, 0])
    #expect(try book.texts(.contact, "name").first == "Ada King")
    #expect(try book.texts(.contact, "email").first == "ada@example.com")
  }

  @Test("skip leaves the record as it is", arguments: [OnDuplicate.skip])
  func skip(policy: OnDuplicate) throws {
    let book = try book()
    #expect(try takeOthers(book, policy).counts.fates == [1, 1, 0, 0])
    #expect(try book.texts(.contact, "city") == ["London", "", "Rome"])
  }

  @Test("update takes what the row says, and knows the row by its key from then on")
  func update() throws {
    let book = try book()
    #expect(try takeOthers(book, .update).counts.fates == [1, 0, 1, 0])
    #expect(try book.texts(.contact, "city") == ["Paris", "", "Rome"])
    #expect(try book.texts(.contact, "name").first == "A. Lovelace")
    let hash = try book.book.factsHash()
    #expect(try takeOthers(book, .update).counts.fates == [0, 2, 0, 0])
    #expect(try takeOthers(book, nil).counts.fates == [0, 2, 0, 0])
    #expect(try book.book.factsHash() == hash)
    try book.undo()
    #expect(try book.texts(.contact, "city") == ["London", ""])
  }

  @Test("merge fills what is blank and unites lists")
  func merge() throws {
    let book = try book()
    #expect(try takeOthers(book, .merge).counts.fates == [1, 0, 1, 0])
    let ada = try #require(try book.records(.contact).first)
    #expect(ada.values["city"] == .text("London"))
    #expect(ada.values["phone"] == .list(["+442079460001"]))
    #expect(ada.values["tags"] == .tags(["new", "vip"]))
    #expect(try takeOthers(book, .merge).counts.fates == [0, 2, 0, 0])
  }

  @Test("fail refuses the whole file with the row named, also when it stands far behind")
  func fail() throws {
    let book = try book()
    let hash = try book.book.factsHash()
    let many = (100..<10_200).map { "\($0),Person \($0)," }.joined(separator: "\n")
    #expect(throws: BookError.duplicateRow(line: 10_102, of: "contact 1 Ada Lovelace (email)")) {
      try book.take(.contacts, "id,name,email\n\(many)\n9,Ada,ada@example.com\n", name: "many.csv") { wishes in
        wishes.source = "mail"
        wishes.onDuplicate = .fail
      }
    }
    #expect(try book.book.factsHash() == hash)
    #expect(try book.book.history(limit: 9).count == 1)
    try book.expectExact()
  }

  @Test("A second row of a file about the same record fills its blanks, and what it says else is told")
  func twiceInAFile() throws {
    let book = try ImportBook()
    let rows = "id,name,city,country\n1,Ada,London,\n1,Ada,Paris,UK\n"
    let report = try book.take(.customers, rows)
    #expect(report.counts.fates == [1, 0, 1, 0])
    #expect(report.remarks.map(\.text) == ["city: an earlier row of the file says otherwise, and counts."])
    #expect(try book.texts(.customer, "city") == ["London"])
    #expect(try book.take(.customers, rows).counts.fates == [0, 2, 0, 0])
  }

  @Test("The same person twice in one file is found out too")
  func samePersonInAFile() throws {
    let book = try ImportBook()
    let rows = "id,name,email\n1,Camille,c@example.com\n2,Camille D.,C@example.com\n"
    #expect(try book.take(.contacts, rows).counts.possibleDuplicates == 1)
    try book.undo()
    #expect(try book.take(.contacts, rows) { $0.onDuplicate = .merge }.counts.fates == [1, 1, 0, 0])
    #expect(try book.records(.contact).count == 1)
  }
}
