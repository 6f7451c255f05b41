import Domain
import Testing

@testable import guanxi

@Suite("Words and numbers for a person")
struct WordsTests {
  @Test("Counts are grouped and agree with their noun")
  func counts() {
    #expect(grouped(1_234_567) == "1,234,567")
    #expect(grouped(-1000) == "-1,000")
    #expect(counted(1, "row") == "1 row")
    #expect(counted(2000, "row") == "2,000 rows")
    #expect(counted(0, "opportunity", "opportunities") == "0 opportunities")
  }

  @Test("A share has one decimal, and none is a dash")
  func shares() {
    #expect(percent(0.8534) == "85.3 %")
    #expect(percent(nil) == "–")
  }

  @Test("A time zone is known by its name, and never by a path")
  func timeZones() {
    #expect(TimeZones.isKnown("UTC"))
    #expect(!TimeZones.isKnown("Mars/Olympus"))
    #expect(!TimeZones.isKnown("../../../etc/passwd"))
    #expect(!TimeZones.isKnown("/etc/passwd"))
    #expect(!TimeZones.isKnown(""))
  }

  @Test("field=value is parted at the first sign")
  func assignments() {
    #expect(FieldAssignment(argument: "name=a=b") == FieldAssignment(name: "name", text: "a=b"))
    #expect(FieldAssignment(argument: "phone=") == FieldAssignment(name: "phone", text: ""))
    #expect(FieldAssignment(argument: "name") == nil)
    #expect(FieldAssignment(argument: "=x") == nil)
  }
}
