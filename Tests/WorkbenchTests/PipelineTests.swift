import BookStore
import Domain
import TestSupport
import Testing

@Suite("The pipeline on the whole screen")
struct PipelineTests {
  private let source: TemporaryBook
  private let driver: DeskDriver

  init() throws {
    source = try TemporaryBook.sample()
    driver = DeskDriver(source)
    driver.press("3 z")
  }

  private var stages: [[String]] { driver.desk.deals.columns.map { $0.window.rows.map(\.name) } }

  @Test("shows a column of deals for each open stage, and none that are closed")
  func columns() {
    #expect(
      stages.map(Set.init) == [["Line 4", "Kite frames"], ["Service plan"], ["Press refit"], ["Spare parts 2027"]])
    #expect(!driver.text.contains("Jig") && !driver.text.contains("Old press"))
  }

  @Test("the cursor goes from stage to stage, and follows a deal that one key moves on")
  func moves() {
    driver.press("h l j").press(">")
    #expect(driver.desk.deal?.name == "Service plan")
    #expect(driver.desk.deals.columns[driver.desk.deals.column].stage == "quote")
    #expect(Set(stages[2]) == ["Service plan", "Press refit"])
    driver.press("u")
    #expect(driver.desk.deal?.name == "Service plan")
    #expect(driver.desk.deals.columns[driver.desk.deals.column].stage == "visit")
    driver.press("l l l l l")
    #expect(driver.desk.deal?.name == "Spare parts 2027")
  }

  @Test("the cursor is on the same deal in the list and in the columns")
  func zooming() {
    driver.press("z j j z")
    #expect(driver.desk.deal?.name == "Press refit")
    driver.press("l z")
    #expect(driver.desk.deal?.name == "Spare parts 2027")
  }

  @Test("sums are weighted by how likely the book says a stage is won")
  func weighted() throws {
    #expect(driver.text.contains("≈9.6k") || driver.text.contains("≈4895"))
    _ = try source.book.commit(.set(setting: "probability.quote", value: "10"))
    driver.send(.tick).press("z z")
    let quote = try #require(driver.desk.deals.stages.first { $0.stage == "quote" })
    #expect(driver.desk.deals.weighted(quote) == Money(minor: 870_000))
    #expect(throws: BookError.self) { try source.book.commit(.set(setting: "probability.quote", value: "101")) }
  }

  @Test("a filter narrows columns, numbers and sums down alike")
  func filtered() {
    driver.press("/").type("amount>40k").press("Enter")
    #expect(stages == [["Line 4"], [], ["Press refit"], []])
    #expect(driver.desk.deals.stages.prefix(4).map(\.count) == [1, 0, 1, 0])
  }

  @Test("a stage without deals holds nothing to act on, and says so")
  func emptyStage() {
    driver.press("/").type("amount>40k").press("Enter l >")
    #expect(driver.text.contains("There is no deal under the cursor."))
  }
}
