import Glibc

/// The folder of one run.
struct Workplace {
  let folder: String

  init() throws(SoakError) {
    let parent = getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var template = Array("\(parent)/guanxi-soak-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw .system(what: "made", path: "A folder in \(parent)", detail: String(cString: strerror(errno)))
    }
    folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The path of a file in the folder.
  func path(_ name: String) -> String { folder + "/" + name }

  /// Takes the folder away with everything in it.
  func remove() {
    guard let entries = opendir(folder) else { return }
    while let entry = readdir(entries) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { unlink(path(name)) }
    }
    closedir(entries)
    rmdir(folder)
  }

  /// Runs the body in a folder that is gone afterwards, unless something was found.
  static func with(_ body: (Workplace) throws -> Void) throws {
    let workplace = try Workplace()
    do {
      try body(workplace)
    } catch let error as SoakError {
      throw error
    } catch {
      throw SoakError.found(["\(error)"], folder: workplace.folder)
    }
    workplace.remove()
  }
}

/// Files read and written whole.
enum Files {
  /// The files that a book may consist of.
  static let suffixes = ["", "-wal", "-shm", "-journal"]

  /// The bytes of a file; nil where there is none.
  static func read(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = Glibc.read(file, &part, part.count), count > 0 { bytes += part.prefix(count) }
    return bytes
  }

  static func write(_ bytes: [UInt8], to path: String) throws(SoakError) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard file >= 0 else {
      throw .system(what: "written", path: path, detail: String(cString: strerror(errno)))
    }
    defer { close(file) }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress?.advanced(by: done), $0.count - done) }
      guard count > 0 else {
        throw .system(what: "written", path: path, detail: String(cString: strerror(errno)))
      }
      done += count
    }
  }

  /// Removes a book.
  static func remove(_ path: String) { for suffix in suffixes { unlink(path + suffix) } }

  /// The files of a book by what stands behind its name, without the one that only running programs share.
  static func ofBook(_ path: String) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for suffix in suffixes where suffix != "-shm" { files[suffix] = read(path + suffix) }
    return files
  }

  /// Makes a book of exactly these files.
  static func write(_ files: [String: [UInt8]], asBook path: String) throws(SoakError) {
    remove(path)
    for (suffix, bytes) in files { try write(bytes, to: path + suffix) }
  }
}
