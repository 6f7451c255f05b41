/// What the first bytes of a CSV file say: how much to pass over before the first record, and what parts the fields.
struct CSVOpening {
  /// Bytes and lines before the first record: a byte order mark, a `sep=` line.
  private(set) var length = 0
  private(set) var lines = 0
  /// The delimiter that the file names or that its first lines show.
  private(set) var delimiter: UInt8

  /// Delimiters that are looked for, the likelier first.
  private static let candidates = [CSVByte.comma, 59, CSVByte.tab, 124]
  private static let linesLooked = 10

  /// - Parameters:
  ///   - bytes: the beginning of the file.
  ///   - name: what messages call the file.
  ///   - hasAll: whether `bytes` is the whole file.
  init(_ bytes: UnsafeBufferPointer<UInt8>, name: String, hasAll: Bool) throws(FormatsError) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .isUTF16(path: name) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { length = 3 }
    let text = bytes.dropFirst(length)
    if let directive = CSVOpening.directive(text) {
      delimiter = directive.delimiter
      length += directive.length
      lines = 1
    } else {
      delimiter = CSVOpening.likeliest(text, hasAll: hasAll)
    }
  }

  /// Excel's first line `sep=;`.
  private static func directive(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> (delimiter: UInt8, length: Int)? {
    guard text.count >= 6, text.prefix(4).elementsEqual("sep=".utf8) else { return nil }
    let rest = Array(text.dropFirst(4).prefix(3))
    let isPair = rest.count == 3 && rest[1] == CSVByte.carriageReturn && rest[2] == CSVByte.lineFeed
    guard isPair || rest[1] == CSVByte.lineFeed || rest[1] == CSVByte.carriageReturn else { return nil }
    return (rest[0], isPair ? 7 : 6)
  }

  /// The candidate that parts most lines into as many fields as the first one, and of those the one with most fields.
  private static func likeliest(_ text: Slice<UnsafeBufferPointer<UInt8>>, hasAll: Bool) -> UInt8 {
    let lines = counts(text, hasAll: hasAll)
    guard let header = lines.first else { return CSVByte.comma }
    var best = (agreeing: 0, fields: 0, delimiter: CSVByte.comma)
    for (index, delimiter) in candidates.enumerated() where header[index] > 0 {
      let agreeing = lines.count { $0[index] == header[index] }
      if (agreeing, header[index]) > (best.agreeing, best.fields) { best = (agreeing, header[index], delimiter) }
    }
    return best.delimiter
  }

  /// How often each candidate stands outside quotes, for each of the first lines.
  private static func counts(_ text: Slice<UnsafeBufferPointer<UInt8>>, hasAll: Bool) -> [[Int]] {
    var lines: [[Int]] = []
    var line = [Int](repeating: 0, count: candidates.count)
    var isQuoted = false
    var isEmpty = true
    for byte in text {
      if byte == CSVByte.quote { isQuoted.toggle() }
      if !isQuoted, byte == CSVByte.lineFeed || byte == CSVByte.carriageReturn {
        if !isEmpty { lines.append(line) }
        if lines.count == linesLooked { return lines }
        line = line.map { _ in 0 }
        isEmpty = true
        continue
      }
      isEmpty = false
      if !isQuoted, let index = candidates.firstIndex(of: byte) { line[index] += 1 }
    }
    // A line that was cut would count too few.
    return !isEmpty && (hasAll || lines.isEmpty) ? lines + [line] : lines
  }
}
