import BookStore
import Domain
import TestSupport
import Testing

/// The words of a customer and its contacts stand together in the index: one that goes must not take others along.
@Suite("The search index after edits of contacts")
struct SearchWordsTests {
  private static let names = ["Maria Muller", "Mara Mull", "Max Berg", "Marta Bergmann", "Bo Li", "李 明", "Mia M"]

  private struct Person {
    var name: String
    var customer: Int64?
  }

  @Test("finds by every beginning of every word whom it should", arguments: 0..<4)
  func beginnings(seed: Int) throws {
    let fixture = try BookFixture()
    var random = SeededGenerator(seed: UInt64(seed))
    var customers: [Int64: String] = [:]
    for name in ["Maier", "Berger", "Marble"] { customers[try fixture.customer(name)] = name }
    let ids = customers.keys.sorted()
    var people: [Int64: Person] = [:]
    for step in 0..<60 {
      let name = Self.names[Int.random(in: Self.names.indices, using: &random)]
      let customer: Int64? =
        Int.random(in: 0..<4, using: &random) == 0 ? nil : ids[Int.random(in: 0..<3, using: &random)]
      let values: FieldValues = [
        "name": .text(name), "customer": customer.map(FieldValue.reference) ?? .none,
      ]
      let known = people.keys.sorted()
      switch known.isEmpty ? 0 : Int.random(in: 0..<4, using: &random) {
      case 0, 1: people[try fixture.add(.contact, values)] = Person(name: name, customer: customer)
      case 2:
        let id = known[Int.random(in: known.indices, using: &random)]
        guard people[id]?.name != name || people[id]?.customer != customer else { continue }
        _ = try fixture.book.commit(.change(.contact, id, values))
        people[id] = Person(name: name, customer: customer)
      default:
        let id = known[Int.random(in: known.indices, using: &random)]
        _ = try fixture.book.commit(.delete(.contact, id))
        people[id] = nil
      }
      let texts = customers.map { id, name in
        (id, name + " " + people.values.filter { $0.customer == id }.map(\.name).joined(separator: " "))
      }
      for beginning in ["m", "ma", "mar", "mari", "mul", "b", "ber", "bergm", "l", "李", "明", "x"] {
        let query = try Query(parsing: beginning)
        let found = try fixture.book.customers(matching: query, sortedBy: [SortKey("id")], limit: 9).map(\.id)
        let expected = texts.filter { finds(beginning, $0.1) }.map(\.0).sorted()
        #expect(found == expected, "step \(step): \(beginning)")
        let contacts = try fixture.book.records(.contact, matching: query, limit: 99).map(\.reference.id)
        #expect(Set(contacts) == Set(people.filter { finds(beginning, $0.value.name) }.keys), "step \(step)")
      }
      try fixture.requireExact("step \(step)")
    }
  }

  @Test("keeps no word that went, however many pieces of it were put together in between", arguments: 0..<2)
  func manyPieces(seed: Int) throws {
    let fixture = try BookFixture()
    var random = SeededGenerator(seed: UInt64(seed))
    func words() -> FieldValue {
      let words = (0..<Int.random(in: 0..<7, using: &random)).map { _ in Int.random(in: 0..<400, using: &random) }
      return words.isEmpty ? .none : .text(words.map { "w\($0)" }.joined(separator: " "))
    }
    _ = try fixture.book.commit((1...400).map { .add(.customer, ["name": .text("Customer \($0)")]) })
    for step in 1...400 {
      _ = try fixture.book.commit(
        (0..<3).map { _ in .change(.customer, Int64.random(in: 1...400, using: &random), ["note": words()]) })
      fixture.book.checkpointIfIdle()
      if step % 100 == 0 { try fixture.requireExact("step \(step)") }
    }
  }

  private func finds(_ beginning: String, _ text: String) -> Bool {
    Folding.words(text).contains { $0.hasPrefix(beginning) }
  }
}
