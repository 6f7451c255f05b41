/// Reads a file of cards of the versions 2.1, 3.0 and 4.0, card by card.
///
/// Lines are unfolded, quoted-printable and character sets decoded, labels joined with what they name. Photos and other
/// things that a ``VCard`` has no place for are passed over and counted in ``notKept``.
final class VCardReader {
  /// A card, or why there is none, with the line it begins in.
  struct Entry {
    let line: Int
    let text: [UInt8]
    let card: Result<VCard, RecordProblem>
  }

  /// What was passed over: the names of properties, and how often each was met.
  private(set) var notKept: [String: Int] = [:]

  private let lines: LineReader
  private let limit: Int
  private var ahead: LineReader.Line?

  init(_ source: any ByteSource, limit: Int = CSVReader.recordLimit) {
    lines = LineReader(source, limit: limit)
    self.limit = limit
  }

  /// The next card, or nil at the end of the file.
  func next() throws(FormatsError) -> Entry? {
    guard let first = try firstLine() else { return nil }
    guard VCardReader.isMark("BEGIN", first.bytes) else { return try junk(from: first) }
    var text = first.bytes
    var builder = VCardBuilder()
    var isNested = false
    var isTooLong = first.isCut
    while let line = try physicalLine() {
      if VCardReader.isMark("BEGIN", line.bytes), !builder.expectsCard || isNested {
        ahead = line
        return entry(first, text, .failure(.unclosedCard))
      }
      isTooLong = isTooLong || line.isCut || text.count > limit
      if text.count < CSVReader.keptOfLongLine { text += [CSVByte.lineFeed] + line.bytes }
      if VCardReader.isMark("BEGIN", line.bytes) {
        isNested = true
      } else if VCardReader.isMark("END", line.bytes) {
        if !isNested { return entry(first, text, isTooLong ? .failure(.tooLong) : result(of: &builder)) }
        isNested = false
      } else if !isNested, !isTooLong {
        builder.take(line.bytes)
      }
    }
    return entry(first, text, .failure(.unclosedCard))
  }

  private func result(of builder: inout VCardBuilder) -> Result<VCard, RecordProblem> {
    builder.finish()
    notKept.merge(builder.notKept, uniquingKeysWith: +)
    return builder.problem.map { .failure($0) } ?? .success(builder.card)
  }

  private func entry(_ first: LineReader.Line, _ text: [UInt8], _ card: Result<VCard, RecordProblem>) -> Entry {
    Entry(line: first.number, text: text, card: card)
  }

  /// Text between cards is handed out as one bad record.
  private func junk(from first: LineReader.Line) throws(FormatsError) -> Entry {
    var text = first.bytes.prefix(CSVReader.keptOfLongLine)
    while let line = try physicalLine() {
      if VCardReader.isMark("BEGIN", line.bytes) {
        ahead = line
        break
      }
      if text.count < CSVReader.keptOfLongLine { text += [CSVByte.lineFeed] + line.bytes }
    }
    return entry(first, Array(text), .failure(.outsideCard))
  }

  private func firstLine() throws(FormatsError) -> LineReader.Line? {
    while let line = try physicalLine() {
      if line.isCut || !line.bytes.allSatisfy(\.isBlank) { return line }
    }
    return nil
  }

  private func physicalLine() throws(FormatsError) -> LineReader.Line? {
    if let line = ahead {
      ahead = nil
      return line
    }
    return try lines.next()
  }

  /// Whether a line is `BEGIN:VCARD` or `END:VCARD`.
  private static func isMark(_ word: String, _ line: [UInt8]) -> Bool {
    guard line.count < 20, let first = line.first, first | 32 == (word.utf8.first ?? 0) | 32 else { return false }
    return String(decoding: line.filter { !$0.isBlank }, as: UTF8.self).uppercased() == "\(word):VCARD"
  }
}
