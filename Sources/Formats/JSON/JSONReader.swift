/// Reads one JSON text (RFC 8259).
///
///     try JSONValue(parsing: Array(#"{"add":"order","customer":1}"#.utf8))["customer"]?.integer   // 1
///
/// Text that is not UTF-8, names that come twice and values nested more than 100 deep are refused.
struct JSONReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0
  private var depth = 0

  private static let deepest = 100

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func read() throws(JSONError) -> JSONValue {
    let value = try value()
    passSpaces()
    guard index == bytes.count else { throw expected("the end") }
    return value
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    passSpaces()
    guard index < bytes.count else { throw expected("a value, not the end") }
    switch bytes[index] {
    case UInt8(ascii: "{"): return try nested { reader throws(JSONError) in .object(try reader.members()) }
    case UInt8(ascii: "["): return try nested { reader throws(JSONError) in .array(try reader.elements()) }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func nested(
    _ body: (inout JSONReader) throws(JSONError) -> JSONValue
  ) throws(JSONError) -> JSONValue {
    guard depth < JSONReader.deepest else { throw expected("a value that is not nested that deep") }
    depth += 1
    index += 1
    let value = try body(&self)
    depth -= 1
    return value
  }

  private mutating func members() throws(JSONError) -> [JSONMember] {
    var members: [JSONMember] = []
    if take("}") { return members }
    repeat {
      passSpaces()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { throw expected("a name in quotes") }
      let name = try string()
      guard !members.contains(where: { $0.name == name }) else { throw expected("“\(name)” only once") }
      guard take(":") else { throw expected("“:”") }
      members.append(JSONMember(name: name, value: try value()))
    } while take(",")
    guard take("}") else { throw expected("“,” or “}”") }
    return members
  }

  private mutating func elements() throws(JSONError) -> [JSONValue] {
    var elements: [JSONValue] = []
    if take("]") { return elements }
    repeat { elements.append(try value()) } while take(",")
    guard take("]") else { throw expected("“,” or “]”") }
    return elements
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
    let rest = bytes[index...].prefix(word.utf8CodeUnitCount)
    let wanted = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard rest.elementsEqual(wanted) else { throw expected("true, false or null") }
    index += word.utf8CodeUnitCount
    return value
  }

  private mutating func number() throws(JSONError) -> String {
    let start = index
    if peek == UInt8(ascii: "-") { index += 1 }
    let isZero = peek == UInt8(ascii: "0")
    let whole = passDigits()
    guard whole > 0, !isZero || whole == 1 else { throw expected(start == index ? "a value" : "a number") }
    if peek == UInt8(ascii: ".") {
      index += 1
      guard passDigits() > 0 else { throw expected("digits after the point") }
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      index += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { index += 1 }
      guard passDigits() > 0 else { throw expected("an exponent") }
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func passDigits() -> Int {
    let start = index
    while let byte = peek, (48...57).contains(byte) { index += 1 }
    return index - start
  }

  var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    passSpaces()
    guard peek == UInt8(ascii: sign) else { return false }
    index += 1
    return true
  }

  private mutating func passSpaces() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  func expected(_ what: String) -> JSONError { JSONError(position: index + 1, expected: what) }
}

extension JSONValue {
  /// Reads one JSON text.
  ///
  /// - Throws: ``JSONError`` with the byte and what was expected there.
  /// - Complexity: O(*n*) in the length of the text, for objects of few members.
  package init(parsing bytes: UnsafeBufferPointer<UInt8>) throws(JSONError) {
    var reader = JSONReader(bytes)
    self = try reader.read()
  }

  /// Reads one JSON text.
  ///
  /// - Throws: ``JSONError`` with the byte and what was expected there.
  package init(parsing bytes: [UInt8]) throws(JSONError) {
    self = try bytes.withUnsafeBufferPointer { bytes throws(JSONError) in try JSONValue(parsing: bytes) }
  }
}
