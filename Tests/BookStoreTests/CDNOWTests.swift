import Analytics
import BookStore
import Domain
import Foundation
import Testing

/// The published CDNOW sample, customer by customer: 6,919 orders of 2,357 customers.
@Suite("CDNOW, customer by customer")
struct CDNOWTests {
  private let golden: [String: Any]
  private let fixture: BookFixture

  init() throws {
    let file = try #require(Bundle.module.url(forResource: "Fixtures/cdnow_rfm_abc", withExtension: "json"))
    golden = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    fixture = try BookFixture()
    let orders = try #require(golden["orders"] as? [String: Any])
    let customers = try #require(orders["customer"] as? [Int])
    let days = try #require(orders["date"] as? [String]).map { try #require(Day($0)) }
    let cents = try #require(orders["cents"] as? [Int])
    let importer = try fixture.book.importer(source: "cdnow", title: "CDNOW")
    for start in stride(from: 0, to: customers.count, by: 1000) {
      let rows = (start..<min(start + 1000, customers.count)).map { index in
        TransactionRow(
          line: index + 2, customer: String(customers[index]), day: days[index],
          amount: Money(minor: Int64(cents[index])))
      }
      let outcome = try importer.take(.transactions(rows))
      #expect(outcome.rejected == [])
    }
    try importer.finish()
  }

  @Test("boundaries, scores and every class are the golden ones")
  func classes() throws {
    let yardsticks = try fixture.book.yardsticks()
    let boundaries = try #require(golden["boundaries"] as? [String: [Int64]])
    try fixture.expectExact()
    #expect(yardsticks.boundaries == [boundaries["R"], boundaries["F"], boundaries["M"]].map { $0 ?? [] })
    let sums = try #require(golden["sums"] as? [String: Int64])
    #expect(yardsticks.sums == [sums["lastDay"], sums["orders"], sums["cents"]])

    let rows = try fixture.book.customers(sortedBy: [SortKey("id")], limit: 10_000)
    #expect(rows.count == 2357)
    let byRef = Dictionary(uniqueKeysWithValues: rows.map { ($0.ref, $0) })
    let ids = try #require((golden["customers"] as? [String: [Int]])?["id"])
    let classes = try ids.map { try #require(byRef[String($0)]?.classes) }
    #expect(classes.map(\.recency) == golden["R"] as? [Int])
    #expect(classes.map(\.frequency) == golden["F"] as? [Int])
    #expect(classes.map(\.monetary) == golden["M"] as? [Int])
    for model in Model.ofPopulation where model != .abc {
      #expect(classes.map { $0.name(in: model) } == golden[model.rawValue] as? [String], "\(model)")
    }
    #expect(classes.map(\.abc.rawValue).joined() == golden["abc"] as? String)
  }

  @Test("the census counts every class as the golden file does")
  func counts() throws {
    for model in Model.ofPopulation {
      let expected = try #require(golden["\(model.rawValue)Counts"] as? [String: Int])
      let counted = try fixture.book.segments(model).classes.filter { $0.customers > 0 }
      #expect(Dictionary(uniqueKeysWithValues: counted.map { ($0.name, $0.customers) }) == expected, "\(model)")
    }
    try fixture.book.recalculate()
    let cut = try fixture.book.segments(.segment)
    #expect(cut.classes.reduce(0) { $0 + $1.customers } == 2357)
    #expect(cut.describes == 1)
  }

  @Test("a filter by class finds exactly the class")
  func filters() throws {
    for model in Model.ofPopulation {
      for row in try fixture.book.segments(model).classes {
        let query = Query.compare(field: model.rawValue, .equal, row.name)
        #expect(try fixture.book.customerCount(matching: query) == row.customers, "\(model) \(row.name)")
      }
    }
  }

  @Test("the parameters of lifetime value are those of Fader, Hardie and Lee 2005, and foretell the rest of the year")
  func lifetime() throws {
    let day = try #require(Day("1997-09-30"))
    let model = try fixture.book.fit(.lifetimeValue(.week), upTo: day)
    #expect(model.customers == 2357)
    for (name, value) in [("r", 0.2426), ("alpha", 4.4136), ("a", 0.7929), ("b", 2.4259)] {
      #expect(abs(model[name] - value) < 0.00006, "\(name) \(model[name])")
    }
    #expect(abs(model["logLikelihood"] + 9582.43) < 0.005)
    let whole = try fixture.book.fit(.lifetimeValue(.week), upTo: try #require(Day("1998-06-30")))
    let total = try #require(StoredHoldout(whole)).classes.total
    #expect(total.customers == 2357 && abs(total.foretold / total.made - 1) < 0.1)
    #expect(abs(total.foretold - total.made) < abs(total.guessed - total.made))
  }

  @Test("churn is foretold of the quarter that the model has not seen")
  func churn() throws {
    let model = try fixture.book.fit(.churn(horizon: 90), upTo: try #require(Day("1998-06-30")))
    let quality = try #require(QualityFigures("outOfTime", of: model))
    #expect(model.isUsed && quality["auc"] > 0.7 && quality["count"] == 2357)
  }
}
