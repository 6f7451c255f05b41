import BookStore
import Domain
import Formats
import Foundation
import Testing

@testable import guanxi

/// An empty book and files to import into it, in a folder that is gone afterwards.
final class ImportBook {
  let book: Book
  let folder: URL
  static let today = Day(number: 20_778)

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("guanxi-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let session = Session(
      user: "lena", origin: "import", now: { Instant(day: ImportBook.today, hour: 12) }, today: { ImportBook.today },
      randomBytes: { [UInt8](repeating: 7, count: $0) })
    book = try Book.create(at: folder.appendingPathComponent("test.guanxi").path, session: session)
  }

  deinit {
    book.close()
    try? FileManager.default.removeItem(at: folder)
  }

  /// Imports a text as a file of that name.
  @discardableResult
  func take(
    _ kind: ImportKind, _ text: String, name: String = "file.csv", newFields: Bool = false,
    change: (inout FileImport.Wishes) -> Void = { _ in }
  ) throws -> FileImport.Report {
    try take(kind, bytes: Array(text.utf8), name: name, newFields: newFields, change: change)
  }

  /// Imports bytes as a file of that name.
  @discardableResult
  func take(
    _ kind: ImportKind, bytes: [UInt8], name: String = "file.csv", newFields: Bool = false,
    change: (inout FileImport.Wishes) -> Void = { _ in }
  ) throws -> FileImport.Report {
    let file = folder.appendingPathComponent(name)
    try Data(bytes).write(to: file)
    return try take(kind, path: file.path, newFields: newFields, change: change)
  }

  /// Imports a file; what is rejected goes into a file beside it.
  func take(
    _ kind: ImportKind, path: String, newFields: Bool = false, change: (inout FileImport.Wishes) -> Void = { _ in }
  ) throws -> FileImport.Report {
    var wishes = FileImport.Wishes(kind: kind, day: ImportBook.today)
    wishes.layout.ownFields = try book.fields(of: kind.kind).filter { kind.kind.field($0.name) == nil }
    wishes.layout.country = "DE"
    change(&wishes)
    if newFields { wishes.layout.newFieldName = { [book] in try book.freeFieldName($0, of: kind.kind) } }
    var work = try FileImport(ImportSource(path), wishes)
    try work.run(into: book)
    #expect(work.report.counts.read == work.report.counts.fates.reduce(0, +))
    return work.report
  }

  func undo() throws { _ = try book.commit(.undo(.last(count: 1, anyone: false))) }

  /// The records of a kind that a filter finds.
  func records(_ kind: Kind, _ query: String = "") throws -> [Record] {
    try book.records(kind, matching: Query(parsing: query), limit: 1000)
  }

  /// The one value of a field of every record of a kind, as text.
  func texts(_ kind: Kind, _ field: String) throws -> [String] {
    try records(kind).map { record in
      record.labels[field] ?? FieldText.display(record.values[field] ?? .none, in: .euro)
    }
  }

  /// The kept derivation agrees with the raw rows.
  func expectExact(_ comment: Comment? = nil) throws {
    #expect(try book.recalculateCheck() == [], comment)
  }
}

extension ImportCounts {
  /// Imported, unchanged, updated and rejected, to be compared at once.
  var fates: [Int] { [imported, unchanged, updated, rejected] }
}
