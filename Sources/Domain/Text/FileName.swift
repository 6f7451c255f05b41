extension String {
  /// The last part of a path, `book.guanxi`; the path itself where it has none.
  package var fileName: String { split(separator: "/").last.map(String.init) ?? self }
}
