import Keyboard

/// Which bytes a terminal sends for its keys, where that differs from terminal to terminal.
struct KeyTable {
  /// Whole escape sequences that follow no common form, by what they mean.
  var sequences: [[UInt8]: KeyStroke] = [:]
  /// The single bytes the backspace key sends.
  var backspace: Set<UInt8> = [0x7F]

  /// The names under which terminfo describes keys.
  static let capabilities: [(name: String, stroke: KeyStroke)] =
    [
      ("kcuu1", KeyStroke(.up)), ("kcud1", KeyStroke(.down)), ("kcub1", KeyStroke(.left)),
      ("kcuf1", KeyStroke(.right)), ("khome", KeyStroke(.home)), ("kend", KeyStroke(.end)),
      ("kpp", KeyStroke(.pageUp)), ("knp", KeyStroke(.pageDown)), ("kich1", KeyStroke(.insert)),
      ("kdch1", KeyStroke(.delete)), ("kent", KeyStroke(.enter)), ("kbs", KeyStroke(.backspace)),
      ("kcbt", KeyStroke(.tab, .shift)), ("kHOM", KeyStroke(.home, .shift)), ("kEND", KeyStroke(.end, .shift)),
      ("kLFT", KeyStroke(.left, .shift)), ("kRIT", KeyStroke(.right, .shift)), ("kri", KeyStroke(.up, .shift)),
      ("kind", KeyStroke(.down, .shift)), ("kPRV", KeyStroke(.pageUp, .shift)), ("kNXT", KeyStroke(.pageDown, .shift)),
    ] + (1...24).map { ("kf\($0)", KeyStroke(.function($0))) }

  /// Makes a table from the strings a terminal is described with.
  ///
  /// - Parameter string: what is described under a name, if anything.
  init(string: (String) -> [UInt8]? = { _ in nil }) {
    for (name, stroke) in Self.capabilities {
      guard let bytes = string(name) else { continue }
      if bytes.count == 1 {
        if stroke.key == .backspace { backspace.formUnion(bytes) }
      } else if bytes.first == 0x1B {
        sequences[bytes] = stroke
      }
    }
  }
}

/// The keys behind the common forms of escape sequences, those of xterm, VT220, rxvt and the Linux console.
enum CommonKeys {
  /// By the letter after `ESC [` or `ESC O`.
  static let byLetter: [UInt8: Key] = keyed([
    ("A", .up), ("B", .down), ("C", .right), ("D", .left), ("H", .home), ("F", .end),
    ("P", .function(1)), ("Q", .function(2)), ("R", .function(3)), ("S", .function(4)),
  ])

  /// By the letter after `ESC O` alone: the numeric block, and rxvt's arrows with control.
  static let byApplicationLetter: [UInt8: KeyStroke] = keyed(
    [
      ("M", KeyStroke(.enter)), ("j", KeyStroke(.character("*"))), ("k", KeyStroke(.character("+"))),
      ("l", KeyStroke(.character(","))), ("m", KeyStroke(.character("-"))), ("n", KeyStroke(.character("."))),
      ("o", KeyStroke(.character("/"))), ("X", KeyStroke(.character("="))),
      ("a", KeyStroke(.up, .control)), ("b", KeyStroke(.down, .control)),
      ("c", KeyStroke(.right, .control)), ("d", KeyStroke(.left, .control)),
    ] + zip("pqrstuvwxy", "0123456789").map { ($0, KeyStroke(.character($1))) })

  /// By the letter after `ESC [`: rxvt's arrows with shift.
  static let byShiftedLetter: [UInt8: Key] = keyed([("a", .up), ("b", .down), ("c", .right), ("d", .left)])

  /// By the letter after `ESC [ [`.
  static let byLinuxLetter: [UInt8: Key] = keyed([
    ("A", .function(1)), ("B", .function(2)), ("C", .function(3)), ("D", .function(4)), ("E", .function(5)),
  ])

  /// By the number in `ESC [ number ~`.
  static let byNumber: [Int: Key] = {
    var keys: [Int: Key] = [
      1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    ]
    let functions: [ClosedRange<Int>] = [11...15, 17...21, 23...26, 28...29, 31...34]
    for (index, number) in functions.joined().enumerated() { keys[number] = .function(index + 1) }
    return keys
  }()

  private static func keyed<Value>(_ entries: [(Character, Value)]) -> [UInt8: Value] {
    Dictionary(
      entries.compactMap { entry in entry.0.asciiValue.map { ($0, entry.1) } },
      uniquingKeysWith: { first, _ in first })
  }
}
