import BookStore
import Domain
import TestSupport
import Testing

@Suite("What a role does not see")
struct HiddenTests {
  /// The sample's book, opened by somebody who answers tickets and sees no amounts.
  private static func supporter() throws -> DeskDriver {
    let source = try TemporaryBook.sample()
    try source.commit([
      .add(.user, ["name": .text("max"), "role": .text("admin")]),
      .add(.user, ["name": .text("lena"), "role": .text("support")]),
    ])
    return DeskDriver(source)
  }

  @Test("amounts are dots in the list, on the card and in the funnel")
  func dots() throws {
    let driver = try Self.supporter()
    driver.select("Müller")
    #expect(driver.screen[5].contains("•••"))
    #expect(driver.text.contains("revenue     •••"))
    #expect(!driver.text.contains("27.6k"))
    #expect(!driver.text.contains("48.0k"))
  }

  @Test("a form leaves hidden fields out, and what may not be done is refused by name")
  func refuses() throws {
    let driver = try Self.supporter()
    driver.press("3 >")
    #expect(driver.desk.message?.text.contains("lena (support) may not") == true)
    driver.press("1 f").type("revenue>100").press("Enter")
    #expect(driver.desk.overlay != nil)
    #expect(driver.text.contains("revenue"))
  }
}
