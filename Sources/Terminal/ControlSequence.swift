import Canvas
import Keyboard

/// A sequence `ESC [ numbers letter` (ECMA-48, 5.4), with the forms that terminals send and the standard does not know.
struct ControlSequence {
  /// The bytes it takes, the escape included.
  let length: Int
  private var marker: UInt8?
  private var numbers: [Int] = []
  private var final: UInt8 = 0
  /// What follows the letter in the two forms that go on after it.
  private var trailer: ArraySlice<UInt8> = []

  /// No terminal sends longer ones.
  private static let longest = 64

  /// Reads the sequence at the front of the input; `nil` if its end has not come yet.
  ///
  /// A byte that cannot be part of one ends it, and is not taken.
  init?(_ input: ArraySlice<UInt8>) {
    let body = input.dropFirst(2)
    let parameters = body.prefix { (0x30...0x3F).contains($0) }
    let rest = body.dropFirst(parameters.count)
    guard let letter = rest.first else {
      if body.count <= Self.longest { return nil }
      length = input.count
      return
    }
    let before = 2 + parameters.count
    // rxvt ends the keys of its shifted block with a dollar, which elsewhere ends nothing.
    guard (0x40...0x7E).contains(letter) || letter == UInt8(ascii: "$") else {
      length = before
      return
    }
    let extra = parameters.isEmpty ? Self.extra[letter] ?? 0 : 0
    guard rest.count > extra else { return nil }
    trailer = rest.dropFirst().prefix(extra)
    length = before + 1 + extra
    final = letter
    marker = parameters.first.flatMap { $0 >= 0x3C ? $0 : nil }
    numbers = Self.numbers(in: marker == nil ? parameters : parameters.dropFirst())
  }

  /// What it means; `nil` if it has no common form.
  var token: InputDecoder.Token? {
    if let marker {
      return marker == UInt8(ascii: "<") ? mouse : .nothing
    }
    switch final {
    case UInt8(ascii: "~"): return number(0).flatMap(numbered)
    case UInt8(ascii: "^"): return block(.control)
    case UInt8(ascii: "$"): return block(.shift)
    case UInt8(ascii: "@"): return block([.control, .shift])
    case UInt8(ascii: "Z"): return .key(KeyStroke(.tab, modifiers.union(.shift)))
    case UInt8(ascii: "u"): return number(0).flatMap(coded)
    case UInt8(ascii: "M"): return oldMouse
    case UInt8(ascii: "["): return trailer.first.flatMap { CommonKeys.byLinuxLetter[$0] }.map { .key(KeyStroke($0)) }
    default: return lettered
    }
  }

  /// The Linux console's function keys take one more byte, old mouse reports three.
  private static let extra: [UInt8: Int] = [UInt8(ascii: "["): 1, UInt8(ascii: "M"): 3]

  private static func numbers(in bytes: ArraySlice<UInt8>) -> [Int] {
    bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { field in
      let digits = field.prefix { $0 != UInt8(ascii: ":") }.prefix(9)
      return digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    }
  }

  private func number(_ index: Int) -> Int? {
    index < numbers.count ? numbers[index] : nil
  }

  private var modifiers: KeyStroke.Modifiers {
    Self.modifiers(coded: number(1))
  }

  /// xterm sends one more than the sum of 1 shift, 2 alt, 4 control, 8 meta.
  private static func modifiers(coded number: Int?) -> KeyStroke.Modifiers {
    guard let number, number > 1 else { return [] }
    let bits = number - 1
    var modifiers: KeyStroke.Modifiers = []
    if bits & 1 != 0 { modifiers.insert(.shift) }
    if bits & (2 | 8) != 0 { modifiers.insert(.alt) }
    if bits & 4 != 0 { modifiers.insert(.control) }
    return modifiers
  }

  private var lettered: InputDecoder.Token? {
    if let key = CommonKeys.byLetter[final] { return .key(KeyStroke(key, modifiers)) }
    return CommonKeys.byShiftedLetter[final].map { .key(KeyStroke($0, .shift)) }
  }

  private func numbered(_ number: Int) -> InputDecoder.Token? {
    switch number {
    case 200: .pasteBegins
    case 201: .nothing
    case 27: self.number(2).flatMap(coded)
    default: CommonKeys.byNumber[number].map { .key(KeyStroke($0, modifiers)) }
    }
  }

  /// rxvt tells modifiers by what ends the sequence.
  private func block(_ modifiers: KeyStroke.Modifiers) -> InputDecoder.Token? {
    number(0).flatMap { CommonKeys.byNumber[$0] }.map { .key(KeyStroke($0, modifiers)) }
  }

  /// A key told by its character's code.
  private func coded(_ code: Int) -> InputDecoder.Token? {
    let named: [Int: Key] = [9: .tab, 13: .enter, 27: .escape, 127: .backspace]
    if let key = named[code] { return .key(KeyStroke(key, modifiers)) }
    guard code >= 0x20, let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else { return .nothing }
    let typed = modifiers.contains(.shift) ? String(scalar).uppercased() : String(scalar)
    return typed.first.map { .key(KeyStroke(.character($0), modifiers)) }
  }

  /// `ESC [ < button ; column ; row M`, or `m` when it is let go.
  private var mouse: InputDecoder.Token {
    guard numbers.count == 3, final == UInt8(ascii: "M") else { return .nothing }
    return Self.mouse(button: numbers[0], column: numbers[1], row: numbers[2])
  }

  /// `ESC [ M` and three bytes, each 32 more than what it tells.
  private var oldMouse: InputDecoder.Token {
    let values = trailer.map { Int($0) - 32 }
    guard values.count == 3 else { return .nothing }
    return Self.mouse(button: values[0], column: values[1], row: values[2])
  }

  private static func mouse(button: Int, column: Int, row: Int) -> InputDecoder.Token {
    let kinds: [Int: MouseEvent.Kind] = [0: .left, 1: .middle, 2: .right, 64: .wheelUp, 65: .wheelDown]
    guard let kind = kinds[button & ~(4 | 8 | 16)], column > 0, row > 0 else { return .nothing }
    return .mouse(
      MouseEvent(
        point: Point(x: column - 1, y: row - 1), kind: kind, modifiers: modifiers(coded: (button >> 2 & 7) + 1)))
  }
}
