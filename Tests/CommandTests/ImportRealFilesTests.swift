import BookStore
import Domain
import Formats
import Glibc
import Testing

@testable import guanxi

/// Where files that other programs wrote are kept, beside the package.
private let folder =
  #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
  + "/../shared/data"

private func has(_ name: String) -> Bool { access("\(folder)/\(name)", R_OK) == 0 }

/// Files that other programs wrote, where they are at hand.
@Suite("Real files")
struct ImportRealFilesTests {
  /// Imports a copy, since what is rejected is written beside the file.
  private func take(
    _ kind: ImportKind, _ name: String, into book: ImportBook, newFields: Bool = false,
    change: (inout FileImport.Wishes) -> Void = { _ in }
  ) throws -> FileImport.Report {
    let source = try FileBytes("\(folder)/\(name)").bytes
    return try book.take(
      kind, bytes: source, name: name.split(separator: "/").last.map(String.init) ?? name, newFields: newFields,
      change: change)
  }

  @Test(
    "Northwind's mended files give its net sales to the cent",
    .enabled(if: has("northwind/orders.csv"), "northwind is absent"))
  func northwind() throws {
    let book = try ImportBook()
    #expect(try take(.customers, "northwind/customers_repaired.csv", into: book).counts.fates == [91, 0, 0, 0])
    #expect(try take(.users, "northwind/employees.csv", into: book).counts.fates == [9, 0, 0, 0])
    #expect(try take(.products, "northwind/products.csv", into: book).counts.fates == [77, 0, 0, 0])
    #expect(try take(.orders, "northwind/orders_repaired.csv", into: book).counts.fates == [830, 0, 0, 0])
    #expect(try take(.transactions, "northwind/order-details.csv", into: book).counts.fates == [2155, 0, 0, 0])
    #expect(try book.book.overview().revenue == Money(minor: 126_579_329))
    #expect(try book.records(.user).count == 9)
    #expect(try take(.orders, "northwind/orders_repaired.csv", into: book).counts.fates == [0, 830, 0, 0])
    #expect(try take(.transactions, "northwind/order-details.csv", into: book).counts.fates == [0, 2155, 0, 0])
    try book.expectExact()
  }

  @Test(
    "Northwind's malformed rows are reported, and so are the lines of their orders",
    .enabled(if: has("northwind/orders.csv"), "northwind is absent"))
  func malformedNorthwind() throws {
    let book = try ImportBook()
    #expect(try take(.customers, "northwind/customers.csv", into: book).counts.fates == [67, 0, 0, 24])
    #expect(try take(.orders, "northwind/orders.csv", into: book).counts.fates == [654, 0, 0, 176])
    let lines = try take(.transactions, "northwind/order-details.csv", into: book)
    #expect(lines.counts.fates == [1716, 0, 0, 439])
    #expect(try book.book.overview().orderLines == 1716)
    try book.expectExact()
  }

  @Test(
    "Maven's deals find their accounts, products and people",
    .enabled(if: has("maven_crm/accounts.csv"), "maven is absent"))
  func maven() throws {
    let book = try ImportBook()
    #expect(try take(.customers, "maven_crm/accounts.csv", into: book).counts.fates == [85, 0, 0, 0])
    #expect(try take(.products, "maven_crm/products.csv", into: book).counts.fates == [7, 0, 0, 0])
    #expect(try take(.users, "maven_crm/sales_teams.csv", into: book).counts.fates == [35, 0, 0, 0])
    let deals = try take(.opportunities, "maven_crm/sales_pipeline.csv", into: book)
    #expect(deals.counts.fates == [8800, 0, 0, 0])
    #expect(deals.counts.unattributed == 1425)
    #expect(try book.book.overview().wonValue == Money(minor: 1_000_553_400))
    #expect(
      try [book.records(.product).count, book.records(.user).count, book.records(.customer).count] == [7, 35, 85])
    #expect(try book.records(.relation).count == 15)
    try book.expectExact()
  }

  @Test(
    "Telephone churn comes in with fields of its own",
    .enabled(if: has("telco/Telco-Customer-Churn.csv"), "telco is absent"))
  func telco() throws {
    let book = try ImportBook()
    let report = try take(.customers, "telco/Telco-Customer-Churn.csv", into: book, newFields: true)
    #expect(report.counts.fates == [7043, 0, 0, 0])
    #expect(report.newFields.count == 20)
    let blank = try book.book.records(.customer, limit: 8000).filter { $0.values["totalCharges"]?.isNone ?? true }
    #expect(blank.count == 11)
  }

  @Test(
    "The bank's rows have no key and are known by what they say", .enabled(if: has("bank/bank.csv"), "bank is absent"))
  func bank() throws {
    let book = try ImportBook()
    #expect(
      try take(.customers, "bank/bank.csv", into: book, newFields: true).counts.fates == [4521, 0, 0, 0])
    #expect(try take(.customers, "bank/bank.csv", into: book).counts.fates == [0, 4521, 0, 0])
    #expect(try book.records(.customer, "name:\"bank 4521\"").count == 1)
  }

  @Test("Baskets are orders of nobody", .enabled(if: has("groceries/groceries.csv"), "groceries is absent"))
  func groceries() throws {
    let book = try ImportBook()
    let report = try take(.baskets, "groceries/groceries.csv", into: book)
    #expect(report.counts.fates == [9835, 0, 0, 0])
    #expect(report.counts.unattributed == 9835)
    #expect(try take(.baskets, "groceries/groceries.csv", into: book).counts.fates == [0, 9835, 0, 0])
    #expect(try book.records(.product).count == 169)
    #expect(try book.book.overview().orderLines == 43_367)
  }

  @Test("A thousand people come in as contacts", .enabled(if: has("febrl/dataset1.csv"), "febrl is absent"))
  func febrl() throws {
    let book = try ImportBook()
    #expect(try take(.contacts, "febrl/dataset1.csv", into: book).counts.fates == [1000, 0, 0, 0])
    #expect(try take(.contacts, "febrl/dataset1.csv", into: book).counts.fates == [0, 1000, 0, 0])
  }

  /// What each export of another program holds: imported and rejected.
  static let programs: [(name: String, kind: ImportKind, counts: [Int])] = [
    ("google_contacts_legacy_utf16le", .contacts, [3, 0]), ("google_contacts_current_bom", .contacts, [3, 0]),
    ("hubspot_contacts", .contacts, [5, 0]), ("hubspot_deals", .opportunities, [2, 1]),
    ("salesforce_leads", .contacts, [3, 0]), ("european_semicolon_cp1252", .contacts, [2, 0]),
    ("duplicate_headers", .contacts, [1, 1]), ("rtl_arabic", .contacts, [2, 0]), ("excel_hazards", .contacts, [3, 1]),
    ("nul_and_invalid_utf8", .contacts, [2, 2]),
  ]

  @Test(
    "Every export comes in, comes in unchanged again, and can be taken back",
    .enabled(if: has("csv_exports/EXPECTED.json"), "csv_exports is absent"),
    arguments: ImportRealFilesTests.programs.indices)
  func everyExport(index: Int) throws {
    let (name, kind, counts) = Self.programs[index]
    let book = try ImportBook()
    let empty = try book.book.factsHash()
    let first = try take(kind, "csv_exports/\(name).csv", into: book, newFields: true)
    #expect([first.counts.imported, first.counts.rejected] == counts)
    #expect(try take(kind, "csv_exports/\(name).csv", into: book).counts.unchanged == counts[0])
    try book.undo()
    #expect(try book.book.factsHash() == empty)
  }

  @Test("What the exports say is there", .enabled(if: has("csv_exports/EXPECTED.json"), "csv_exports is absent"))
  func expected() throws {
    let book = try ImportBook()
    let hubspot = try take(.contacts, "csv_exports/hubspot_contacts.csv", into: book)
    #expect(hubspot.counts.possibleDuplicates == 1)
    #expect(hubspot.remarks.map(\.text) == ["customer: there is no customer 9999; left out."])
    let deals = try take(.opportunities, "csv_exports/hubspot_deals.csv", into: book) { $0.source = "deals" }
    #expect(deals.refusals.map(\.reason) == ["closed: “2024-02-30 00:00” is a day that no calendar has."])
    let amounts = try book.records(.opportunity).compactMap { $0.values["amount"]?.money?.minor }
    #expect(amounts.reduce(0, +) == 126_500_050)
    let european = try ImportBook()
    _ = try take(.customers, "csv_exports/european_semicolon_cp1252.csv", into: european, newFields: true)
    #expect(try european.texts(.customer, "caAnnuel") == ["1234.5", "-2500"])
    #expect(try european.texts(.customer, "name") == ["Société Exemple", "Firma; GmbH"])
  }
}

/// The bytes of a file.
private struct FileBytes {
  var bytes: [UInt8] = []

  init(_ path: String) throws {
    let file = try #require(fopen(path, "r"))
    defer { fclose(file) }
    var room = [UInt8](repeating: 0, count: 1 << 20)
    while case let count = fread(&room, 1, room.count, file), count > 0 { bytes += room.prefix(count) }
  }
}
