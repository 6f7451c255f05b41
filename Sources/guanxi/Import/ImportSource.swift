import Formats
import Glibc

/// A file to import that can be opened more than once; standard input is kept in a temporary file for that.
struct ImportSource {
  /// How a file is read, as far as its bytes do not show it.
  struct Wishes {
    var delimiter: UInt8?
    var encoding: TextEncoding?
    var hasHeader = true
  }

  /// What it is called in messages and in the history: the file's name without its folder.
  let title: String
  /// The path the person gave, `-` for standard input.
  let given: String
  private let path: String

  init(_ given: String) throws(FormatsError) {
    self.given = given
    title = given == "-" ? "standard input" : given.fileName
    path = given == "-" ? try ImportSource.spooled() : given
  }

  /// The file's name without what stands behind its first point: `customers`.
  var stem: String { title.split(separator: ".").first.map(String.init) ?? title }

  /// Opens the file as a table: CSV, JSON or cards, by what it begins with.
  func open(_ wishes: Wishes) throws(FormatsError) -> any TableReader {
    let beginning = ImportSource.beginning(of: path)
    if wishes.hasHeader, ImportSource.isJSON(beginning) {
      return try JSONTableReader(path: path, encoding: wishes.encoding)
    }
    if wishes.hasHeader, beginning.lowercased().hasPrefix("begin:vcard") {
      return try VCardTableReader(path: path, encoding: wishes.encoding)
    }
    return try CSVReader(
      path: path, delimiter: wishes.delimiter, encoding: wishes.encoding, hasHeader: wishes.hasHeader)
  }

  /// The first characters, without an order mark, white space and the zeros of UTF-16.
  private static func beginning(of path: String) -> String {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var room = [UInt8](repeating: 0, count: 256)
    let count = read(descriptor, &room, room.count)
    let letters = room.prefix(max(count, 0)).filter { (33..<127).contains($0) }
    return String(decoding: letters, as: UTF8.self)
  }

  private static func isJSON(_ beginning: String) -> Bool {
    ["{\"", "{}", "[{", "[]"].contains { beginning.hasPrefix($0) }
  }

  /// Copies standard input to a file without a name, which goes when the program ends.
  private static func spooled() throws(FormatsError) -> String {
    var template = Array(((environment("TMPDIR") ?? "/tmp") + "/guanxi.XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw .cannotWrite(path: environment("TMPDIR") ?? "/tmp", reason: String(cString: strerror(errno)))
    }
    unlink(template)
    var room = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = read(STDIN_FILENO, &room, room.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .cannotRead(path: "standard input", reason: String(cString: strerror(errno))) }
      if count == 0 { return "/proc/self/fd/\(descriptor)" }
      guard write(descriptor, room, count) == count else {
        throw .cannotWrite(path: "a temporary file", reason: String(cString: strerror(errno)))
      }
    }
  }
}
