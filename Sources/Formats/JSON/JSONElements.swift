/// Cuts a JSON file into the texts of its records: the lines of JSON lines, or the elements of one array.
///
/// A file of objects that run over several lines without an array around them is cut at their closing brackets.
struct JSONElements {
  /// The text of a record and the line it begins in.
  struct Element {
    var bytes: [UInt8] = []
    var line: Int
    var isTooLong = false
  }

  private let lines: LineReader
  private let limit: Int
  private var mode = Mode.unknown
  private var pending: LineReader.Line?
  private var position = 0

  private enum Mode {
    case unknown, lines, brackets
  }

  init(_ source: any ByteSource, limit: Int = CSVReader.recordLimit) {
    lines = LineReader(source, limit: limit)
    self.limit = limit
  }

  /// The next text, or nil at the end.
  mutating func next() throws(FormatsError) -> Element? {
    if mode == .unknown { try look() }
    return mode == .lines ? try nextLine() : try nextInBrackets()
  }

  /// Tells from the first text how the file is built.
  private mutating func look() throws(FormatsError) {
    mode = .lines
    guard let line = try textLine() else { return }
    pending = line
    let first = line.bytes.first { !$0.isBlank }
    let isWhole = (try? JSONValue(parsing: line.bytes)) != nil
    var depth = Depth()
    for byte in line.bytes { depth.take(byte) }
    guard first == UInt8(ascii: "[") || (first == UInt8(ascii: "{") && !isWhole && depth.isOpen && line.number == 1)
    else { return }
    mode = .brackets
    position = 0
    if first == UInt8(ascii: "["), let bracket = line.bytes.firstIndex(of: UInt8(ascii: "[")) { position = bracket + 1 }
  }

  private func textLine() throws(FormatsError) -> LineReader.Line? {
    while let line = try lines.next() {
      if line.isCut || !line.bytes.allSatisfy(\.isBlank) { return line }
    }
    return nil
  }

  private func takeLine() throws(FormatsError) -> LineReader.Line? {
    if let pending { return pending }
    return try textLine()
  }

  private mutating func nextLine() throws(FormatsError) -> Element? {
    guard let line = try takeLine() else { return nil }
    pending = nil
    return Element(bytes: line.bytes, line: line.number, isTooLong: line.isCut)
  }

  /// Gathers bytes until a bracket closes, or until the comma behind something that is no object.
  private mutating func nextInBrackets() throws(FormatsError) -> Element? {
    var element: Element?
    var depth = Depth()
    while let line = try takeLine() {
      pending = line
      while position < line.bytes.count {
        let byte = line.bytes[position]
        position += 1
        if element == nil {
          // Between elements; the bracket that ends the array is passed over too.
          if byte.isBlank || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") { continue }
          element = Element(line: line.number)
        }
        if !depth.isOpen, !depth.isText, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") { return element }
        depth.take(byte)
        if (element?.bytes.count ?? 0) < limit { element?.bytes.append(byte) } else { element?.isTooLong = true }
        if depth.hasClosed { return element }
      }
      pending = nil
      position = 0
      if element != nil { element?.bytes.append(CSVByte.lineFeed) }
    }
    return element
  }

  /// How many brackets are open.
  private struct Depth {
    private var count = 0
    private(set) var isText = false
    private var isEscaped = false
    private(set) var hasClosed = false
    var isOpen: Bool { count > 0 }

    mutating func take(_ byte: UInt8) {
      if isEscaped {
        isEscaped = false
      } else if isText {
        isEscaped = byte == UInt8(ascii: "\\")
        isText = byte != UInt8(ascii: "\"")
      } else {
        switch byte {
        case UInt8(ascii: "\""): isText = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): count += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          count -= 1
          hasClosed = count <= 0
        default: break
        }
      }
    }
  }
}
