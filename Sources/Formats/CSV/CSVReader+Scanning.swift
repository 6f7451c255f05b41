/// What one scan from the start of a record found; offsets are those of the buffer.
struct CSVScan {
  /// The end of the record, and the start of what follows its line end.
  var end: Int
  var next: Int
  /// Line ends passed, the record's own included.
  var lines: Int
  /// All bytes of the record, or-ed: 0x80 and over where one is not ASCII.
  var seen: UInt8
  var problem: RecordProblem?
}

/// Where the bytes at hand ended before the record did.
struct CSVCut {
  /// The opening quote that lacks its partner, else the end.
  var offset: Int
  /// Line ends between the record's start and the offset.
  var lines: Int
  var isInQuotes: Bool
}

/// A scan either reaches the end of the record or the end of the bytes at hand.
enum CSVScanResult {
  case record(CSVScan)
  case cut(CSVCut)
}

extension CSVReader {
  /// The table that tells a scan where to stop: what is 0 is passed over.
  static func stops(delimiter: UInt8) -> [UInt8] {
    var stops = [UInt8](repeating: 0, count: 256)
    for byte in [CSVByte.nul, CSVByte.lineFeed, CSVByte.carriageReturn] { stops[Int(byte)] = 3 }
    stops[Int(CSVByte.quote)] = 2
    stops[Int(delimiter)] |= 1
    return stops
  }

  /// Finds the fields of the record at the buffer's start.
  ///
  /// Starts over when it was cut, which stays linear because the buffer is filled to its end and doubles.
  func scan() -> CSVScanResult {
    stops.withUnsafeBufferPointer { table in
      RecordScanner(buffer: buffer, stops: table, delimiter: delimiter).run()
    }
  }

  /// Moves past empty lines, which are no records.
  func passEmptyLines() {
    let bytes = buffer.bytes
    while buffer.start < buffer.end {
      let byte = bytes[buffer.start]
      guard byte == CSVByte.lineFeed || byte == CSVByte.carriageReturn else { return }
      guard let lineEnd = lineEnd(from: buffer.start) else { return }
      buffer.start = lineEnd.next
      line += 1
    }
  }

  /// The first line end at or after an offset; nil where none is at hand, or where the bytes end between CR and LF.
  func lineEnd(from offset: Int) -> (end: Int, next: Int)? {
    let bytes = buffer.bytes
    guard
      let end = (offset..<buffer.end).first(where: {
        bytes[$0] == CSVByte.lineFeed || bytes[$0] == CSVByte.carriageReturn
      })
    else { return buffer.isFinished ? (buffer.end, buffer.end) : nil }
    guard bytes[end] == CSVByte.carriageReturn else { return (end, end + 1) }
    if end + 1 == buffer.end { return buffer.isFinished ? (end, end + 1) : nil }
    return (end, bytes[end + 1] == CSVByte.lineFeed ? end + 2 : end + 1)
  }

  /// Says which column is not UTF-8, or nil when all are.
  func utf8Problem(length: Int) -> RecordProblem? {
    let span = UnsafeBufferPointer(start: buffer.bytes + buffer.start, count: length).span
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: span)
      return nil
    } catch {
      let offset = error.byteOffsets.lowerBound
      let column = (0..<buffer.fieldCount).first { offset < Int(buffer.fields[$0].end) }
      return .invalidUTF8(column: (column ?? max(0, buffer.fieldCount - 1)) + 1)
    }
  }
}

extension CSVBuffer {
  /// The bytes read and not yet handed out.
  var unread: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes + start, count: end - start) }
}
