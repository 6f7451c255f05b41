/// Keeps the records of a file that could not be taken, as they were, with the reason behind them.
///
/// The file `FILE.rejected.csv` appears with the first such record: the original header with a column `reason`, then
/// the original text of each record and the reason, in UTF-8; a byte that was no text is shown as `\xE9`. Mended, it can
/// be imported again.
package final class RejectsWriter {
  /// The path of the rejects file, whether it exists or not.
  package let path: String
  /// The number of records written.
  package private(set) var count = 0
  private let header: [UInt8]
  private let delimiter: UInt8
  private var sink: FileSink?

  /// - Parameters:
  ///   - source: the path of the file that is read, `-` for standard input.
  ///   - header: its header record.
  ///   - delimiter: the byte between its fields.
  package init(source: String, header: CSVRecord, delimiter: UInt8) {
    path = (source == "-" ? "stdin" : source) + ".rejected.csv"
    self.header = Array(UnreadableByte.shown(in: header.raw).utf8)
    self.delimiter = delimiter
  }

  /// Adds a record, which must be the reader's current one.
  package func write(_ record: CSVRecord, reason: String) throws(FormatsError) {
    let sink = try opened()
    try sink.write(UnreadableByte.shown(in: record.raw).utf8)
    // The reason must not become part of a quoted field that the record left open.
    if record.leavesQuoteOpen { try sink.write(CollectionOfOne(CSVByte.quote)) }
    try write(last: reason, to: sink)
    count += 1
  }

  /// Closes the file if there is one.
  package func finish() throws(FormatsError) { try sink?.finish() }

  private func opened() throws(FormatsError) -> FileSink {
    if let sink { return sink }
    let sink = try FileSink(path: path)
    try sink.write(header)
    try write(last: "reason", to: sink)
    self.sink = sink
    return sink
  }

  private func write(last cell: String, to sink: FileSink) throws(FormatsError) {
    try sink.write(CollectionOfOne(delimiter))
    try sink.write(CSVWriter.quoted(cell, delimiter: delimiter).utf8)
    try sink.write(CollectionOfOne(CSVByte.lineFeed))
  }
}
