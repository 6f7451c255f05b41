import Formats
import Testing

@Suite("Reading JSON")
struct JSONReaderTests {
  private func read(_ text: String) throws -> JSONValue { try JSONValue(parsing: Array(text.utf8)) }

  private func expectation(_ text: String) -> String? {
    do {
      _ = try JSONValue(parsing: Array(text.utf8))
      return nil
    } catch {
      return "\(error.position): \(error.expected)"
    }
  }

  @Test("An edit is read member by member, in the order of the text")
  func edit() throws {
    let edit = try read(#" {"add":"order", "customer":1,"total":"19.90","gift":false,"note":null} "#)
    #expect(edit["add"]?.string == "order")
    #expect(edit["customer"]?.integer == 1)
    #expect(edit["gift"]?.bool == false)
    #expect(edit["note"] == .null)
    #expect(edit["city"] == nil)
    #expect(edit.members?.map(\.name) == ["add", "customer", "total", "gift", "note"])
  }

  @Test("A number keeps the digits it was written with")
  func exactNumbers() throws {
    #expect(try read("19.90") == .number("19.90"))
    #expect(try read("-0.1e+3") == .number("-0.1e+3"))
    #expect(try read("9007199254740993").integer == 9_007_199_254_740_993)
    #expect(try read("1.5").integer == nil)
  }

  @Test("Escapes become their characters, also beyond the first plane")
  func escapes() throws {
    #expect(try read(#""a\"b\\c\/d\n\t""#).string == "a\"b\\c/d\n\t")
    #expect(try read(#""K\u00f6ln \ud83d\ude00""#).string == "Köln 😀")
    #expect(try read("\"王小明\"").string == "王小明")
  }

  @Test("Arrays and objects nest")
  func nesting() throws {
    let order = try read(#"{"lines":[{"product":1},{"product":2}],"tags":[]}"#)
    #expect(order["lines"]?.array?.compactMap { $0["product"]?.integer } == [1, 2])
    #expect(order["tags"]?.array == [])
  }

  @Test(
    "What is no JSON is refused with the byte and what was expected there",
    arguments: [
      ("", "1: a value, not the end"), ("{", "2: a name in quotes"), (#"{"a" 1}"#, "6: “:”"),
      (#"{"a":1"#, "7: “,” or “}”"),
      ("[1,]", "4: a value"), ("[1 2]", "4: “,” or “]”"), ("tru", "1: true, false or null"), ("1 2", "3: the end"),
      ("01", "3: a number"), ("-", "2: a number"), ("1.", "3: digits after the point"), ("1e", "3: an exponent"),
      ("\"abc", "5: the closing quote"), ("\"a\u{1}\"", "3: text without control characters"),
      (#""\x""#, #"4: an escape such as \n or \u00e9"#), (#""\u12g4""#, "4: four hexadecimal digits"),
      (#""\ud83d""#, "8: the second half of a surrogate pair"), (#""\ude00""#, "8: the first half of a surrogate pair"),
      (#"{"a":1,"a":2}"#, "11: “a” only once"),
    ])
  func refusals(text: String, expected: String) {
    #expect(expectation(text) == expected)
  }

  @Test("Text that is not UTF-8 is refused")
  func notUTF8() {
    #expect(throws: JSONError.self) { try JSONValue(parsing: [0x22, 0xFF, 0x22]) }
  }

  @Test("Nesting without end is refused instead of exhausting the stack")
  func depth() {
    #expect(throws: JSONError.self) { try read(String(repeating: "[", count: 1_000_000)) }
    #expect(throws: Never.self) { try read(String(repeating: "[", count: 100) + String(repeating: "]", count: 100)) }
  }
}
