import Glibc

/// Screens kept as text files beside the tests.
package enum Golden {
  /// Compares a screen with the one that is kept; with `RECORD_SCREENS=1` keeps it and says so.
  ///
  /// - Parameters:
  ///   - name: of the file, without its ending; a folder may stand before it.
  ///   - file: the test's own path; the files are in a folder `Golden` beside it.
  /// - Returns: what is different, or nil.
  package static func difference(_ lines: [String], _ name: String, file: String = #filePath) -> String? {
    let folder = (file.lastIndex(of: "/").map { String(file[..<$0]) } ?? ".") + "/Golden"
    mkdir(folder, 0o755)
    if let part = name.lastIndex(of: "/") { mkdir(folder + "/" + name[..<part], 0o755) }
    return difference(lines, at: folder + "/\(name).txt")
  }

  /// Compares lines with the file that is kept at a path, or keeps them.
  package static func difference(_ lines: [String], at path: String) -> String? {
    let text = lines.joined(separator: "\n") + "\n"
    if let recording = getenv("RECORD_SCREENS"), recording.pointee != 0 {
      return write(text, to: path) ? "\(path) was recorded; look at it and run the test again." : "Cannot write."
    }
    guard let kept = read(path) else { return "\(path) is not kept; record it with RECORD_SCREENS=1." }
    if kept == text { return nil }
    let keptLines = kept.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let rows = max(keptLines.count, lines.count)
    let changed = (0..<rows).filter { row in
      (row < keptLines.count ? keptLines[row] : "") != (row < lines.count ? lines[row] : "")
    }
    return changed.prefix(12).map { row in
      "\(row): kept |\(row < keptLines.count ? keptLines[row] : "")|\n\(row): seen |\(row < lines.count ? lines[row] : "")|"
    }.joined(separator: "\n")
  }

  private static func read(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&room, 1, room.count, file), count > 0 { bytes += room[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func write(_ text: String, to path: String) -> Bool {
    guard let file = fopen(path, "w") else { return false }
    defer { fclose(file) }
    return fputs(text, file) >= 0
  }
}
