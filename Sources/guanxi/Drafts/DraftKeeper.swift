import Dispatch
import Synchronization
import Workbench

/// Keeps what is typed in forms, beside the loop, so that no key waits for a disk.
///
/// While somebody types it is written every few seconds, and once more when they rest; what is saved or given up goes
/// at once.
final class DraftKeeper {
  private let queue = DispatchQueue(label: "guanxi.drafts")
  private let folder: Folder?
  private let report: @Sendable (SurroundingFault) -> Void
  /// What was given to the file last, and when.
  private var kept: [Draft] = []
  private var written: ContinuousClock.Instant?

  /// The least time between two writings while somebody types.
  private static let pace = Duration.seconds(2)

  /// The folder: only what runs on the queue touches it, once the loop runs.
  private final class Folder: @unchecked Sendable {
    let folder: DraftFolder
    var hasFailed = false

    init(_ folder: DraftFolder) { self.folder = folder }
  }

  /// - Parameter report: told once, on another thread, why nothing can be kept.
  init(_ folder: DraftFolder?, left: [Draft], report: @escaping @Sendable (SurroundingFault) -> Void) {
    self.folder = folder.map(Folder.init)
    self.report = report
    kept = left
  }

  /// Keeps drafts in place of those before.
  ///
  /// - Parameter isResting: whether nobody types just now, or nobody will any more.
  func keep(_ drafts: [Draft], isResting: Bool) {
    guard let folder, !same(drafts, kept) else { return }
    let now = ContinuousClock.now
    let isGone = drafts.count < kept.count
    guard isResting || isGone || written.map({ now - $0 >= DraftKeeper.pace }) ?? true else { return }
    (kept, written) = (drafts, now)
    queue.async { [report] in
      do throws(SurroundingFault) {
        try folder.folder.keep(drafts)
        folder.hasFailed = false
      } catch {
        if !folder.hasFailed { report(error) }
        folder.hasFailed = true
      }
    }
  }

  /// Waits until all is written, and lets the place go.
  func close() {
    queue.sync { folder?.folder.close() }
  }

  /// Waits until all is written.
  func wait() {
    queue.sync {}
  }

  /// Whether they differ in nothing but the moment they were asked for.
  private func same(_ drafts: [Draft], _ others: [Draft]) -> Bool {
    drafts.count == others.count
      && zip(drafts, others).allSatisfy { draft, other in
        var draft = draft
        draft.at = other.at
        return draft == other
      }
  }
}
