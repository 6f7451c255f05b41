/// Reads JSON lines, or one array of objects, as a table whose columns are the names of all objects.
///
/// Nested objects give columns such as `address.city`, arrays a line for each element, null a blank cell. What is no
/// object is handed out as a bad record with its text. The file is read twice, for the names and for the rows, and never
/// held whole.
///
///     let table = try JSONTableReader(path: "customers.jsonl")
///     let header = try Header(table.next(), of: "customers.jsonl")
package final class JSONTableReader: TableReader {
  package let delimiter = CSVByte.comma
  package let encoding: TextEncoding
  package var byteCount: Int? { source.byteCount }
  package var bytesRead: Int { source.bytesRead }
  package var numberStyle: NumberStyle? { .point }

  private let source: any ByteSource
  private var elements: JSONElements
  private let names: [String]
  private let columns: [String: Int]
  private var rows = RowMaker()
  private var hasHeader = false

  /// Opens a file and reads the names of its objects.
  ///
  /// - Parameters:
  ///   - path: a path that can be opened twice, so no pipe.
  ///   - encoding: nil to tell it from the bytes.
  /// - Throws: ``FormatsError/cannotOpen(path:reason:)``, ``FormatsError/unknownEncoding(path:readings:)``.
  package convenience init(path: String, encoding: TextEncoding? = nil) throws(FormatsError) {
    try self.init(encoding: encoding) { () throws(FormatsError) in try FileSource(path: path) }
  }

  /// Reads bytes that are in memory; `name` is what messages call them.
  package convenience init(bytes: [UInt8], name: String, encoding: TextEncoding? = .utf8) throws(FormatsError) {
    try self.init(encoding: encoding) { () throws(FormatsError) in MemorySource(bytes, name: name) }
  }

  init(
    encoding: TextEncoding?, limit: Int = CSVReader.recordLimit, open: () throws(FormatsError) -> any ByteSource
  ) throws(FormatsError) {
    let first = try open().decoded(encoding)
    self.encoding = first.encoding
    names = try JSONTableReader.names(in: JSONElements(first.source, limit: limit))
    columns = names.enumerated().reduce(into: [:]) { $0[$1.element] = $1.offset }
    source = try open().decoded(first.encoding).source
    elements = JSONElements(source, limit: limit)
  }

  /// The next record, of which the first holds the names of the columns; nil at the end, and where there is no object.
  package func next() throws(FormatsError) -> CSVRecord? {
    guard hasHeader else {
      hasHeader = true
      return names.isEmpty ? nil : rows.record(names, line: 1)
    }
    guard let element = try elements.next() else { return nil }
    return record(element)
  }

  private func record(_ element: JSONElements.Element) -> CSVRecord {
    var cells = [String](repeating: "", count: names.count)
    do throws(RecordProblem) {
      for cell in try JSONTableReader.object(element).cells {
        guard let column = columns[cell.name] else { throw .tooManyFields }
        cells[column] = cells[column].isEmpty ? cell.text : cells[column] + "\n" + cell.text
      }
      return rows.record(cells, line: element.line)
    } catch {
      let text = UnreadableByte.shown(in: element.bytes.prefix(CSVReader.keptOfLongLine))
      return rows.record(bad: text, line: element.line, problem: error)
    }
  }

  private static func object(_ element: JSONElements.Element) throws(RecordProblem) -> FlatObject {
    guard !element.isTooLong else { throw .tooLong }
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONValue(parsing: element.bytes)
    } catch {
      throw .notJSON(error)
    }
    guard let object = FlatObject(value) else { throw .notJSON(JSONError(position: 1, expected: "an object")) }
    return object
  }

  private static func names(in elements: JSONElements) throws(FormatsError) -> [String] {
    var elements = elements
    var names: [String] = []
    var known: Set<String> = []
    while let element = try elements.next() {
      guard let object = try? object(element) else { continue }
      for cell in object.cells where names.count < CSVReader.fieldLimit {
        if known.insert(cell.name).inserted { names.append(cell.name) }
      }
    }
    return names
  }
}
