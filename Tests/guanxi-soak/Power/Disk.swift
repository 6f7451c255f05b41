import DemoData
import Domain

/// A disk with a cache that forgets: what was flushed is safe, of the rest anything may be there when the power is back.
struct Disk {
  /// What becomes of what was not flushed.
  enum Fate: String, CaseIterable {
    /// Nothing of it is there.
    case lost
    /// Some of the writes are there, later ones without earlier ones.
    case shuffled
    /// Some sectors of the writes are there.
    case torn
  }

  /// The files that are safe, by path.
  private(set) var safe: [String: [UInt8]]
  private var waiting: [DiskOperation] = []
  /// A disk that only says that it flushed.
  var isDeaf = false

  init(_ safe: [String: [UInt8]]) { self.safe = safe }

  mutating func take(_ operation: DiskOperation) {
    switch operation.kind {
    case .flush where isDeaf: break
    case .flush: flush(operation.path)
    case .delete(isFlushed: true) where !isDeaf:
      waiting.removeAll { $0.path == operation.path }
      safe[operation.path] = nil
    default: waiting.append(operation)
    }
  }

  /// The flush of a new file flushes its folder too, and with it what was deleted.
  private mutating func flush(_ path: String) {
    let isNew = waiting.contains { $0.path == path && $0.kind == .create }
    let flushed = waiting.filter { $0.path == path || (isNew && $0.kind == .delete(isFlushed: false)) }
    waiting.removeAll { $0.path == path || (isNew && $0.kind == .delete(isFlushed: false)) }
    safe = Disk.files(safe, after: flushed)
  }

  /// The files as they are when the power is back.
  func afterCut(_ fate: Fate, _ chance: inout Chance) -> [String: [UInt8]] {
    switch fate {
    case .lost: return safe
    case .shuffled: return Disk.files(safe, after: waiting, keeping: { chance.below(2) == 0 })
    case .torn: return Disk.files(safe, after: waiting.flatMap(\.sectors), keeping: { chance.below(2) == 0 })
    }
  }

  private static func files(
    _ files: [String: [UInt8]], after operations: [DiskOperation], keeping: () -> Bool = { true }
  ) -> [String: [UInt8]] {
    var files = files
    // What follows a making or a deletion that was lost happened to another file of that name.
    var cutOff: Set<String> = []
    for operation in operations where !cutOff.contains(operation.path) {
      let isKept = keeping()
      switch operation.kind {
      case .create: if isKept { files[operation.path] = [] } else { cutOff.insert(operation.path) }
      case .delete: if isKept { files[operation.path] = nil } else { cutOff.insert(operation.path) }
      case .write(let offset, let bytes): if isKept { files[operation.path]?.put(bytes, at: offset) }
      case .truncate(let size): if isKept { files[operation.path]?.resize(to: size) }
      case .flush: break
      }
    }
    return files
  }
}

extension [UInt8] {
  fileprivate mutating func put(_ bytes: [UInt8], at offset: Int) {
    if count < offset + bytes.count { resize(to: offset + bytes.count) }
    replaceSubrange(offset..<(offset + bytes.count), with: bytes)
  }

  fileprivate mutating func resize(to size: Int) {
    if count > size { removeLast(count - size) } else { append(contentsOf: repeatElement(0, count: size - count)) }
  }
}
