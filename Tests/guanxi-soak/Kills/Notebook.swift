import Glibc

/// The file to which a worker says what it does; a line is one call of the system, so it outlives a kill.
struct Notebook {
  private let file: Int32

  init(_ path: String) throws(SoakError) {
    file = open(path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    guard file >= 0 else {
      throw .system(what: "opened", path: path, detail: String(cString: strerror(errno)))
    }
  }

  func write(_ note: Note) { _ = Array(note.line.utf8).withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) } }
}

/// Reads a notebook as it grows.
struct NotebookReader {
  let path: String
  private var offset = 0
  private(set) var ledger = Ledger()

  init(_ path: String) { self.path = path }

  mutating func readOn() {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return }
    defer { close(file) }
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = pread(file, &part, part.count, off_t(offset)), count > 0 {
      guard let end = part.prefix(count).lastIndex(of: UInt8(ascii: "\n")) else { return }
      for line in String(decoding: part[..<end], as: UTF8.self).split(separator: "\n") {
        if let note = Note(line) { ledger.take(note) }
      }
      offset += end + 1
    }
  }
}
