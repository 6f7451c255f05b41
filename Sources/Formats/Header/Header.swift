/// The names of a file's columns, each of them once.
///
/// Names are trimmed; a name that comes again (whatever its case) gets a number, an empty one its place:
///
///     Header(["name", "Name ", ""]).names        // ["name", "Name 2", "column 3"]
package struct Header: Hashable, Sendable {
  /// The names, in the order of the columns.
  package let names: [String]

  /// Makes the names of columns unique.
  package init(_ raw: [String]) {
    var taken: Set<String> = []
    names = raw.enumerated().map { index, text in
      let name = Header.trimmed(text)
      let base = name.isEmpty ? "column \(index + 1)" : name
      var unique = base
      var number = 2
      while !taken.insert(unique.lowercased()).inserted {
        unique = "\(base) \(number)"
        number += 1
      }
      return unique
    }
  }

  /// The header that a file's first record holds.
  ///
  /// - Parameters:
  ///   - record: the first record, nil where the file has none.
  ///   - path: the file's path, for messages.
  /// - Throws: ``FormatsError/noHeader(path:)``, ``FormatsError/badHeader(path:line:problem:)``.
  package init(_ record: CSVRecord?, of path: String) throws(FormatsError) {
    guard let record else { throw .noHeader(path: path) }
    if let problem = record.problem { throw .badHeader(path: path, line: record.lineNumber, problem: problem) }
    self.init(record.strings)
  }

  /// The index of a column that a person named: by its name, in any case, else by its 1-based number.
  package func index(of column: String) -> Int? {
    let wanted = Header.trimmed(column).lowercased()
    if let index = names.firstIndex(where: { $0.lowercased() == wanted }) { return index }
    let folded = FoldedName(column)
    if let index = names.firstIndex(where: { FoldedName($0) == folded && !folded.text.isEmpty }),
      Int(wanted) == nil
    {
      return index
    }
    guard let number = Int(wanted), names.indices.contains(number - 1) else { return nil }
    return number - 1
  }

  /// What is wrong with a record of the file: its own problem, or another number of fields than the header has.
  package func problem(of record: CSVRecord) -> RecordProblem? {
    if let problem = record.problem { return problem }
    return record.count == names.count ? nil : .fieldCount(found: record.count, expected: names.count)
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
