import Formats
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
  private func written(_ body: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    body(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test("Members come in the order they were told, absent ones as null")
  func members() {
    let text = written { json in
      json.object {
        $0.member("id", 42)
        $0.member("name", "Müller")
        $0.member("city", nil as String?)
        $0.member("coverage", 0.85)
        $0.member("isKey", true)
        $0.member("rfm") { $0.member("r", 5) }
        $0.member("tags", ["a", "b"]) { $0.string($1) }
        $0.member("alerts", [String]()) { $0.string($1) }
        $0.nullMember("clv")
      }
    }
    #expect(
      text
        == #"{"id":42,"name":"Müller","city":null,"coverage":0.85,"isKey":true,"rfm":{"r":5},"tags":["a","b"],"alerts":[],"#
        + #""clv":null}"#)
  }

  @Test("What cannot stand in a string is escaped, and what could command a terminal too")
  func escapes() {
    #expect(written { $0.string("a\"b\\c\nd\te") } == #""a\"b\\c\nd\te""#)
    #expect(written { $0.string("\u{1B}[2J\u{7F}\u{9B}31m") } == #""\u001b[2J\u007f\u009b31m""#)
    #expect(written { $0.string("¡Köln 王!") } == "\"¡Köln 王!\"")
  }

  @Test("A number that is none is null")
  func notANumber() {
    #expect(written { $0.real(.nan) } == "null")
    #expect(written { $0.real(.infinity) } == "null")
  }

  @Test(
    "What was written is read back as it was", arguments: ["", "plain", "\u{0}\u{1F}\"\\/", "é\u{80}\u{A0}ÿ", "👩‍👩‍👧‍👦 王"])
  func roundTrip(text: String) throws {
    var json = JSONWriter()
    json.array { $0.string(text) }
    #expect(try JSONValue(parsing: json.bytes) == .array([.string(text)]))
  }

  @Test("A writer that forgot what it wrote begins anew")
  func reuse() {
    let text = written { json in
      json.integer(1)
      json.removeAll()
      json.integer(2)
    }
    #expect(text == "2")
  }
}
