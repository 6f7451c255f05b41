import Glibc

@testable import Formats

/// A reader over a text, with a buffer so small that records cross its refills; without looking for titles and footers,
/// which takes a larger one.
func reader(_ text: String, delimiter: UInt8? = nil, capacity: Int = 16, limit: Int = 1 << 20) throws -> CSVReader {
  try reader(Array(text.utf8), delimiter: delimiter, capacity: capacity, limit: limit)
}

func reader(_ bytes: [UInt8], delimiter: UInt8? = nil, capacity: Int = 16, limit: Int = 1 << 20) throws -> CSVReader {
  let source = MemorySource(bytes, name: "test.csv")
  return try CSVReader(
    source: source, delimiter: delimiter, hasHeader: false, capacity: capacity, recordLimit: limit)
}

extension CSVReader {
  /// The texts of all records that are left; of a bad one, none.
  func rows() throws -> [[String]] {
    var rows: [[String]] = []
    while let record = try next() { rows.append(record.problem == nil ? record.strings : []) }
    return rows
  }

  /// Line and problem of each bad record that is left.
  func problems() throws -> [Int: RecordProblem] {
    var problems: [Int: RecordProblem] = [:]
    while let record = try next() { problems[record.lineNumber] = record.problem }
    return problems
  }
}

/// Lends a text as the bytes of a cell.
func cell<Value, Problem: Error>(
  _ text: String, _ body: (CellBytes) throws(Problem) -> Value
) throws(Problem) -> Value {
  let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: text.utf8.count, alignment: 1)
  defer { bytes.deallocate() }
  bytes.copyBytes(from: text.utf8)
  return try body(CellBytes(bytes))
}

/// Runs a test in a directory of its own, which is gone afterwards.
func inTemporaryDirectory(_ body: (String) throws -> Void) throws {
  var template = Array("\(P_tmpdir)/formats-XXXXXX".utf8CString)
  guard let made = mkdtemp(&template) else { throw FormatsError.cannotOpen(path: P_tmpdir, reason: systemReason()) }
  let directory = String(cString: made)
  defer {
    if let stream = opendir(directory) {
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        unlink("\(directory)/\(name)")
      }
      closedir(stream)
    }
    rmdir(directory)
  }
  try body(directory)
}

/// The whole of a file, as text.
func contents(_ path: String) throws -> String {
  let source = try FileSource(path: path)
  let room = UnsafeMutableRawBufferPointer.allocate(byteCount: source.byteCount ?? 0, alignment: 1)
  defer { room.deallocate() }
  return String(decoding: room.prefix(try source.read(into: room)), as: UTF8.self)
}

/// Writes a file from text.
func put(_ text: String, at path: String) throws {
  let sink = try FileSink(path: path)
  try sink.write(text.utf8)
  try sink.finish()
}

func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
