import Domain
import Formats
import Glibc
import Workbench

/// The folder in which sessions keep what is typed in their forms: a file for each session of a person on a book.
///
/// A session holds a lock beside its file as long as it lives, so that what another one left is told from what another
/// one is typing.
final class DraftFolder {
  private let folder: String
  /// What the files of this person on this book are called, up to the number of the session.
  private let stem: String
  /// The number of this session's file, and the descriptor of its lock; none before something is to be kept.
  private var slot: (number: Int, lock: Int32)?

  /// More sessions of one person on one book at once keep no drafts.
  private static let mostSlots = 32

  /// - Parameters:
  ///   - state: the folder in which programs keep what they remember of themselves.
  ///   - path: the place of the book.
  ///   - created: when the book was made: another one at its place is another one.
  ///   - user: the person.
  init(in state: String, book path: String, created: Instant, user: String) {
    folder = state + "/guanxi/drafts"
    let place = realPath(path) ?? path
    let safe = path.fileName.prefix(40).map { $0.isLetter || $0.isNumber ? $0 : "_" }
    stem = "\(String(safe))-\(hash("\(place)\n\(created.seconds)\n\(user)"))"
  }

  deinit { close() }

  /// What a session that is no more has left, which is this one's from now on.
  ///
  /// - Throws: a sentence where a file can be read by nobody; it is set aside then.
  func takeLeft() throws(SurroundingFault) -> [Draft] {
    for number in 0..<DraftFolder.mostSlots where access(path(number), F_OK) == 0 && claim(number) {
      if let text = try? FileText.read(path(number)), let drafts = DraftText.drafts(in: text) { return drafts }
      let aside = path(number) + ".unread"
      rename(path(number), aside)
      throw .unreadableDraft(path: aside)
    }
    return []
  }

  /// Puts drafts in place of those kept before; the file goes with the last one.
  func keep(_ drafts: [Draft]) throws(SurroundingFault) {
    if drafts.isEmpty {
      if let slot { unlink(path(slot.number)) }
      return
    }
    try takeSlot()
    guard let slot else { throw .cannotKeepDrafts(folder: folder, reason: String(cString: strerror(EUSERS))) }
    do {
      let file = try ExportFile(path(slot.number), replaces: true)
      try file.write { sink in try sink.write(Array(DraftText.text(of: drafts).utf8)) }
    } catch {
      throw .cannotKeepDrafts(folder: folder, reason: "\(error)")
    }
  }

  /// Lets go of the session's place; what is in it stays.
  func close() {
    guard let slot else { return }
    unlink(lockPath(slot.number))
    Glibc.close(slot.lock)
    self.slot = nil
  }

  private func takeSlot() throws(SurroundingFault) {
    guard slot == nil else { return }
    do throws(CommandError) { try makeFolders(for: folder + "/") } catch {
      guard case .cannotMake(_, let reason) = error else { return }
      throw .cannotKeepDrafts(folder: folder, reason: reason)
    }
    for number in 0..<DraftFolder.mostSlots where access(path(number), F_OK) != 0 && claim(number) { return }
    guard access(folder, W_OK) == 0 else {
      throw .cannotKeepDrafts(folder: folder, reason: String(cString: strerror(errno)))
    }
  }

  /// Makes a number this session's, unless another one that lives has it.
  private func claim(_ number: Int) -> Bool {
    let path = lockPath(number)
    let lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard lock >= 0 else { return false }
    var (held, named) = (stat(), stat())
    // One that is closed takes its lock's name away, perhaps between the opening and the locking here.
    guard flock(lock, LOCK_EX | LOCK_NB) == 0, fstat(lock, &held) == 0, lstat(path, &named) == 0,
      held.st_ino == named.st_ino
    else {
      Glibc.close(lock)
      return false
    }
    slot = (number, lock)
    return true
  }

  private func path(_ number: Int) -> String { "\(folder)/\(stem)-\(number).json" }
  private func lockPath(_ number: Int) -> String { "\(folder)/\(stem)-\(number).lock" }
}

/// Sixteen digits that tell texts apart (Fowler, Noll and Vo, FNV-1a).
private func hash(_ text: String) -> String {
  let number = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  return String(repeating: "0", count: number.leadingZeroBitCount / 4) + String(number, radix: 16)
}

/// The path of a file without links; nil where there is none.
private func realPath(_ path: String) -> String? {
  guard let found = realpath(path, nil) else { return nil }
  defer { free(found) }
  return String(cString: found)
}
