/// A run of digits: its value, and how many they are.
struct DigitRun {
  let value: Int
  let digits: Int

  /// The value as a year; two digits mean 1969 to 2068, as POSIX has it.
  var year: Int { digits == 2 ? value + (value < 69 ? 2000 : 1900) : value }
}

/// A place in a cell that moves on as its parts are read.
struct ByteCursor {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  /// The next byte, without moving.
  var next: UInt8? { isAtEnd ? nil : bytes[position] }

  /// Reads one to nine digits; more are no part of a date.
  mutating func number() -> DigitRun? {
    var value = 0
    let start = position
    while let byte = next, byte.isDigit, position - start < 9 {
      value = value * 10 + Int(byte - 48)
      position += 1
    }
    return position > start ? DigitRun(value: value, digits: position - start) : nil
  }

  /// Reads letters of the scripts that part words by spaces, in lower case; empty where there is none.
  mutating func word() -> String {
    let start = position
    var isPlain = true
    while let byte = next {
      if byte.isLetter {
        position += 1
      } else if (0xC3...0xD1).contains(byte), position + 1 < bytes.count {
        // Two bytes of Latin, Greek or Cyrillic; CJK characters begin with others.
        position += 2
        isPlain = false
      } else {
        break
      }
    }
    if isPlain { return String(decoding: bytes[start..<position].map { $0 | 32 }, as: UTF8.self) }
    return String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
  }

  /// Reads one of these texts, whatever their script; nil, without moving, where there is none.
  mutating func take(text texts: [StaticString]) -> Int? {
    for (index, text) in texts.enumerated() {
      let wanted = UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
      guard bytes[position...].starts(with: wanted) else { continue }
      position += wanted.count
      return index
    }
    return nil
  }

  /// Reads a word if it is one of these, else does not move.
  mutating func take<Meaning>(word meanings: [String: Meaning]) -> Meaning? {
    var ahead = self
    guard let meaning = meanings[ahead.word()] else { return nil }
    self = ahead
    return meaning
  }

  /// Reads one byte if it is one of these.
  mutating func take(_ wanted: [UInt8]) -> UInt8? {
    guard let byte = next, wanted.contains(byte) else { return nil }
    position += 1
    return byte
  }

  /// Passes over any number of these bytes; says whether there was one.
  @discardableResult mutating func skip(_ passed: [UInt8]) -> Bool {
    let start = position
    while take(passed) != nil {}
    return position > start
  }

  mutating func skipSpaces() { skip([UInt8(ascii: " ")]) }

  /// Passes over the letters of `1st`, `2nd`, `3rd`, `4th`, `1er`, `1º`.
  mutating func skipOrdinal() {
    if take(text: ["º", "°"]) == nil { _ = take(word: ["st": (), "nd": (), "rd": (), "th": (), "er": ()]) }
  }

  /// Passes over the `of` of “15 of March”, `de` of “15 de marzo de 2024”, and the spaces behind.
  mutating func skipOf() {
    if take(word: ["of": (), "de": (), "del": (), "di": ()]) != nil { skipSpaces() }
  }
}
