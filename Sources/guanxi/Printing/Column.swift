import Canvas

/// One column of a listing: its name in JSON and CSV, its title for a person, and what it shows of a row.
struct Column<Row>: Sendable {
  /// The key of the JSON contract and the name that `--columns` takes.
  let name: String
  let title: String
  let alignment: Alignment
  /// Whether a person sees it without asking.
  let isUsual: Bool
  let value: @Sendable (Row) -> ShownValue

  init(
    _ name: String, title: String? = nil, right: Bool = false, usual: Bool = false,
    _ value: @escaping @Sendable (Row) -> ShownValue
  ) {
    self.name = name
    self.title = title ?? name
    alignment = right ? .right : .left
    isUsual = usual
    self.value = value
  }
}

/// Whether a column is the one a person named: case and `_` do not matter, and the title does too.
extension Column {
  func isCalled(_ word: String) -> Bool {
    let word = word.lowercased().filter { $0 != "_" && $0 != "-" }
    return name.lowercased() == word || title.lowercased() == word
  }
}
