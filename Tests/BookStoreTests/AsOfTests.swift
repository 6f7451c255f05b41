import Analytics
import BookStore
import Domain
import Testing

@Suite("A book as it was")
struct AsOfTests {
  @Test("what happened later is hidden, figures are computed again, and the file is not touched")
  func earlier() throws {
    let fixture = try BookFixture()
    let customers = try (0..<8).map { try fixture.customer("Customer \($0)") }
    for (index, customer) in customers.enumerated() {
      try fixture.order(customer, "\(index + 1).00", day: 20_700 + index)
      try fixture.order(customer, "100.00", day: 20_750)
    }
    let hash = try fixture.book.factsHash()
    let session = BookFixture.session("lena")
    let then = try Book(at: fixture.path, session: session, asOf: Day(number: 20_703))
    #expect(try then.overview().revenue == Money(minor: 1000))
    #expect(try then.overview().buyers == 4)
    #expect(try then.yardsticks().boundaries[2] == [100, 200, 300, 400])
    #expect(try then.customers(sortedBy: [SortKey("revenue", descending: true)], limit: 1).first?.name == "Customer 3")
    #expect(try then.segments(.pyramid).classes.reduce(0) { $0 + $1.customers } == 4)
    #expect(try then.customerCount(matching: Query(parsing: "customer is:buyer")) == 4)
    #expect(throws: BookError.self) { try then.commit(.add(.customer, ["name": .text("X")])) }
    then.close()
    #expect(try fixture.book.factsHash() == hash)
    try fixture.expectExact()
  }
}
