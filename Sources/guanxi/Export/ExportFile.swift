import Formats
import Glibc

/// The file of an export: written beside its place under another name and put there when it is whole, readable by its
/// owner alone; or standard output.
final class ExportFile {
  private let sink: FileSink
  private let path: String
  /// The file that is written; nil where there is nothing to put in place.
  private var draft: String?
  private let replaces: Bool

  /// - Parameters:
  ///   - path: where the file is wanted, `-` for standard output.
  ///   - replaces: whether a file that is there may go.
  init(_ path: String, replaces: Bool) throws {
    self.path = path
    self.replaces = replaces
    guard path != "-", !ExportFile.isDevice(path) else {
      sink = try FileSink(path: path)
      return
    }
    if !replaces, access(path, F_OK) == 0 { throw ExportError.exists(path) }
    var name = Array((path + ".XXXXXX").utf8CString)
    // Made for its owner alone, whatever the mask of the process.
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else {
      throw ExportError.cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
    close(descriptor)
    let draft = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    self.draft = draft
    do { sink = try FileSink(path: draft) } catch {
      unlink(draft)
      throw error
    }
  }

  deinit { if let draft { unlink(draft) } }

  /// Writes what the body gives and puts the file in its place; without one where that fails.
  ///
  /// - Returns: what the body returns.
  func write<Value>(_ body: (FileSink) throws -> Value) throws -> Value {
    do {
      let value = try body(sink)
      try sink.finish()
      try settle()
      return value
    } catch FormatsError.cannotWrite(_, let reason) {
      throw ExportError.cannotWrite(path: path, reason: reason)
    }
  }

  private func settle() throws {
    guard let draft else { return }
    try settle(draft)
    self.draft = nil
  }

  private func settle(_ draft: String) throws {
    let descriptor = open(draft, O_RDONLY | O_CLOEXEC)
    if descriptor >= 0 {
      let isSafe = fsync(descriptor) == 0
      let reason = errno
      close(descriptor)
      guard isSafe else { throw ExportError.cannotWrite(path: path, reason: String(cString: strerror(reason))) }
    }
    if !replaces, access(path, F_OK) == 0 { throw ExportError.exists(path) }
    guard rename(draft, path) == 0 else {
      throw ExportError.cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
  }

  /// Whether the path is something that cannot be replaced: a terminal, a pipe, `/dev/null`.
  private static func isDevice(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
  }
}
