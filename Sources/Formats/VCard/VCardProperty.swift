/// One line of a card, taken apart: `item1.TEL;TYPE=work,voice:+49 30 12345`.
struct VCardProperty {
  /// What joins a property with its label, `ITEM1`; empty where there is none.
  let group: String
  /// In capitals.
  let name: String
  /// Parameters, their names in capitals; the bare words of version 2.1 are types or encodings.
  let parameters: [(name: String, value: String)]
  /// The value's bytes, as they stand in the card.
  let bytes: ArraySlice<UInt8>

  /// - Parameter line: unfolded, without its line end.
  /// - Returns: nil for a line without a name and a colon.
  init?(_ line: [UInt8]) {
    guard let colon = VCardProperty.colon(line), colon > 0 else { return nil }
    var parts = VCardProperty.split(line[..<colon], at: UInt8(ascii: ";"))
    let head = parts.removeFirst().split(separator: UInt8(ascii: "."), maxSplits: 1).map(VCardProperty.upper)
    guard let last = head.last, !last.isEmpty, last.utf8.allSatisfy({ $0.isLetter || $0.isDigit || $0 == 45 })
    else { return nil }
    name = last
    group = head.count == 2 ? head[0] : ""
    parameters = parts.flatMap(VCardProperty.parameter)
    bytes = line[(colon + 1)...]
  }

  /// The values of a parameter, in lower case.
  func values(_ parameter: String) -> [String] {
    parameters.filter { $0.name == parameter }.map { $0.value.lowercased() }
  }

  var isQuotedPrintable: Bool { values("ENCODING").contains("quoted-printable") }
  var isBase64: Bool { values("ENCODING").contains { $0 == "b" || $0 == "base64" } }

  /// The value as text: decoded, but with its escapes; nil where its bytes are no text in its character set.
  var text: String? {
    let decoded = isQuotedPrintable ? VCardProperty.unquoted(bytes) : Array(bytes)
    if let text = String(validating: decoded, as: UTF8.self) { return text }
    guard let named = values("CHARSET").first, let encoding = TextEncoding(named: named), encoding != .utf8
    else { return nil }
    return encoding.decoded(decoded)
  }

  /// The colon before the value, not one in a quoted parameter.
  private static func colon(_ line: [UInt8]) -> Int? {
    var isQuoted = false
    return line.firstIndex { byte in
      if byte == CSVByte.quote { isQuoted.toggle() }
      return byte == UInt8(ascii: ":") && !isQuoted
    }
  }

  private static func parameter(_ part: ArraySlice<UInt8>) -> [(name: String, value: String)] {
    guard let mark = part.firstIndex(of: UInt8(ascii: "=")) else {
      let word = upper(part)
      let isEncoding = ["QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"].contains(word)
      return word.isEmpty ? [] : [(isEncoding ? "ENCODING" : "TYPE", word)]
    }
    let name = upper(part[..<mark])
    let values = String(decoding: part[(mark + 1)...].filter { $0 != CSVByte.quote }, as: UTF8.self)
    return values.split(separator: ",").map { (name, String($0)) }
  }

  private static func split(_ bytes: ArraySlice<UInt8>, at separator: UInt8) -> [ArraySlice<UInt8>] {
    var isQuoted = false
    return bytes.split(omittingEmptySubsequences: false) { byte in
      if byte == CSVByte.quote { isQuoted.toggle() }
      return byte == separator && !isQuoted
    }
  }

  private static func upper(_ bytes: ArraySlice<UInt8>) -> String {
    let bytes = bytes.filter { !$0.isBlank }
    return String(decoding: bytes, as: UTF8.self).uppercased()
  }

  /// Decodes `=C3=BC`; an `=` before anything else stays as it is.
  private static func unquoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "="), digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16), digits.first != UInt8(ascii: "+")
      {
        decoded.append(value)
        rest = rest.dropFirst(2)
      } else {
        decoded.append(byte)
      }
    }
    return decoded
  }
}
