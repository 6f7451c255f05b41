import BookStore
import DemoData
import Domain
import TestSupport
import Testing

/// The screens that the documentation shows, taken from a demo book: `make screens` makes them anew.
@Suite("The document of screens")
struct ScreensDocumentTests {
  /// A screen, what is to be seen in it, and the keys that lead to it.
  private struct Scene {
    let title: String
    let text: String
    let keys: [String]

    init(_ title: String, _ text: String, _ keys: String...) {
      (self.title, self.text, self.keys) = (title, text, keys)
    }
  }

  private static let scenes = [
    Scene("The desk", "List, card, funnel and tickets; the cursor of the list drives the card.", "j j"),
    Scene(
      "Many at once", "All of a filtered list marked; what a change of them will do is said before it is done.", "/",
      "=segment:lost", "Enter * e", "=owner", "Enter", "=lena", "Enter"),
    Scene("A customer", "The card with its sides.", "j j Enter"),
    Scene("Why", "Why a customer is in each class, and what is missing to the next.", "j j x"),
    Scene("The pipeline", "The open stages side by side.", "3 z l j"),
    Scene("A ticket", "The conversation, and beside it who the customer is.", "4 Enter"),
    Scene("Alerts", "What wants a hand, the severest first.", "5 j"),
    Scene("My day", "What is to be done today.", "g m"),
    Scene("Segments", "Counts by recency and frequency, groups, movement, revenue, lifecycle.", "6"),
    Scene("All commands", "Every command by words or key.", ":", "=deal"),
  ]

  @Test("shows what the program shows")
  func document() throws {
    let source = try TemporaryBook(name: "demo", user: "lena")
    let importer = try source.book.importer(source: "demo", title: "demo")
    let options = DemoOptions(customers: 300, seed: 1, today: TemporaryBook.today, currency: .euro)
    for batch in DemoBook(options) { _ = try importer.take(.facts(batch)) }
    try importer.finish()
    // Who works here is in the book since then.
    _ = try source.book.overview()
    var lines = [
      "# Screens", "",
      "Taken at 120×36 from a generated book of 300 customers, by `make screens`; a test sees to it that they are how the",
      "program looks.",
    ]
    for scene in Self.scenes {
      let driver = DeskDriver(source, width: 120, height: 36)
      driver.follow(scene.keys)
      let keys = scene.keys.map { $0.hasPrefix("=") ? "“\($0.dropFirst())”" : "`\($0)`" }.joined(separator: " ")
      lines += ["", "## \(scene.title)", "", "\(scene.text) Keys: \(keys)", "", "```"] + driver.screen + ["```"]
    }
    let tests = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    #expect(Golden.difference(lines, at: "/\(tests)/docs/screens.md") == nil)
  }
}
