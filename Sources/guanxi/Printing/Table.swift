import Canvas

/// Plain aligned columns for a person.
///
/// The widths are those of the first rows; a later row that is wider stands out of line rather than wait for all.
struct Table {
  private let titles: [String]
  private let alignments: [Alignment]
  private var widths: [Int] = []
  private let gap = "  "

  init(titles: [String], alignments: [Alignment]) {
    self.titles = titles
    self.alignments = alignments
  }

  /// A table of columns that stand left unless they are named in `right`.
  init(_ titles: [String], right: Set<String> = []) {
    self.init(titles: titles, alignments: titles.map { right.contains($0) ? .right : .left })
  }

  /// Prints rows, the first time under the titles.
  mutating func print(_ rows: [[String]], to output: StandardOutput) throws(CommandError) {
    let rows = rows.map { $0.map { Table.oneLine(output.shown($0)) } }
    if widths.isEmpty {
      widths = titles.indices.map { column in
        ([titles] + rows).lazy.map { DisplayWidth.standard.columns(of: $0[column]) }.max() ?? 0
      }
      try output.line(line(titles))
    }
    for row in rows { try output.line(line(row)) }
  }

  private func line(_ cells: [String]) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      let padding = String(repeating: " ", count: max(0, widths[index] - DisplayWidth.standard.columns(of: cell)))
      let isLast = index == cells.count - 1
      line += alignments[index] == .right ? padding + cell : isLast ? cell : cell + padding
      if !isLast { line += gap }
    }
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }

  /// A note of several lines would break the table.
  private static func oneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    return text.split(whereSeparator: \.isNewline).joined(separator: " ").replacing("\t", with: " ")
  }
}
