import BookStore
import DemoData
import Domain
import Foundation

/// Books that are made once and kept outside the repository.
struct BookCache {
  let size: BookSize

  /// `$XDG_CACHE_HOME/guanxi-bench`, or the one in the home folder.
  static var folder: String {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["XDG_CACHE_HOME"].flatMap { $0.isEmpty ? nil : $0 }
    return (home ?? NSHomeDirectory() + "/.cache") + "/guanxi-bench"
  }

  static func makeFolder(_ path: String) throws(BenchError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .folder(path: path, detail: error.localizedDescription)
    }
  }

  var options: DemoOptions {
    DemoOptions(customers: size.customers, seed: 1, today: Workplace.today, currency: .euro)
  }

  /// The path of the book with the demo data.
  func book() throws -> String { try prepared("book-\(size).guanxi") }

  /// The path of the same facts in plain tables.
  func plain() throws -> String { try prepared("plain-\(size).db") }

  /// Makes both in another process, so that this one's memory is that of the measurement alone.
  func prepareElsewhere() throws {
    let child = Process()
    child.executableURL = Bundle.main.executableURL
    child.arguments = ["prepare", "--customers", size.description]
    try child.run()
    child.waitUntilExit()
    guard child.terminationStatus == 0 else { throw BenchError.unprepared(size: size.description) }
  }

  /// Makes both in this process.
  func prepare() throws {
    try make("book-\(size).guanxi") { path in
      let book = try Book.create(at: path, currency: options.currency, timeZone: "UTC", session: .bench)
      defer { book.close() }
      let importer = try book.importer(source: Source.here, title: "demo", dryRun: false)
      for rows in DemoBook(options) { _ = try importer.take(.facts(rows)) }
      try importer.finish()
    }
    try make("plain-\(size).db") { path in
      let tables = try PlainTables(path)
      for rows in DemoBook(options) { try tables.insert(rows) }
      try tables.finish()
    }
  }

  private func prepared(_ name: String) throws -> String {
    let path = BookCache.folder + "/" + name
    if !FileManager.default.fileExists(atPath: path) { try prepareElsewhere() }
    return path
  }

  /// Makes a file of the cache, under another name first: what is there is whole.
  private func make(_ name: String, _ make: (String) throws -> Void) throws {
    let path = BookCache.folder + "/" + name
    let unfinished = path + ".\(ProcessInfo.processInfo.processIdentifier)"
    defer { BookFile.remove(unfinished) }
    note("making \(name) …")
    try make(unfinished)
    try Connection(unfinished).checkpoint()
    do {
      try? FileManager.default.removeItem(atPath: path)
      try FileManager.default.moveItem(atPath: unfinished, toPath: path)
    } catch {
      throw BenchError.folder(path: BookCache.folder, detail: error.localizedDescription)
    }
  }

  private func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
