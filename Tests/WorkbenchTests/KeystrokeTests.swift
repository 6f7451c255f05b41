import BookStore
import Domain
import TestSupport
import Testing

/// What people do all day takes few keys; text that is typed is not counted.
@Suite("Keys besides text")
struct KeystrokeTests {
  private let source: TemporaryBook
  private let driver: DeskDriver

  init() throws {
    source = try TemporaryBook.sample()
    driver = DeskDriver(source)
  }

  /// Follows steps: keys in their notation, text after `=`.
  ///
  /// - Returns: how many keys were pressed.
  private func keys(_ steps: String...) -> Int {
    driver.follow(steps)
    return steps.filter { !$0.hasPrefix("=") }.reduce(0) { $0 + $1.split(separator: " ").count }
  }

  @Test("a customer is found by a fragment and a call with a day to follow up is logged with twelve at most")
  func call() throws {
    #expect(keys("/", "=kite", "Enter c", "=wants an offer", "Tab Tab", "=send it", "Tab", "=fri", "Ctrl-s") <= 12)
    let call = try #require(try source.book.touches(of: TemporaryBook.Sample.kite, limit: 1).first)
    #expect(call.channel == "call" && call.text == "wants an offer" && call.next == "send it")
    #expect(call.nextOn.map { $0 > TemporaryBook.today } == true)
  }

  @Test("a deal goes a stage on with one")
  func deal() throws {
    driver.press("3")
    let deal = try #require(driver.desk.deal)
    #expect(keys(">") == 1)
    #expect(driver.desk.deal?.stage == Pipeline.stage(from: deal.stage, steps: 1))
  }

  @Test("all at-risk customers of a city are marked and assigned with ten at most, and taken back with one")
  func assigning() throws {
    _ = try source.commit([.add(.user, ["name": .text("ana"), "role": .text("sales")])])
    let query = try Query(parsing: "segment:at-risk,lost,hibernating")
    let before = try source.book.customers(matching: query, limit: 99)
    #expect(before.count > 3)
    let pressed = keys(
      "/", "=segment:at-risk,lost,hibernating", "Enter * e", "=owner", "Enter", "=ana", "Enter", "y")
    #expect(pressed <= 10)
    #expect(try source.book.customers(matching: query, limit: 99).allSatisfy { $0.owner == "ana" })
    #expect(keys("u") == 1)
    #expect(try source.book.customers(matching: query, limit: 99) == before)
  }
}
