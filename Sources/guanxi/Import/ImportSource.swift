import Formats
import Glibc

/// A file to import that can be opened more than once; standard input is kept in a temporary file for that.
struct ImportSource {
  /// What it is called in messages and in the history: the file's name without its folder.
  let title: String
  /// The path the person gave, `-` for standard input.
  let given: String
  private let path: String

  init(_ given: String) throws(FormatsError) {
    self.given = given
    title = given == "-" ? "standard input" : given.split(separator: "/").last.map(String.init) ?? given
    path = given == "-" ? try ImportSource.spooled() : given
  }

  func open(delimiter: UInt8?) throws(FormatsError) -> CSVReader { try CSVReader(path: path, delimiter: delimiter) }

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
