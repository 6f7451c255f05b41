import Analytics
import Domain

/// What is expected of all customers together, with the curves and bands of a report.
package struct ExpectedTotals: Hashable, Sendable {
  /// The days for which it is true, from the earliest to the latest; nil where nothing is expected of anybody.
  package var asOf: ClosedRange<Day>?
  /// Customers with a sale whose relationship was not ended.
  package var customers = 0
  /// How many of them are still active, on average; nil without a model of lifetime value.
  package var active: Double?
  /// The spend of twelve months, discounted.
  package var value = Money.zero
  /// Customers who bought on one day only.
  package var boughtOnce = 0
  /// The share of the expected spend that the best 0, 1, … 100 % of the customers bring; empty where there is none.
  package var worth: [Double] = []
  /// The same of the revenue so far, where returns beyond the sales count as nothing.
  package var pastWorth: [Double] = []
  /// Customers by tenths of their probability of leaving; empty without a model of churn.
  package var bands: [ChurnBand] = []
  /// Those of whom most is at stake, the most first: probability of leaving × expected spend, or × revenue where no
  /// spend is expected.
  package var atStake: [Stake] = []

  /// Customers whose probability of leaving lies in one tenth.
  package struct ChurnBand: Hashable, Sendable {
    package var customers = 0
    package var probability = 0.0
    package var revenue = Money.zero
    package var value = Money.zero
  }

  /// What may be lost with one customer.
  package struct Stake: Hashable, Sendable {
    package let customer: Int64
    package let amount: Money
  }
}

extension Book {
  /// What is expected of all customers, and of whom most is at stake.
  ///
  /// - Parameter stakes: how many customers of whom much is at stake are wanted.
  /// - Complexity: O(customers · log customers).
  package func expectedTotals(stakes: Int) throws(BookError) -> ExpectedTotals {
    try requireFigures()
    return try reading {
      var gathering = ExpectedGathering(stakes: stakes)
      let names = Expectation.names.joined(separator: ", ")
      let sql = "SELECT customer, revenue, days, \(names) FROM measure WHERE sales > 0 AND stage <> ?"
      try connection.statement(sql).each([SQLValue(LifecycleStage.ended.rank)]) { row in
        gathering.add(
          row.integer(0), revenue: row.integer(1), days: row.int(2), Expectation(row: row, from: 3))
        return true
      }
      return gathering.gathered()
    }
  }
}

/// Gathers the totals customer by customer.
private struct ExpectedGathering {
  private var totals = ExpectedTotals()
  private var values: [Double] = []
  private var revenues: [Double] = []
  private var stakes: [ExpectedTotals.Stake] = []
  private let wanted: Int

  init(stakes: Int) { wanted = stakes }

  mutating func add(_ customer: Int64, revenue: Int64, days: Int, _ expectation: Expectation?) {
    totals.customers += 1
    if days == 1 { totals.boughtOnce += 1 }
    revenues.append(Double(max(0, revenue)))
    guard let expectation else { return }
    let (earliest, latest) = (totals.asOf?.lowerBound ?? expectation.asOf, totals.asOf?.upperBound ?? expectation.asOf)
    totals.asOf = min(earliest, expectation.asOf)...max(latest, expectation.asOf)
    if let active = expectation.probabilityActive { totals.active = (totals.active ?? 0) + active }
    if let value = expectation.value {
      totals.value = totals.value + value
      values.append(Double(value.minor))
    }
    if let churn = expectation.churn { add(customer, revenue, expectation, churn) }
  }

  private mutating func add(_ customer: Int64, _ revenue: Int64, _ expectation: Expectation, _ churn: Double) {
    if totals.bands.isEmpty { totals.bands = Array(repeating: ExpectedTotals.ChurnBand(), count: 10) }
    let tenth = min(Int(churn * 10), 9)
    totals.bands[tenth].customers += 1
    totals.bands[tenth].probability += churn
    totals.bands[tenth].revenue = totals.bands[tenth].revenue + Money(minor: revenue)
    totals.bands[tenth].value = totals.bands[tenth].value + (expectation.value ?? .zero)
    let amount = churn * Double(max(0, expectation.value?.minor ?? revenue))
    stakes.append(ExpectedTotals.Stake(customer: customer, amount: Money(minor: Int64(amount.rounded()))))
    if stakes.count >= 2 * wanted + 1_000 { keepBest() }
  }

  private mutating func keepBest() {
    stakes.sort { ($0.amount.minor, $1.customer) > ($1.amount.minor, $0.customer) }
    stakes.removeLast(max(0, stakes.count - wanted))
  }

  func gathered() -> ExpectedTotals {
    var gathering = self
    gathering.keepBest()
    var totals = gathering.totals
    totals.atStake = gathering.stakes
    totals.worth = Self.curve(values)
    totals.pastWorth = Self.curve(revenues)
    for tenth in totals.bands.indices where totals.bands[tenth].customers > 0 {
      totals.bands[tenth].probability /= Double(totals.bands[tenth].customers)
    }
    return totals
  }

  /// The share that the best of each percent bring; nothing where there is nothing to share.
  private static func curve(_ values: [Double]) -> [Double] {
    guard let lorenz = try? Lorenz(values) else { return [] }
    return (0...100).map { lorenz.top(percent: $0).share }
  }
}
