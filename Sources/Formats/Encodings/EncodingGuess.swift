/// How a text would read in an encoding, to be shown where the encoding cannot be told.
package struct EncodingReading: Hashable, Sendable {
  /// The encoding.
  package let encoding: TextEncoding
  /// A short text of the file, read in it.
  package let text: String
}

extension TextEncoding {
  /// How much of a file is looked at.
  static let sampleSize = 256 << 10

  /// The encoding that a sample shows.
  ///
  /// Order marks and the zero bytes of UTF-16 tell by themselves. Else UTF-8 holds where most of its sequences are good
  /// ones: the few bad ones are bad records. Then ``EncodingEvidence`` weighs the others, and one must clearly win.
  ///
  /// - Throws: ``FormatsError/unknownEncoding(path:readings:)``.
  static func guessed(from sample: ByteSample, name: String) throws(FormatsError) -> TextEncoding {
    let bytes = sample.bytes
    if let marked = byteOrderMark(bytes) { return marked }
    if let wide = utf16(bytes) { return wide }
    guard bytes.contains(where: { $0 >= 0x80 }) else { return .utf8 }
    let utf8 = UTF8Tally(bytes, reachesEnd: sample.reachesEnd)
    if utf8.bad == 0 { return .utf8 }
    let candidates = EncodingEvidence.candidates(bytes, reachesEnd: sample.reachesEnd)
    let best = candidates[0]
    let isClear = best.score >= 0.5 && best.score - candidates[1].score >= 0.2
    if utf8.good >= utf8.bad, utf8.good >= 3 * utf8.bad || !isClear || best.score < 0.9 { return .utf8 }
    guard isClear else {
      throw .unknownEncoding(path: name, readings: EncodingEvidence.readings(candidates.map(\.encoding), of: bytes))
    }
    return best.encoding
  }

  private static func byteOrderMark(_ bytes: [UInt8]) -> TextEncoding? {
    let marks: [(TextEncoding, [UInt8])] = [
      (.utf8, [0xEF, 0xBB, 0xBF]), (.utf16LittleEndian, [0xFF, 0xFE]), (.utf16BigEndian, [0xFE, 0xFF]),
      (.gb18030, [0x84, 0x31, 0x95, 0x33]),
    ]
    return marks.first { bytes.starts(with: $0.1) }?.0
  }

  /// UTF-16 without a mark: ASCII characters leave zeros in one half of the units, and there are ends of lines.
  private static func utf16(_ bytes: [UInt8]) -> TextEncoding? {
    var zeros = [0, 0]
    var lineEnds = [0, 0]
    for index in stride(from: 0, to: bytes.count - 1, by: 2) {
      let unit = (bytes[index], bytes[index + 1])
      if unit.0 == 0 { zeros[0] += 1 }
      if unit.1 == 0 { zeros[1] += 1 }
      if unit == (10, 0) || unit == (13, 0) { lineEnds[1] += 1 }
      if unit == (0, 10) || unit == (0, 13) { lineEnds[0] += 1 }
    }
    let half = zeros[1] > zeros[0] ? 1 : 0
    guard zeros[half] > 20 * zeros[1 - half], zeros[half] * 50 >= bytes.count else { return nil }
    guard lineEnds[half] > 0 || zeros[half] * 4 >= bytes.count else { return nil }
    return half == 1 ? .utf16LittleEndian : .utf16BigEndian
  }
}

/// How many characters of more than one byte are good UTF-8, and how many bytes are none.
struct UTF8Tally {
  private(set) var good = 0
  private(set) var bad = 0

  init(_ bytes: [UInt8], reachesEnd: Bool) {
    var rest = bytes[...]
    while let start = rest.firstIndex(where: { $0 >= 0x80 }) {
      rest = rest[start...]
      let length = UTF8Tally.length(rest)
      if length > 0 {
        good += 1
      } else if !reachesEnd, rest.count < 4 {
        return
      } else {
        bad += 1
      }
      rest = rest.dropFirst(max(length, 1))
    }
  }

  /// The length of the character at the front, 0 where there is none (Unicode, table 3-7).
  private static func length(_ bytes: ArraySlice<UInt8>) -> Int {
    let lead = bytes[bytes.startIndex]
    let length: Int
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return 0
    }
    guard bytes.count >= length else { return 0 }
    let second = bytes[bytes.startIndex + 1]
    let bounds: ClosedRange<UInt8> =
      switch lead {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    let rest = bytes.dropFirst(2).prefix(length - 2)
    return bounds.contains(second) && rest.allSatisfy({ $0 & 0xC0 == 0x80 }) ? length : 0
  }
}
