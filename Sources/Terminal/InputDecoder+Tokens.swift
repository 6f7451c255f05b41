import Keyboard

extension InputDecoder {
  /// The first token of the input and the bytes it takes; `nil` if its end has not come yet.
  func next(in input: ArraySlice<UInt8>) -> (token: Token, used: Int)? {
    guard let first = input.first else { return nil }
    if first == 0x1B { return escape(in: input) }
    if first < 0x20 || first == 0x7F || keys.backspace.contains(first) {
      return (.key(control(first)), 1)
    }
    return scalar(in: input)
  }

  /// The key that sends a control character.
  private func control(_ byte: UInt8) -> KeyStroke {
    if keys.backspace.contains(byte) { return KeyStroke(.backspace) }
    switch byte {
    case 0x00: return KeyStroke(.character(" "), .control)
    case 0x09: return KeyStroke(.tab)
    case 0x0D: return KeyStroke(.enter)
    case 0x1B: return KeyStroke(.escape)
    case 0x7F: return KeyStroke(.backspace)
    default: return KeyStroke(.character(Character(Unicode.Scalar(byte | 0x40))), .control)
    }
  }

  /// A scalar in UTF-8; bytes that are none become the replacement character, one each.
  private func scalar(in input: ArraySlice<UInt8>) -> (token: Token, used: Int)? {
    guard let first = input.first else { return nil }
    let count = Self.length(of: first)
    guard count > 0 else { return (.scalar("\u{FFFD}"), 1) }
    let bytes = input.prefix(count)
    let isValid = bytes.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
    if isValid, bytes.count < count { return nil }
    guard isValid, let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first
    else { return (.scalar("\u{FFFD}"), 1) }
    return (.scalar(scalar), count)
  }

  /// The bytes of the sequence that begins with `byte`; 0 if none does.
  private static func length(of byte: UInt8) -> Int {
    switch byte {
    case 0..<0x80: 1
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: 0
    }
  }

  private func escape(in input: ArraySlice<UInt8>) -> (token: Token, used: Int)? {
    let rest = input.dropFirst()
    guard let second = rest.first else { return nil }
    switch second {
    case UInt8(ascii: "["): return bracket(in: input)
    case UInt8(ascii: "O"): return application(in: input)
    case 0x1B: return twoEscapes(in: input)
    default: return next(in: rest).map { (withAlt($0.token), $0.used + 1) }
    }
  }

  /// Some terminals send an escape before the sequence of a key pressed with Alt.
  private func twoEscapes(in input: ArraySlice<UInt8>) -> (token: Token, used: Int)? {
    let rest = input.dropFirst()
    guard let third = rest.dropFirst().first else { return nil }
    guard third == UInt8(ascii: "[") || third == UInt8(ascii: "O") else { return (.key(KeyStroke(.escape)), 1) }
    return next(in: rest).map { (withAlt($0.token), $0.used + 1) }
  }

  private func withAlt(_ token: Token) -> Token {
    switch token {
    case .scalar(let scalar): .key(KeyStroke(.character(Character(scalar)), .alt))
    case .key(let stroke): .key(KeyStroke(stroke.key, stroke.modifiers.union(.alt)))
    default: token
    }
  }

  /// `ESC O letter`.
  private func application(in input: ArraySlice<UInt8>) -> (token: Token, used: Int)? {
    guard let letter = input.dropFirst(2).first else { return nil }
    if let stroke = keys.sequences[Array(input.prefix(3))] { return (.key(stroke), 3) }
    if let stroke = CommonKeys.byApplicationLetter[letter] { return (.key(stroke), 3) }
    if let key = CommonKeys.byLetter[letter] { return (.key(KeyStroke(key)), 3) }
    return (.key(KeyStroke(.character("O"), .alt)), 2)
  }

  /// `ESC [ …`, a control sequence.
  private func bracket(in input: ArraySlice<UInt8>) -> (token: Token, used: Int)? {
    guard let sequence = ControlSequence(input) else { return nil }
    if let token = sequence.token { return (token, sequence.length) }
    if let stroke = keys.sequences[Array(input.prefix(sequence.length))] { return (.key(stroke), sequence.length) }
    return (.nothing, sequence.length)
  }
}
