import BookStore
import Domain
import Foundation
import Testing

/// A book in a folder of its own that goes with the fixture; clock, chance and user are fixed.
final class BookFixture {
  let folder: URL
  /// The days that have passed since ``today``.
  let calendar = Calendar()
  private(set) var book: Book
  var path: String { folder.appending(path: "test.guanxi").path }

  init(user: String = "lena", currency: Currency = .euro) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "guanxi-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    book = try Book.create(
      at: folder.appending(path: "test.guanxi").path, currency: currency,
      session: BookFixture.session(user, calendar))
  }

  deinit {
    book.close()
    try? FileManager.default.removeItem(at: folder)
  }

  static let today = Day(number: 20_778)

  /// Time that a test lets pass.
  final class Calendar: @unchecked Sendable {
    var daysPassed = 0
  }

  static func session(_ user: String, _ calendar: Calendar = Calendar()) -> Session {
    Session(
      user: user, origin: "test", now: { Instant(day: today + calendar.daysPassed, hour: 14, minute: 32) },
      today: { today + calendar.daysPassed },
      randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } })
  }

  /// Another connection to the same file.
  func another(_ user: String = "lena", readOnly: Bool = false) throws -> Book {
    try Book(at: path, session: BookFixture.session(user, calendar), readOnly: readOnly)
  }

  func reopen(_ user: String = "lena") throws {
    book.close()
    book = try another(user)
  }

  // MARK: - Short words for edits

  @discardableResult
  func add(_ kind: Kind, _ values: FieldValues) throws -> Int64 {
    try #require(book.commit(.add(kind, values)).record).id
  }

  @discardableResult
  func customer(_ name: String) throws -> Int64 { try add(.customer, ["name": .text(name)]) }

  @discardableResult
  func order(_ customer: Int64?, _ total: String, day: Int = today.number) throws -> Int64 {
    try add(
      .order,
      [
        "customer": customer.map(FieldValue.reference) ?? .none, "date": .day(Day(number: day)),
        "total": .money(try #require(Money(total, in: book.info.currency))),
      ])
  }

  /// The kept derivation agrees with the raw rows, and the book has no fault.
  func expectExact(_ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let differences = try book.recalculateCheck()
    #expect(differences == [], comment, sourceLocation: sourceLocation)
    let problems = try book.check().problems
    #expect(problems == [], comment, sourceLocation: sourceLocation)
  }
}

extension BookFixture {
  /// As ``expectExact(_:sourceLocation:)``, and the test ends at the first difference.
  func requireExact(_ comment: Comment? = nil) throws {
    let differences = try book.recalculateCheck()
    try #require(differences == [], comment)
    let problems = try book.check().problems
    try #require(problems == [], comment)
  }
}
