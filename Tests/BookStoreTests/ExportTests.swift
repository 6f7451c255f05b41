import BookStore
import Domain
import Testing

@Suite("A whole book in and out")
struct ExportTests {
  /// The rows of a book as an export gives them.
  private func rows(_ book: Book) throws -> [BookRow] {
    var rows: [BookRow] = []
    try book.facts {
      rows.append($0)
      return true
    }
    return rows
  }

  @discardableResult
  private func take(_ rows: [BookRow], into book: Book, by size: Int = 7) throws -> [RejectedRow] {
    let importer = try book.importer(source: "file", title: "file")
    var rejected: [RejectedRow] = []
    for start in stride(from: 0, to: rows.count, by: size) {
      rejected += try importer.take(.book(Array(rows[start..<min(start + size, rows.count)]))).rejected
    }
    try importer.finish()
    return rejected
  }

  @Test("A book made of another one's facts has the same facts, whatever was done before", arguments: UInt64(1)...6)
  func random(seed: UInt64) throws {
    let source = try BookFixture()
    var edits = RandomEdits(fixture: source, seed: seed)
    for _ in 0..<120 { _ = try edits.step() }
    let copy = try BookFixture()
    #expect(try take(rows(source.book), into: copy.book) == [])
    #expect(try copy.book.factsHash() == source.book.factsHash())
    try copy.expectExact()
  }

  @Test("A book of records is brought to the facts of another, and the same again changes nothing")
  func twice() throws {
    let source = try BookFixture()
    var edits = RandomEdits(fixture: source, seed: 77, undoes: false)
    for _ in 0..<80 { _ = try edits.step() }
    let copy = try BookFixture()
    let there = try copy.add(.product, ["name": .text("There before")])
    _ = try copy.book.commit(.delete(.product, there))
    let rows = try rows(source.book)
    #expect(try take(rows, into: copy.book) == [])
    #expect(try copy.book.factsHash() == source.book.factsHash())
    let edits1 = try copy.book.history(limit: 1000).count
    #expect(try take(rows, into: copy.book) == [])
    #expect(try copy.book.history(limit: 1000).count == edits1)
    try copy.expectExact()
  }

  @Test("Records made here keep their ids in an empty book, and their keys everywhere")
  func keys() throws {
    let source = try BookFixture()
    for name in ["One", "Two", "Three"] { try source.customer(name) }
    _ = try source.book.commit(.delete(.customer, 2))
    let copy = try BookFixture()
    try take(rows(source.book), into: copy.book)
    #expect(try copy.book.records(.customer, limit: 9).map(\.reference.id) == [1, 3])
    #expect(try copy.customer("Four") == 4)
  }

  @Test("The key of a customer that was merged away still finds the other in the copy")
  func aliases() throws {
    let source = try BookFixture()
    let (keep, other) = (try source.customer("Keep"), try source.customer("Other"))
    _ = try source.book.commit(.merge(.customer, keep: keep, other: other))
    let copy = try BookFixture()
    try take(rows(source.book), into: copy.book)
    #expect(try copy.book.lookup(.customer, "guanxi/\(other)") == keep)
    #expect(try copy.book.factsHash() == source.book.factsHash())
  }

  @Test("A line that refers to nothing is refused with its number, and the others are kept")
  func refusal() throws {
    let copy = try BookFixture()
    var order = BookRecord(.order, RecordKey(source: "shop", ref: "A1"))
    order.values = ["date": .day(BookFixture.today), "total": .money(Money(minor: 100))]
    order.references = ["customer": RecordKey(source: "shop", ref: "nobody")]
    var customer = BookRecord(.customer, RecordKey(source: "shop", ref: "1"))
    customer.values = ["name": .text("Somebody")]
    let rejected = try take(
      [BookRow(line: 2, .record(order)), BookRow(line: 3, .record(customer))], into: copy.book)
    #expect(rejected.map(\.line) == [2])
    #expect(rejected[0].reason.contains("there is no customer “shop/nobody”"))
    #expect(try copy.book.records(.customer, limit: 9).map { $0.values["name"] } == [.text("Somebody")])
  }

  @Test("An import into a book of records is one edit that can be taken back")
  func undo() throws {
    let source = try BookFixture()
    let customer = try source.customer("Müller")
    try source.order(customer, "10.00")
    let copy = try BookFixture()
    try copy.customer("Own")
    let before = try copy.book.factsHash()
    var rows = try rows(source.book)
    for index in rows.indices {
      if case .record(var record) = rows[index].content {
        record.key = RecordKey(source: "other", ref: record.key.ref)
        record.references = record.references.mapValues { RecordKey(source: "other", ref: $0.ref) }
        rows[index].content = .record(record)
      }
    }
    #expect(try take(rows, into: copy.book, by: 1) == [])
    #expect(try copy.book.overview().customers == 2)
    _ = try copy.book.commit(.undo(.last(count: 1, anyone: false)))
    #expect(try copy.book.factsHash() == before)
    try copy.expectExact()
  }

  @Test("An export sees one state of the book while another program writes")
  func stillness() throws {
    let fixture = try BookFixture()
    for number in 1...5 { try fixture.customer("Customer \(number)") }
    let writer = try fixture.another()
    defer { writer.close() }
    var names: [String] = []
    try fixture.book.export(.customer) { row, count in
      #expect(count == 5)
      names.append(row.record.values["name"]?.text ?? "")
      let id = row.record.reference.id
      _ = try writer.commit(.change(.customer, 6 - id, ["name": .text("Changed")]))
      return true
    }
    #expect(names == (1...5).map { "Customer \($0)" })
  }
}
