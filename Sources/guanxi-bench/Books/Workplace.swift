import BookStore
import DemoData
import Domain
import Foundation

/// The folder of one run, beside the cached books, on the same file system.
struct Workplace {
  /// The day on which every cached book stands still, so that runs on other days measure the same.
  static let today = Day(number: 20_778)

  let size: BookSize
  private let folder: String

  /// - Parameter name: sets folders of one run apart.
  init(size: BookSize, name: String = "run") throws(BenchError) {
    self.size = size
    folder = BookCache.folder + "/\(name)-\(ProcessInfo.processInfo.processIdentifier)"
    try BookCache.makeFolder(folder)
  }

  var options: DemoOptions { BookCache(size: size).options }

  /// The path of a file in the folder of this run.
  func path(_ name: String) -> String { folder + "/" + name }

  /// A copy of the cached book.
  func bookPath() throws -> String { try copy(BookCache(size: size).book(), as: "book.guanxi") }

  /// A copy of the cached book, opened.
  func openBook() throws -> Book { try Book(at: bookPath(), session: .bench) }

  /// The cached plain tables of the same facts; read, never written.
  func plainPath() throws -> String { try BookCache(size: size).plain() }

  /// How many bytes a file has; 0 where there is none.
  static func fileSize(_ path: String) -> Int64 {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? NSNumber)?.int64Value ?? 0
  }

  /// Takes the folder away with everything in it.
  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  private func copy(_ original: String, as name: String) throws -> String {
    let copy = path(name)
    do { try FileManager.default.copyItem(atPath: original, toPath: copy) } catch {
      throw BenchError.folder(path: folder, detail: error.localizedDescription)
    }
    return copy
  }
}

extension Session {
  /// The demo book's admin, at the day the book stands still.
  static let bench = Session(
    user: "ada", origin: "bench", now: { Instant(seconds: Int64(Date().timeIntervalSince1970)) },
    today: { Workplace.today },
    randomBytes: { count in
      var generator = SystemRandomNumberGenerator()
      return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    })
}
