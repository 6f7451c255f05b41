import BookStore
import Dispatch
import Domain
import Formats
import Synchronization
import Workbench

/// Looks at files and brings their rows into the book, beside the loop, on a connection of its own.
final class DeskImport: Sendable {
  private let queue = DispatchQueue(label: "guanxi.import")
  private let isStopped = Mutex(false)
  private let path: String
  private let report: @Sendable (ImportNews) -> Void

  /// Rows are counted up to so many; more take too long for a look.
  private static let mostCounted = 200_000

  /// What rows are rather than others where the columns fit both.
  private static let order: [ImportKind] = [
    .customers, .contacts, .transactions, .products, .opportunities, .tickets, .tasks, .touches, .orders, .surveys,
    .users, .relations,
  ]

  /// - Parameters:
  ///   - path: the book.
  ///   - report: told on another thread what becomes of the wishes.
  init(_ path: String, report: @escaping @Sendable (ImportNews) -> Void) {
    self.path = path
    self.report = report
  }

  func carryOut(_ wish: ImportWish) {
    guard wish != .stop else { return stop() }
    queue.async { [self] in
      do {
        let book = try Book(at: path, session: .system(origin: "import"))
        defer { book.close() }
        switch wish {
        case .look(let file): report(try DeskImport.look(at: file, in: book))
        case .take(let file, let kind):
          report(.done(try take(file, ImportKind(rawValue: kind) ?? .customers, in: book)))
        case .stop: break
        }
      } catch {
        report(.failed("\(error)"))
      }
    }
  }

  /// Stops what is under way with the batch at hand, and waits for that.
  func close() {
    stop()
    queue.sync {}
  }

  private func stop() { isStopped.withLock { $0 = true } }

  /// Reads the header as that of every kind, and counts the rows.
  static func look(at file: String, in book: Book) throws -> ImportNews {
    let source = try ImportSource(file)
    var problem: (any Error)?
    var readings: [(reading: ImportLook.Reading, score: Int)] = []
    for kind in order {
      do {
        var wishes = try FileImport.Wishes(kind, ImportPreset(), of: book, day: SystemClock.today())
        wishes.isDryRun = true
        let layout = try FileImport(source, wishes).layout
        let unused = layout.unused.map { layout.header.names[$0] }
        let isNamed = source.stem.lowercased().contains(kind.rawValue.dropLast())
        readings.append(
          (
            ImportLook.Reading(
              kind: kind.rawValue, columns: layout.guess.pairs.map { "\($0.field) ← \($0.name)" }, unused: unused),
            2 * layout.guess.pairs.count - unused.count + (isNamed ? 3 : 0)
          ))
      } catch {
        problem = problem ?? error
      }
    }
    guard !readings.isEmpty else { return .unreadable(path: file, reason: problem.map { "\($0)" } ?? "") }
    let best = readings.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
    let (rows, hasMore) = try count(source)
    return .looked(ImportLook(path: file, rows: rows, hasMore: hasMore, readings: best.map(\.element.reading)))
  }

  private static func count(_ source: ImportSource) throws -> (rows: Int, hasMore: Bool) {
    let reader = try source.open(ImportSource.Wishes())
    var rows = -1
    while try reader.next() != nil {
      rows += 1
      if rows == mostCounted { return (rows, true) }
    }
    return (max(rows, 0), false)
  }

  private func take(_ file: String, _ kind: ImportKind, in book: Book) throws -> ImportEnd {
    isStopped.withLock { $0 = false }
    let wishes = try FileImport.Wishes(kind, ImportPreset(), of: book, day: SystemClock.today())
    var work = try FileImport(ImportSource(file), wishes)
    try work.run(into: book) { rows, fraction in
      report(.progress(rows: rows, percent: fraction.map { Int($0 * 100) }))
      return !isStopped.withLock { $0 }
    }
    var end = ImportEnd()
    (end.imported, end.updated) = (work.report.counts.imported, work.report.counts.updated)
    (end.unchanged, end.rejected) = (work.report.counts.unchanged, work.report.counts.rejected)
    (end.rejectedFile, end.wasStopped) = (work.report.rejectedFile, work.report.wasStopped)
    end.reason = work.report.refusals.first?.reason
    return end
  }
}
