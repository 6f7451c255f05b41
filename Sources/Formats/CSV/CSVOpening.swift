/// What the first bytes of a CSV file say: how much to pass over before the first record, and what parts the fields.
struct CSVOpening {
  /// Bytes and lines before the first record: a byte order mark, a `sep=` line.
  private(set) var length = 0
  private(set) var lines = 0
  /// The delimiter that the file names or that its first lines show.
  private(set) var delimiter: UInt8

  /// Delimiters that are looked for, the likelier first.
  private static let candidates = [CSVByte.comma, 59, CSVByte.tab, 124]
  private static let linesLooked = 30

  /// - Parameters:
  ///   - bytes: the beginning of the file.
  ///   - hasAll: whether `bytes` is the whole file.
  init(_ bytes: UnsafeBufferPointer<UInt8>, hasAll: Bool) {
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

  /// The candidate that parts most lines into equally many fields, and of those the one with most fields.
  ///
  /// Not the first line decides, which may be a title.
  private static func likeliest(_ text: Slice<UnsafeBufferPointer<UInt8>>, hasAll: Bool) -> UInt8 {
    let lines = counts(text, hasAll: hasAll)
    var best = (agreeing: 0, fields: 0, delimiter: CSVByte.comma)
    for (index, delimiter) in candidates.enumerated() {
      let numbers = lines.map { $0[index] }.filter { $0 > 0 }
      let sizes = numbers.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      guard let most = sizes.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { continue }
      if (most.value, most.key) > (best.agreeing, best.fields) { best = (most.value, most.key, delimiter) }
    }
    return best.delimiter
  }

  /// How often each candidate stands outside quotes, for each of the first lines.
  private static func counts(_ text: Slice<UnsafeBufferPointer<UInt8>>, hasAll: Bool) -> [[Int]] {
    var lines: [[Int]] = []
    var line = [Int](repeating: 0, count: candidates.count)
    var isQuoted = false
    var isEmpty = true
    var previous = CSVByte.lineFeed
    for byte in text {
      defer { previous = byte }
      if byte == CSVByte.quote, isQuoted || isFieldStart(behind: previous) { isQuoted.toggle() }
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

  /// Whether a quote behind this byte opens a field rather than being text.
  private static func isFieldStart(behind byte: UInt8) -> Bool {
    byte == CSVByte.lineFeed || byte == CSVByte.carriageReturn || byte == CSVByte.quote || candidates.contains(byte)
  }
}
