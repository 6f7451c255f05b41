/// Writes rows of text as CSV: lines end with LF, and only what needs quotes gets them.
///
///     let writer = CSVWriter(to: try FileSink(path: "-"))
///     try writer.write(["name", "note"])
///     try writer.write(["Müller, Hans", "=1+1"])        // "Müller, Hans",'=1+1
///     try writer.finish()
package struct CSVWriter {
  private let sink: FileSink
  private let guardsFormulas: Bool

  /// - Parameters:
  ///   - sink: where the bytes go.
  ///   - guardsFormulas: whether a text that a spreadsheet would run gets a leading `'`, see ``SpreadsheetGuard``.
  package init(to sink: FileSink, guardsFormulas: Bool = true) {
    self.sink = sink
    self.guardsFormulas = guardsFormulas
  }

  /// Writes one row.
  package func write(_ row: [String]) throws(FormatsError) {
    let cells = guardsFormulas ? row.map(SpreadsheetGuard.added(to:)) : row
    // An empty line would be no record at all.
    let line = cells == [""] ? "\"\"" : cells.map { CSVWriter.quoted($0) }.joined(separator: ",")
    try sink.write(line.utf8)
    try sink.write(CollectionOfOne(CSVByte.lineFeed))
  }

  /// Writes what is pending and closes the file.
  package func finish() throws(FormatsError) { try sink.finish() }

  /// A cell in quotes where it holds what would otherwise shape the file.
  static func quoted(_ cell: String, delimiter: UInt8 = CSVByte.comma) -> String {
    let shaping: [UInt8] = [delimiter, CSVByte.quote, CSVByte.lineFeed, CSVByte.carriageReturn]
    guard cell.utf8.contains(where: shaping.contains) else { return cell }
    var quoted = "\""
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
