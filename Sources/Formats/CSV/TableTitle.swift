/// The lines above the header of a table: the title of a report, who exported it and when.
///
/// The first record is taken for the header unless much speaks against it: it has hardly a cell, and below it comes a
/// record as wide as the body whose cells look like names, set off by a blank line or unlike the body's values.
struct TableTitle {
  /// How many bytes and line ends there are before the header.
  private(set) var length = 0
  private(set) var lines = 0
  /// The lines themselves.
  private(set) var texts: [String] = []

  /// How much of the file is looked at.
  static let bytesLooked = 64 << 10
  private static let recordsLooked = 40
  private static let longest = 15

  /// No title.
  init() {}

  /// - Parameters:
  ///   - text: what follows the order mark and the `sep=` line.
  ///   - hasAll: whether `text` reaches the end of the file.
  init(above text: UnsafeBufferPointer<UInt8>, delimiter: UInt8, hasAll: Bool) throws(FormatsError) {
    let part = Array(text.prefix(TableTitle.bytesLooked))
    let rows = try TableTitle.rows(part, delimiter: delimiter, hasAll: hasAll && part.count == text.count)
    guard let header = TableTitle.header(rows), header > 0 else { return }
    length = rows[header].offset
    lines = rows[header].line - 1
    texts = rows[..<header].map(\.text)
  }

  /// One of the first records.
  private struct Row {
    let offset: Int
    let line: Int
    let text: String
    let cells: [String]
    var filled: [String] { cells.filter { !$0.isEmpty } }
  }

  private static func rows(_ part: [UInt8], delimiter: UInt8, hasAll: Bool) throws(FormatsError) -> [Row] {
    let reader = try CSVReader(
      source: MemorySource(part, name: "the first lines"), delimiter: delimiter, hasHeader: false,
      capacity: part.count + 1)
    var rows: [Row] = []
    while rows.count < recordsLooked, let record = try reader.next() {
      rows.append(
        Row(
          offset: reader.buffer.recordStart, line: record.lineNumber, text: UnreadableByte.shown(in: record.raw),
          cells: record.strings.map { cell in String(cell.drop(while: \.isWhitespace)) }))
    }
    // What the part cuts in two would look narrower than it is.
    if !hasAll, rows.count < recordsLooked { rows = rows.dropLast() }
    return rows
  }

  private static func header(_ rows: [Row]) -> Int? {
    let sizes = rows.reduce(into: [:]) { $0[$1.cells.count, default: 0] += 1 }
    guard let width = sizes.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key, width > 1 else { return nil }
    guard let header = rows.prefix(longest).firstIndex(where: { !isTitle($0, width: width) }), header > 0,
      rows[header].cells.count == width, rows[header].filled.count > 1, areNames(rows[header].filled)
    else { return nil }
    let body = rows[(header + 1)...].filter { $0.cells.count == width }
    guard !body.isEmpty else { return nil }
    let isSetOff = zip(rows[..<header], rows[1...header]).contains { $1.line - $0.line > 1 }
    let isSpoken = rows[..<header].contains { $0.filled.first?.contains(where: \.isWhitespace) == true }
    return isSetOff || isSpoken || isUnlikeBody(rows[header], body) ? header : nil
  }

  /// Whether a record is one text alone, or a few with a value among them, as in `From;01.01.2024`.
  private static func isTitle(_ row: Row, width: Int) -> Bool {
    let filled = row.filled
    if filled.count <= 1 { return true }
    return filled.count < width && filled.count * 2 <= width + 1 && (!areNames(filled) || filled[0].hasSuffix(":"))
  }

  /// Whether some column holds values where the header has a name.
  private static func isUnlikeBody(_ header: Row, _ body: [Row]) -> Bool {
    header.cells.indices.contains { column in
      let values = body.map { $0.cells[column] }.filter { !$0.isEmpty }
      return values.count * 2 > body.count && values.allSatisfy(isValue)
    }
  }

  private static func areNames(_ cells: [String]) -> Bool { !cells.contains(where: isValue) }

  /// Whether a text is a number, a date or an address rather than a name.
  private static func isValue(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes).trimmed
      return NumberText(bytes) != nil || DateText(bytes) != nil || bytes.contains(UInt8(ascii: "@"))
    }
  }
}
