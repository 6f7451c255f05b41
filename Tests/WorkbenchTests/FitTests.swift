import BookStore
import Dispatch
import Domain
import Synchronization
import TestSupport
import Testing

@testable import Workbench

@Suite("Models at the desk")
struct FitTests {
  private let source: TemporaryBook

  init() throws { source = try .sample() }

  @Test("a model is learnt beside the desk, and is known in the list, the detail and the why afterwards")
  func learnt() throws {
    try source.growBuyers()
    let driver = DeskDriver(source, width: 120, height: 60, columns: ["name", "clv", "churn"])
    driver.press("g M")
    #expect(driver.text.contains("Models") && driver.text.contains("not learnt yet"))
    driver.press("Enter")
    #expect(driver.text.contains("clv is known now, learnt from 145 customers"))
    _ = try source.book.commit(.set(setting: "churn.horizon", value: "60"))
    driver.press("g M").type("may not buy").press("Enter")
    #expect(driver.text.contains("churn is known now, learnt from "))
    driver.press("g M")
    #expect(!driver.text.contains("not learnt yet") && driver.text.contains("learnt on 2026-"))
    driver.press("Esc /").type("zeta has:churn").press("Enter x G")
    #expect(driver.text.contains("for leaving") || driver.text.contains("for staying"))
    #expect(driver.text.contains("purchases expected in a year"))
    #expect(try source.book.history(limit: 9).count { $0.verb == "fit" } == 2)
  }

  @Test("meanwhile one works on, sees how far it has come, and can give it up")
  func givenUp() throws {
    let driver = DeskDriver(source)
    driver.holding = [.fit]
    driver.press("g M Enter")
    #expect(driver.held.map(\.topic) == [.fit] && driver.text.contains("Learning clv: 0 %"))
    driver.send(.answered(.fitting(generation: 1, percent: 41)))
    #expect(driver.text.contains("Learning clv: 41 %"))
    driver.press("g M Enter")
    #expect(driver.held.count == 1 && driver.text.contains("under way"))
    driver.press("Esc")
    #expect(driver.held.contains { if case .cancel(.fit, 2) = $0 { true } else { false } })
    driver.send(.answered(.failed(.fit, generation: 1, .interrupted)))
    #expect(driver.text.contains("Given up: what was known stays."))
  }

  @Test("a book that does not tell a model says so, and one that foretells too little is shown with its figures")
  func refused() throws {
    let driver = DeskDriver(source)
    driver.press("g M Enter")
    #expect(driver.text.contains("The model clv was not fitted."))
    driver.holding = [.fit]
    driver.press("g M").type("may not").press("Enter")
    let refusal = "The model is refused: on 99 later cases its AUC is 0.512."
    let model = FittedModel(
      name: .churn, day: TemporaryBook.today, customers: 99, fingerprint: "", at: Instant(seconds: 0), user: "lena",
      refusal: refusal, figures: [:])
    driver.send(.answered(.fitted(generation: 1, model)))
    #expect(driver.text.contains("foretells too little") && driver.text.contains("0.512"))
  }

  @Test("given up on the way, the book is as it was")
  func interrupted() throws {
    try source.growBuyers()
    let failures = Mutex<[BookError]>([])
    let holder = Mutex<BackgroundReader?>(nil)
    let isOver = DispatchSemaphore(value: 0)
    let reader = BackgroundReader(path: source.book.info.path, session: TemporaryBook.session()) { answer in
      if case .fitting = answer { return holder.withLock { $0 }?.submit(.cancel(.fit, generation: 2)) ?? () }
      if case .failed(.fit, 1, let error) = answer { failures.withLock { $0.append(error) } }
      isOver.signal()
    }
    holder.withLock { $0 = reader }
    reader.submit(.fit(generation: 1, .lifetimeValue(), upTo: TemporaryBook.today))
    #expect(isOver.wait(timeout: .now() + 60) == .success)
    reader.close()
    holder.withLock { $0 = nil }
    #expect(failures.withLock { $0 } == [.interrupted])
    #expect(try source.book.fittedModel(.clv) == nil)
  }
}
