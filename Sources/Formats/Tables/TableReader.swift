/// Reads a file as a table, record by record, whatever its format: the first record names the columns.
///
///     let table: any TableReader = try JSONTableReader(path: "customers.jsonl")
///     let header = try Header(table.next(), of: "customers.jsonl")
///     while let record = try table.next() { … }
package protocol TableReader: AnyObject {
  /// The byte between the fields of ``CSVRecord/raw``, which is a line of CSV whatever the format of the file.
  var delimiter: UInt8 { get }

  /// How the file is encoded.
  var encoding: TextEncoding { get }

  /// The size of the file in bytes, or nil where that is not known.
  var byteCount: Int? { get }

  /// The bytes of the file read so far.
  var bytesRead: Int { get }

  /// How the format writes decimals; nil where the values must show it.
  var numberStyle: NumberStyle? { get }

  /// What the file holds that no column takes, by name, with how often; complete at the end of the file.
  var notKept: [String: Int] { get }

  /// The next record, or nil at the end; what an earlier record lent is no longer valid.
  func next() throws(FormatsError) -> CSVRecord?
}

extension TableReader {
  package var numberStyle: NumberStyle? { nil }
  package var notKept: [String: Int] { [:] }
}

extension CSVReader: TableReader {}
