/// Makes records of a CSV file from values that another format holds, so that both are imported alike.
///
/// The record's ``CSVRecord/raw`` is the line of CSV that the row would be, for the file of rejects.
struct RowMaker {
  private let buffer = CSVBuffer(capacity: 4 << 10)
  private var number = 0

  /// A good record.
  mutating func record(_ cells: [String], line: Int) -> CSVRecord { make(cells, line: line, problem: nil) }

  /// A bad record, with its text as one cell.
  mutating func record(bad text: String, line: Int, problem: RecordProblem) -> CSVRecord {
    let record = make([text], line: line, problem: problem)
    buffer.fieldCount = 0
    return record
  }

  private mutating func make(_ cells: [String], line: Int, problem: RecordProblem?) -> CSVRecord {
    number += 1
    buffer.clear()
    for (index, cell) in cells.enumerated() {
      if index > 0 { buffer.append(CollectionOfOne(CSVByte.comma)) }
      let written = CSVWriter.quoted(cell)
      let isQuoted = written.utf8.count > cell.utf8.count
      // An empty line would be no record at all.
      let bytes = cells == [""] ? "\"\"" : written
      let start = buffer.recordLength
      buffer.append(bytes.utf8)
      let margin = isQuoted || cells == [""] ? 1 : 0
      buffer.appendField(
        start: start + margin, end: buffer.recordLength - margin,
        hasDoubledQuotes: isQuoted && cell.utf8.contains(CSVByte.quote))
    }
    return CSVRecord(buffer: buffer, lineNumber: line, number: number, problem: problem, leavesQuoteOpen: false)
  }
}
