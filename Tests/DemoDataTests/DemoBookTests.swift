import Domain
import Testing

@testable import DemoData

@Suite("A demo book")
struct DemoBookTests {
  static let today = Day(number: 20_778)

  static func options(_ customers: Int, seed: UInt64 = 1, currency: Currency = .euro) -> DemoOptions {
    DemoOptions(customers: customers, seed: seed, today: today, currency: currency)
  }

  static func rows(_ customers: Int, seed: UInt64 = 1, currency: Currency = .euro) -> [FactRow] {
    DemoBook(options(customers, seed: seed, currency: currency)).flatMap { $0 }
  }

  @Test("comes out the same for the same seed, and differently for another")
  func reproducible() {
    #expect(Self.rows(300) == Self.rows(300))
    #expect(Self.rows(300) != Self.rows(300, seed: 2))
  }

  @Test("stays what it is from version to version")
  func pinned() {
    #expect(fingerprint(Self.rows(50)) == 6_176_173_959_929_520_478)
  }

  @Test("has colleagues, products, fields and views even without customers", arguments: [-1, 0])
  func empty(customers: Int) {
    let kinds = Set(Self.rows(customers).map(\.kind))
    #expect(kinds == [.user, .product, .field, .view])
  }

  @Test("numbers customers from 1 to N", arguments: [1, 10, 2_500])
  func numbered(customers: Int) {
    let ids = Self.rows(customers).filter { $0.kind == .customer }.map(\.id)
    #expect(ids == Array(1...Int64(customers)))
  }

  @Test("of more customers begins with the one of fewer, kind by kind")
  func prefix() {
    let (few, many) = (Self.rows(40), Self.rows(4_000))
    for kind in Set(many.map(\.kind)).sorted(by: { $0.rawValue < $1.rawValue }) {
      let beginning = few.filter { $0.kind == kind }
      #expect(!beginning.isEmpty)
      #expect(Array(many.lazy.filter { $0.kind == kind }.prefix(beginning.count)) == beginning)
    }
  }

  @Test("comes in batches that an import can take")
  func batches() {
    let sizes = DemoBook(Self.options(4_000)).map(\.count)
    #expect(sizes.count > 2)
    #expect(sizes.allSatisfy { (1...DemoBook.batchLimit).contains($0) })
  }

  @Test("tells how far it has come")
  func progress() {
    var book = DemoBook(Self.options(4_000))
    var customers = 0
    while let batch = book.next() {
      customers += batch.count { $0.kind == .customer }
      #expect(book.customersGiven == customers)
    }
    #expect(customers == 4_000)
  }

  /// FNV-1a over the rows as text.
  private func fingerprint(_ rows: [FactRow]) -> UInt64 {
    rows.reduce(0xCBF2_9CE4_8422_2325) { hash, row in
      let text = "\(row.kind.rawValue) \(row.id) " + row.values.map(text).joined(separator: "|")
      return text.utf8.reduce(hash) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
  }

  private func text(_ value: FieldValue) -> String {
    switch value {
    case .none: ""
    case .text(let text): text
    case .integer(let number): String(number)
    case .flag(let flag): flag ? "yes" : "no"
    case .money(let money): String(money.minor)
    case .price(let price): String(price.tenThousandths)
    case .quantity(let quantity): String(quantity.thousandths)
    case .day(let day): day.description
    case .instant(let instant): instant.description
    case .reference(let id): String(id)
    case .tags(let words), .list(let words): words.joined(separator: ",")
    case .own(let values): values.sorted { $0.key < $1.key }.map { "\($0)=\(text($1))" }.joined(separator: ",")
    case .lines(let lines):
      lines.map { "\($0.product ?? 0)*\($0.quantity.thousandths)*\($0.price.tenThousandths)=\($0.amount.minor)" }
        .joined(separator: ",")
    }
  }
}
