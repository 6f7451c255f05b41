/// How well bytes fit an encoding: the share of their characters that its texts really use.
///
/// The tables of Shift-JIS and GB18030 are ordered by use, so that the first byte of a character tells how common it is:
/// kana and the kanji of level 1 there, the hanzi of level 1 here. Western letters of Windows-1252 stand beside ASCII
/// letters, one or two at a time.
struct EncodingEvidence {
  /// The encoding.
  let encoding: TextEncoding
  /// 1 where every character is common; below 0 where many bytes are no character at all.
  let score: Double

  /// The encodings that are told apart, the fittest first; always three.
  static func candidates(_ bytes: [UInt8], reachesEnd: Bool) -> [EncodingEvidence] {
    let scores = [
      (TextEncoding.windows1252, western(bytes)), (.shiftJIS, japanese(bytes, reachesEnd: reachesEnd)),
      (.gb18030, share(bytes, reachesEnd: reachesEnd, gb18030)),
    ]
    return scores.map { EncodingEvidence(encoding: $0.0, score: $0.1) }.sorted { $0.score > $1.score }
  }

  /// A character at the front of some bytes: its length and how common it is; worth below 0 where there is none.
  struct Character {
    var length: Int
    var worth: Double
    static let none = Character(length: 1, worth: -4)
  }

  private static func share(
    _ bytes: [UInt8], reachesEnd: Bool, _ read: (ArraySlice<UInt8>) -> Character
  ) -> Double {
    var sum = 0.0
    var count = 0.0
    var rest = bytes[...]
    while let start = rest.firstIndex(where: { $0 >= 0x80 }) {
      rest = rest[start...]
      if !reachesEnd, rest.count < 4 { break }
      let character = read(rest)
      sum += character.worth
      count += 1
      rest = rest.dropFirst(character.length)
    }
    return sum / max(count, 1)
  }

  /// Words of nothing but half-width kana are as good as any; single ones are rather Western signs, and among other
  /// characters they are rather half a hanzi.
  private static func japanese(_ bytes: [UInt8], reachesEnd: Bool) -> Double {
    let words = bytes.split { $0 < 0x80 }
    let areAllNarrow = words.allSatisfy { $0.count > 1 && $0.allSatisfy(isNarrowKana) }
    return areAllNarrow ? 0.95 : share(bytes, reachesEnd: reachesEnd, shiftJIS)
  }

  private static func isNarrowKana(_ byte: UInt8) -> Bool { (0xA1...0xDF).contains(byte) }

  private static func shiftJIS(_ bytes: ArraySlice<UInt8>) -> Character {
    let lead = bytes[bytes.startIndex]
    if isNarrowKana(lead) { return Character(length: 1, worth: 0.4) }
    guard (0x81...0x9F).contains(lead) || (0xE0...0xFC).contains(lead), bytes.count > 1 else { return .none }
    let trail = bytes[bytes.startIndex + 1]
    guard (0x40...0x7E).contains(trail) || (0x80...0xFC).contains(trail) else { return .none }
    let worth: Double =
      switch (lead, trail) {
      case (0x81, _), (0x82, 0x4F...0xF1), (0x83, 0x40...0x96): 1
      case (0x88, 0x9F...), (0x89...0x97, _), (0x98, ...0x72): 1
      case (0x98...0x9F, _), (0xE0...0xEA, _): 0.4
      case (0x84...0x87, _), (0xED...0xEE, _), (0xFA...0xFC, ...0x4B): 0.2
      default: -0.5
      }
    return Character(length: 2, worth: worth)
  }

  private static func gb18030(_ bytes: ArraySlice<UInt8>) -> Character {
    let lead = bytes[bytes.startIndex]
    guard (0x81...0xFE).contains(lead), bytes.count > 1 else { return .none }
    let trail = bytes[bytes.startIndex + 1]
    if (0x30...0x39).contains(trail) {
      let rest = bytes.dropFirst(2).prefix(2)
      guard rest.count == 2, let third = rest.first, let fourth = rest.last, (0x81...0xFE).contains(third),
        (0x30...0x39).contains(fourth)
      else { return .none }
      return Character(length: 4, worth: 0.3)
    }
    guard (0x40...0x7E).contains(trail) || (0x80...0xFE).contains(trail) else { return .none }
    let worth: Double =
      switch (lead, trail) {
      case (0xB0...0xD7, 0xA1...), (0xA1...0xA3, 0xA1...): 1
      case (0xD8...0xF7, 0xA1...): 0.4
      case (0xA4...0xA9, 0xA1...): 0.2
      default: 0
      }
    return Character(length: 2, worth: worth)
  }

  /// The share of the bytes above ASCII that stand where Western letters and signs stand.
  private static func western(_ bytes: [UInt8]) -> Double {
    var sum = 0.0
    var count = 0.0
    var index = bytes.startIndex
    while let start = bytes[index...].firstIndex(where: { $0 >= 0x80 }) {
      let end = bytes[start...].firstIndex { $0 < 0x80 } ?? bytes.endIndex
      let before = start > 0 ? bytes[start - 1] : 10
      let after = end < bytes.endIndex ? bytes[end] : 10
      for byte in bytes[start..<end] {
        count += 1
        sum += worth(byte, before: before, after: after, run: end - start)
      }
      index = end
    }
    return sum / max(count, 1)
  }

  private static func worth(_ byte: UInt8, before: UInt8, after: UInt8, run: Int) -> Double {
    if undefined.contains(byte) { return -4 }
    let isInWord = before.isLetter || after.isLetter
    if byte >= 0xC0, byte != 0xD7, byte != 0xF7 { return run <= 2 && isInWord ? 1 : run == 1 ? 0.6 : 0 }
    if latinExtras.contains(byte) { return run <= 2 && isInWord ? 0.4 : 0 }
    guard run <= 2 else { return 0 }
    return before.isLetter && after.isLetter && !apostrophes.contains(byte) ? 0 : signs.contains(byte) ? 0.75 : 0.3
  }

  private static let undefined: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
  /// Š Œ Ž š œ ž Ÿ, where older systems keep other letters.
  private static let latinExtras: Set<UInt8> = [0x8A, 0x8C, 0x8E, 0x9A, 0x9C, 0x9E, 0x9F]
  private static let apostrophes: Set<UInt8> = [0x91, 0x92, 0x96, 0x97, 0xA0, 0xAD, 0xB4, 0xB7]
  private static let signs: Set<UInt8> = [
    0x80, 0x84, 0x85, 0x8B, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9B, 0xA0, 0xA1, 0xA2, 0xA3, 0xA5, 0xA7,
    0xA9, 0xAA, 0xAB, 0xAD, 0xAE, 0xB0, 0xB1, 0xB2, 0xB3, 0xB4, 0xB5, 0xB7, 0xBA, 0xBB, 0xBC, 0xBD, 0xBE, 0xBF, 0xD7,
  ]
}

extension EncodingEvidence {
  /// How the first cell that is not ASCII reads in each encoding.
  static func readings(_ encodings: [TextEncoding], of bytes: [UInt8]) -> [EncodingReading] {
    guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return [] }
    let start = bytes[..<first].lastIndex(where: isBetweenCells).map { $0 + 1 } ?? 0
    let end = bytes[first...].firstIndex(where: isBetweenCells) ?? bytes.endIndex
    let cell = Array(bytes[max(start, first - 20)..<min(end, first + 40)])
    return encodings.map { EncodingReading(encoding: $0, text: $0.decoded(cell)) }
  }

  private static func isBetweenCells(_ byte: UInt8) -> Bool { ",;\t\n\r\"".utf8.contains(byte) }
}

extension TextEncoding {
  /// The text of bytes; what cannot be read is shown as `\xE9`.
  func decoded(_ bytes: [UInt8]) -> String {
    guard self != .utf8, let transcoder = try? Transcoder(self) else { return UnreadableByte.shown(in: bytes) }
    var input = bytes
    let converted = [UInt8](unsafeUninitializedCapacity: bytes.count * 4 + 16) { output, count in
      count = input.withUnsafeMutableBytes {
        transcoder.convert($0, into: UnsafeMutableRawBufferPointer(output), isLast: true).given
      }
    }
    return UnreadableByte.shown(in: converted)
  }
}
