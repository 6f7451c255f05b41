import Domain

/// The values of a book's own fields in one column: a JSON object by the id of the field, numbers scaled to integers as
/// in columns of their own, so that SQL filters them and other programs can read them.
///
///     OwnValues.text([3: .text("Fiber"), 7: .integer(12)])      // {"3":"Fiber","7":12}
///
/// What a number means is said by its field, so a value is told by a letter behind its id: `"7i"` an integer, `"7m"`
/// money, `"7p"` a number with decimals, `"7d"` a day, `"7f"` a flag, `"7l"` a list, `"7"` a text.
enum OwnValues {
  /// The name of a value in the object.
  static func key(_ id: Int64, _ type: FieldType) -> String {
    switch type {
    case .integer: "\(id)i"
    case .money: "\(id)m"
    case .price: "\(id)p"
    case .day: "\(id)d"
    case .flag: "\(id)f"
    case .list: "\(id)l"
    default: "\(id)"
    }
  }

  static func text(_ values: [Int64: FieldValue]) -> String {
    let members = values.sorted { $0.key < $1.key }.compactMap { id, value -> String? in
      switch (value, value.sql) {
      case (_, .integer(let number)): #""\#(id)\#(letter(of: value))":\#(number)"#
      case (_, .text(let text)): #""\#(id)\#(letter(of: value))":"\#(escaped(text))""#
      default: nil
      }
    }
    return "{" + members.joined(separator: ",") + "}"
  }

  static func values(_ text: String) -> [Int64: FieldValue] {
    var scanner = Scanner(text)
    return scanner.object()
  }

  private static func letter(of value: FieldValue) -> String {
    switch value {
    case .integer: "i"
    case .money: "m"
    case .price: "p"
    case .day: "d"
    case .flag: "f"
    case .list: "l"
    default: ""
    }
  }

  private static func value(_ letter: UInt8?, _ number: Int64) -> FieldValue {
    switch letter.map({ Character(UnicodeScalar($0)) }) {
    case "m": .money(Money(minor: number))
    case "p": .price(UnitPrice(tenThousandths: number))
    case "d": .day(Day(number: Int(number)))
    case "f": .flag(number != 0)
    default: .integer(number)
    }
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Reads what ``text(_:)`` writes, and passes over anything else.
  private struct Scanner {
    private let bytes: [UInt8]
    private var index = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    mutating func object() -> [Int64: FieldValue] {
      var values: [Int64: FieldValue] = [:]
      guard take("{") else { return [:] }
      while let name = string(), take(":") {
        let letter = name.utf8.last.flatMap { (48...57).contains($0) ? nil : $0 }
        guard let id = Int64(letter == nil ? name : String(name.dropLast())) else { break }
        if let text = string() {
          values[id] = letter == nil ? .text(text) : .list(text.split(separator: "\n").map(String.init))
        } else if let number = number() {
          values[id] = OwnValues.value(letter, number)
        }
        guard take(",") else { break }
      }
      return values
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
      guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
      index += 1
      return true
    }

    private mutating func number() -> Int64? {
      let start = index
      while index < bytes.count, bytes[index] == UInt8(ascii: "-") || (48...57).contains(bytes[index]) { index += 1 }
      return Int64(String(decoding: bytes[start..<index], as: UTF8.self))
    }

    private mutating func string() -> String? {
      guard take("\"") else { return nil }
      var text: [UInt8] = []
      while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
        if take("\\") {
          guard index < bytes.count else { return nil }
          if bytes[index] == UInt8(ascii: "u"), index + 4 < bytes.count {
            let digits = String(decoding: bytes[(index + 1)...(index + 4)], as: UTF8.self)
            if let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) {
              text += Array(String(scalar).utf8)
            }
            index += 5
            continue
          }
        }
        text.append(bytes[index])
        index += 1
      }
      return take("\"") ? String(decoding: text, as: UTF8.self) : nil
    }
  }
}
