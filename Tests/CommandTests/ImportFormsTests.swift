import BookStore
import Domain
import Formats
import Testing

@testable import guanxi

@Suite("Files in the forms of other programs")
struct ImportFormsTests {
  @Test(
    "Every form comes in; the same file again changes nothing; taken back, the book is as before",
    arguments: Miniature.all)
  func everyForm(sample: Miniature) throws {
    let book = try ImportBook()
    let empty = try book.book.factsHash()
    let first = try take(sample, into: book)
    #expect([first.counts.imported, first.counts.rejected] == sample.counts, "\(first.refusals)")
    try book.expectExact()
    let full = try book.book.factsHash()
    let second = try take(sample, into: book)
    #expect(second.counts.unchanged == first.counts.imported, "\(second.counts)")
    #expect(try book.book.factsHash() == full)
    try book.undo()
    #expect(try book.book.factsHash() == empty)
    try book.expectExact()
  }

  private func take(_ sample: Miniature, into book: ImportBook) throws -> FileImport.Report {
    try book.take(sample.kind, sample.text, name: sample.name, newFields: sample.wantsNewFields)
  }

  private func book(with program: String) throws -> ImportBook {
    let book = try ImportBook()
    let sample = try #require(Miniature.all.first { $0.program == program })
    _ = try take(sample, into: book)
    return book
  }

  @Test("Several addresses of a card become a list, each with its sort behind it")
  func lists() throws {
    let book = try book(with: "Google contacts")
    let zoe = try #require(try book.records(.contact).first)
    #expect(zoe.values["email"] == .list(["zoe@example.com (work)", "zoe@example.net (home)"]))
    #expect(zoe.values["phone"] == .list(["+46700000001 (mobile)", "+46700000002 (mobile)"]))
    #expect(zoe.values["tags"] == .tags(["Customers", "myContacts"]))
    #expect(zoe.labels["customer"] == "Fjäll AB")
    let outlook = try self.book(with: "Outlook")
    #expect(
      try outlook.texts(.contact, "phone") == ["+442079460001 (work), +447700900001 (mobile), +442079460002 (fax)"])
    #expect(try outlook.texts(.contact, "title") == ["Analyst"])
  }

  @Test("A cell that describes and cannot be read is kept in the note, and said")
  func keptCells() throws {
    let book = try book(with: "Google contacts")
    #expect(try book.texts(.contact, "note")[1] == "line one\nline two\nbirthday: --03-15")
    let leads = try ImportBook()
    let sample = try #require(Miniature.all.first { $0.program == "Salesforce leads" })
    let report = try take(sample, into: leads)
    #expect(report.remarks.map(\.text) == ["email: “invalid” is no e-mail address. It is kept in the note."])
    #expect(try leads.texts(.contact, "note") == ["", "", "email: invalid"])
  }

  @Test("A firm's row with a person's name makes the firm and its contact")
  func firmAndPerson() throws {
    let book = try book(with: "a database of customers")
    #expect(try book.texts(.customer, "name") == ["Alfreds Futterkiste", "Berglunds snabbköp"])
    #expect(try book.texts(.contact, "name") == ["Maria Anders", "Christina Berglund"])
    #expect(try book.texts(.contact, "customer") == ["Alfreds Futterkiste", "Berglunds snabbköp"])
    #expect(try book.texts(.customer, "phone")[0] == "+49300074321, +49300076545 (fax)")
    #expect(try book.texts(.customer, "region") == ["", ""])
  }

  @Test("A parent that a row names becomes a relation")
  func parents() throws {
    let book = try book(with: "Zoho accounts")
    #expect(try book.texts(.relation, "customer") == ["Acme Nord"])
    #expect(try book.texts(.relation, "other") == ["Acme"])
    #expect(try book.texts(.relation, "type") == ["parent"])
    #expect(try book.texts(.customer, "tags") == ["Customer", "Prospect"])
  }

  @Test("Numbers and streets are read as their country writes them")
  func germanList() throws {
    let book = try book(with: "a German list")
    #expect(try book.texts(.customer, "street") == ["Hauptstr. 7a", "Ring 2"])
    #expect(try book.texts(.customer, "umsatz2023") == ["1234.5", "-2500"])
    #expect(try book.texts(.customer, "phone") == ["+493515550", ""])
    #expect(try book.texts(.customer, "postcode") == ["01067", "80331"])
  }

  @Test("Columns without a field get one, with a type told from their cells")
  func newFields() throws {
    let book = try book(with: "telephone churn")
    let types = try book.records(.field).map { "\($0.values["name"]?.text ?? "") \($0.values["type"]?.text ?? "")" }
    #expect(
      types == [
        "gender choice", "seniorCitizen flag", "tenure integer", "contract choice", "monthlyCharges number",
        "totalCharges number", "churnGiven flag",
      ])
    #expect(try book.texts(.customer, "totalCharges") == ["29.85", "1889.5", "108.15", ""])
    #expect(try book.records(.customer, "tenure>10").count == 1)
  }

  @Test("Rows without name and key are called by the file and their number, and known by what they say")
  func namelessRows() throws {
    let book = try book(with: "a bank's campaign")
    #expect(try book.texts(.customer, "name") == ["bank 1", "bank 2", "bank 3", "bank 4"])
    #expect(try book.texts(.customer, "balance") == ["1787", "4789", "1787", "-1350"])
  }

  @Test("Lines of a cancelled order count nowhere, and the customer is told by its row")
  func shop() throws {
    let book = try book(with: "Shopify orders")
    #expect(try book.texts(.order, "cancelled") == ["no", "yes"])
    #expect(try book.texts(.customer, "name") == ["Ada Lovelace", "Bob"])
    #expect(try book.texts(.customer, "email") == ["ada@example.com", "bob@example.com"])
    #expect(try book.book.overview().revenue == Money(minor: 2000))
  }
}
