import Glibc

/// Where the book is when no option says it.
enum BookPath {
  /// `$GUANXI_BOOK`, else `$XDG_DATA_HOME/guanxi/book.guanxi`, else the same under `~/.local/share`.
  static func standard() throws(CommandError) -> String {
    if let path = environment("GUANXI_BOOK") { return path }
    return try dataFolder() + "/book.guanxi"
  }

  private static func dataFolder() throws(CommandError) -> String {
    if let folder = environment("XDG_DATA_HOME") { return folder + "/guanxi" }
    guard let home = environment("HOME") else { throw .noHome }
    return home + "/.local/share/guanxi"
  }

  /// Makes the folder of a new book where it is the standard one; other folders are the person's own business.
  static func makeStandardFolder(for path: String) throws(CommandError) {
    guard let folder = try? dataFolder(), path == folder + "/book.guanxi" else { return }
    var made = ""
    for part in folder.split(separator: "/") {
      made += "/" + part
      guard mkdir(made, 0o700) == 0 || errno == EEXIST else {
        throw .cannotMake(path: made, reason: String(cString: strerror(errno)))
      }
    }
  }
}
