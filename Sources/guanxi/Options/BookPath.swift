/// Where the book is when no option says it.
enum BookPath {
  /// `$GUANXI_BOOK`, else `$XDG_DATA_HOME/guanxi/book.guanxi`, else the same under `~/.local/share`.
  static func standard() throws(CommandError) -> String {
    if let path = environment("GUANXI_BOOK") { return path }
    return try dataFolder() + "/book.guanxi"
  }

  private static func dataFolder() throws(CommandError) -> String {
    guard let folder = PersonalFolder.data.path else { throw .noHome }
    return folder
  }

  /// Makes the folder of a new book where it is the standard one; other folders are the person's own business.
  static func makeStandardFolder(for path: String) throws(CommandError) {
    guard let folder = try? dataFolder(), path == folder + "/book.guanxi" else { return }
    try makeFolders(for: path)
  }
}
