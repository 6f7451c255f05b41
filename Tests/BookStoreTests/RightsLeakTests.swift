import Analytics
import Domain
import Foundation
import Testing

@testable import BookStore

/// Everything that a book lets one read, tried by somebody who may not read all of it.
@Suite("Nothing leaks")
struct RightsLeakTests {
  /// Every read function of ``Book`` by its name, as text of all that it gives.
  private static let reads: [(name: String, read: @Sendable (Book, RightsTown) throws -> Any)] = [
    ("customers", { book, _ in try book.customers(limit: 99) }),
    ("customer", { book, town in try town.customers.values.map { try book.customer($0) as Any } }),
    ("customerCount", { book, _ in try book.customerCount() }),
    ("count", { book, _ in try Kind.allCases.map { kind in try unlessDenied { try book.count(kind) } } }),
    ("tryUndo", { book, _ in try (1...99).map { try book.tryUndo($0, most: 0) } }),
    (
      "records",
      { book, _ in
        try Kind.allCases.map { kind in try unlessDenied { try book.records(kind, limit: 99) } }
      }
    ),
    (
      "record",
      { book, _ in
        try Kind.allCases.map { kind in
          try unlessDenied { try (1...9).map { try book.record(RecordReference(kind, $0)) as Any } }
        }
      }
    ),
    ("lookup", { book, _ in try book.lookup(.customer, "Base other") as Any }),
    (
      "names",
      { book, _ in
        try ["Base", "secret", "7777777", "+497777777"].map { try book.names(.customer, prefix: $0, limit: 9) }
      }
    ),
    (
      "duplicates",
      { book, _ in
        try book.duplicates(
          of: ["email": .list(["secretmail@secret.example"]), "phone": .list(["+49 777 7777"])], .customer)
      }
    ),
    ("duplicatePairs", { book, _ in try book.duplicatePairs(.customer, limit: 9) }),
    ("opportunities", { book, _ in try book.opportunities(limit: 99) }),
    ("tickets", { book, _ in try book.tickets(limit: 99) }),
    ("ticketCount", { book, _ in try book.ticketCount() }),
    ("orders", { book, town in try town.customers.values.map { try book.orders(of: $0, limit: 9) } }),
    ("touches", { book, town in try town.customers.values.map { try book.touches(of: $0, limit: 9) } }),
    ("ticketEvents", { book, _ in try (1...4).map { try book.ticketEvents(of: $0, limit: 9) } }),
    ("funnel", { book, _ in try book.funnel() }),
    ("segments", { book, _ in try Model.allCases.map { try book.segments($0) } }),
    ("grid", { book, _ in try book.grid() }),
    ("pareto", { book, _ in try book.pareto() }),
    ("movement", { book, _ in try book.movement(since: BookFixture.today + -30) }),
    ("yardsticks", { book, _ in try book.yardsticks() }),
    (
      "explain",
      { book, town in
        try town.customers.values.map { id in try unlessMissing { try book.explain(id) } }
      }
    ),
    ("overview", { book, _ in try book.overview() }),
    ("alerts", { book, _ in try book.alerts(AlertFilter(states: .all), limit: 99) }),
    ("customerIDs", { book, _ in try book.customerIDs(matching: .everything, limit: 99) }),
    ("present", { book, town in try book.present(Array(town.customers.values)).sorted() }),
    ("alertCount", { book, _ in try book.alertCount() }),
    ("history", { book, _ in try book.history(limit: 999) }),
    ("views", { book, _ in try book.views() }),
    ("queryFields", { book, _ in try Kind.named.map { try book.queryFields($0) } }),
    ("fields", { book, _ in try Kind.named.map { try book.fields(of: $0) } }),
    (
      "explainExpectation",
      { book, town in
        try town.customers.values.map { id in try unlessMissing { try book.explainExpectation(of: id) as Any } }
      }
    ),
    ("expectedTotals", { book, _ in try unlessDenied { try book.expectedTotals(stakes: 9) } }),
    ("fittedModel", { book, _ in try unlessDenied { try book.fittedModel(.clv) as Any } }),
    ("missingModels", { book, _ in try unlessDenied { try book.missingModels(of: ["clv", "churn"]) } }),
    ("recalculateCheck", { book, _ in try unlessDenied { try book.recalculateCheck() } }),
    ("check", { book, _ in try book.check() }),
    ("factsHash", { book, _ in try book.factsHash() }),
    (
      "facts",
      { book, _ in
        try unlessDenied {
          var rows: [BookRow] = []
          try book.facts {
            rows.append($0); return true
          }
          return rows
        }
      }
    ),
    ("factCount", { book, _ in try unlessDenied { try book.factCount() } }),
    (
      "export",
      { book, _ in
        try Kind.named.map { kind in
          try unlessDenied {
            var rows: [ExportRecord] = []
            try book.export(kind) { row, _ in
              rows.append(row); return true
            }
            return rows
          }
        }
      }
    ),
  ]

  /// Functions that read no records.
  private static let others: Set<String> = [
    "earlierFormat", "preview", "tryOnCopy", "reach", "fit", "holdsIndex", "commit", "close",
    "hasForeignCommits", "interrupt",
    "callAsFunction",
    "setting",
    "create", "roll", "shortRest",
    "takeWork",
    "needsRoll",
    "checkpointIfIdle", "recalculate", "importer", "freeFieldName", "importPreset", "importPresets", "saveImportPreset",
    "hasOneSource", "still", "requireExport",
  ]

  private static func unlessDenied(_ body: () throws -> Any) throws -> Any {
    do { return try body() } catch let error as BookError where error.isDenial { return "" }
  }

  private static func unlessMissing(_ body: () throws -> Any) throws -> Any {
    do { return try body() } catch BookError.noSuchRecord { return "" }
  }

  private func text(_ value: Any) -> String {
    var text = ""
    dump(value, to: &text)
    return text.lowercased()
  }

  // MARK: - Hidden fields

  /// A book in which everything that is hidden from somebody is a word or number found nowhere else.
  private func secretTown(_ role: Role) throws -> RightsTown {
    let town = try RightsTown(role: role)
    let fixture = town.fixture
    let product = try fixture.add(
      .product,
      [
        "name": .text("Pump"), "price": .price(UnitPrice(tenThousandths: 77_777_771)),
        "cost": .price(UnitPrice(tenThousandths: 77_777_772)),
      ])
    try fixture.add(
      .field, ["name": .text("fee"), "kind": .text("customer"), "type": .text("money")])
    for (keeper, id) in town.customers {
      let secret = FieldValue.text("secretnote \(keeper)")
      let mail = FieldValue.list(["secretmail@secret.example"])
      _ = try fixture.book.commit(
        .change(
          .customer, id,
          [
            "email": mail, "phone": .list(["+49 777 7777"]), "street": .text("secretstreet"),
            "postcode": .text("secretcode"), "note": secret, "fee": .money(Money(minor: 77_777_773)),
          ]))
      try fixture.add(
        .contact,
        [
          "name": .text("Kim"), "customer": .reference(id), "email": mail, "street": .text("secretstreet"),
          "note": secret,
        ])
      try fixture.add(
        .opportunity, ["name": .text("Deal"), "customer": .reference(id), "amount": .money(Money(minor: 77_777_774))])
      let line = OrderLine(
        product: product, quantity: Quantity(thousandths: 1000), price: UnitPrice(tenThousandths: 7_777_777_500),
        amount: Money(minor: 77_777_775))
      try fixture.add(.order, ["customer": .reference(id), "lines": .lines([line])])
    }
    return town
  }

  @Test(
    "of hidden fields, whatever is read",
    arguments: [(Role.support, ["7777777", "77,777", "7.777"]), (.marketing, ["secret", "777 7777", "4977777"])])
  func hiddenFields(_ role: Role, _ secrets: [String]) throws {
    let town = try secretTown(role)
    let admin = try RightsLeakTests.reads.map { text(try $0.read(town.admin, town)) }.joined()
    #expect(secrets.contains(where: admin.contains))
    let book = try town.fixture.another("lena")
    defer { book.close() }
    for (name, read) in RightsLeakTests.reads {
      let text = text(try read(book, town))
      for secret in secrets { #expect(!text.contains(secret), "\(name) shows \(secret) to \(role)") }
    }
    #expect(try book.customers(limit: 9).allSatisfy { !$0.hidden.isEmpty })
    #expect(try book.record(RecordReference(.customer, 1))?.hidden.isEmpty == false)
    #expect(try book.history(limit: 99).contains { $0.changes.contains(where: \.isHidden) })
  }

  @Test("of records that are out of scope, whatever is read")
  func records() throws {
    let town = try secretTown(.sales)
    for kind in Rights.kinds where kind != .user {
      _ = try town.admin.commit(.set(setting: "rights.sales.\(kind).read", value: "own"))
    }
    let book = try town.fixture.another("lena")
    defer { book.close() }
    for (name, read) in RightsLeakTests.reads {
      let text = text(try read(book, town))
      for secret in ["base other", "oldcustomer team", "oldticket other", "secretnote other", "oldtask team"] {
        #expect(!text.contains(secret), "\(name) shows \(secret)")
      }
    }
    #expect(try book.customers(limit: 9).map(\.name) == ["Base mine", "Oldcustomer mine"])
  }

  // MARK: - Questions that would tell

  @Test("a hidden field is refused by name in filters and sort orders, also through another record")
  func questions() throws {
    let town = try secretTown(.marketing)
    let marketing = try town.fixture.another("lena")
    for filter in [
      "email:secretmail", "note:secretnote", "phone:0777", "-street:secretstreet", "has:email",
      "(city:x or postcode:secretcode)",
    ] {
      expectDenial(filter) { _ = try marketing.customers(matching: Query(parsing: filter), limit: 9) }
    }
    for filter in ["customer.email:secretmail", "contact.birthday>1990"] {
      expectDenial(filter) { _ = try marketing.opportunities(matching: Query(parsing: filter), limit: 9) }
    }
    expectDenial("sort") { _ = try marketing.records(.contact, sortedBy: [SortKey("Email")], limit: 9) }
    marketing.close()
    _ = try town.admin.commit(.change(.user, try #require(town.users[.mine]), ["role": .text("support")]))
    let support = try town.fixture.another("lena")
    defer { support.close() }
    for filter in ["revenue>100", "fee>1", "-revenue:..5", "has:revenue"] {
      expectDenial(filter) { _ = try support.customerCount(matching: Query(parsing: filter)) }
    }
    expectDenial("sort") { _ = try support.customers(sortedBy: [SortKey("revenue")], limit: 9) }
    expectDenial("sort") { _ = try support.opportunities(sortedBy: [SortKey("amount")], limit: 9) }
    #expect(try support.records(.order, matching: Query(parsing: "is:sale"), limit: 99).count == 8)
    #expect(try support.customerCount(matching: Query(parsing: "pyramid:vip,major,ordinary,small")) == 4)
  }

  @Test("words find nothing by hidden fields, nor by records out of scope")
  func words() throws {
    let town = try secretTown(.marketing)
    let book = try town.fixture.another("lena")
    defer { book.close() }
    for word in ["secretmail", "secretnote", "secretstreet", "0777", "\"secretnote mine\""] {
      let query = try Query(parsing: word)
      #expect(try book.customerCount(matching: query) == 0, "\(word)")
      #expect(try book.records(.contact, matching: query, limit: 9).isEmpty, "\(word)")
      #expect(try book.opportunities(matching: query, limit: 9).isEmpty, "\(word)")
      #expect(try town.admin.customerCount(matching: query) > 0 || word.contains("street"), "\(word)")
    }
    #expect(try book.customerCount(matching: .word("base")) == 4)
    #expect(try book.customerCount(matching: .word("kim")) == 4)
    #expect(try book.opportunities(matching: .word("base"), limit: 99).count == 8)
    _ = try town.admin.commit(.set(setting: "rights.marketing.customer.read", value: "own"))
    #expect(try book.customerCount(matching: .word("base")) == 1)
    #expect(try book.opportunities(matching: .word("base"), limit: 99).count == 2)
    #expect(try book.opportunities(matching: Query(parsing: "customer:base"), limit: 99).count == 2)
    #expect(try book.opportunities(matching: Query(parsing: "customer.name:base"), limit: 99).count == 2)
    #expect(try book.opportunities(limit: 99).filter { $0.customer != nil }.count == 2)
  }

  private func expectDenial(_ what: String, _ body: () throws -> Void) {
    do {
      try body()
      Issue.record("not refused: \(what)")
    } catch { #expect((error as? BookError)?.isDenial == true, "\(what): \(error)") }
  }

  // MARK: - Completeness

  @Test("this test reads by every function there is; a new one belongs to its list")
  func complete() throws {
    let sources = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/BookStore")
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var names: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      guard text.contains("extension Book {") || text.contains("final class Book ") else { continue }
      for match in text.matches(of: /\n  package (?:static )?func (\w+)/) { names.insert(String(match.output.1)) }
    }
    #expect(names.subtracting(RightsLeakTests.reads.map(\.name)).subtracting(RightsLeakTests.others) == [])
    #expect(names.count > 30)
  }
}
