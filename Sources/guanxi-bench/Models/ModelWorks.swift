import Analytics
import Domain
import Foundation

/// A model at work on made-up data.
struct ModelWork {
  let name: String
  let run: () throws -> Void
}

/// What `guanxi-bench models` measures.
enum ModelWorks {
  /// Customers of whom lifetime value is reckoned.
  static let customers = 100_000

  static func yardstick() -> ModelWork {
    let numbers = (1...1_000_000).map { Double($0) }
    return ModelWork(name: "1,000,000 logarithms") {
      if numbers.reduce(0, { $0 + log($1) }) < 0 { throw ModelError.invalid("Logarithms above 1 are positive.") }
    }
  }

  static func all() throws -> [ModelWork] {
    try lifetime() + learning() + clusters() + purchase()
  }

  // MARK: - Lifetime value

  private static func lifetime() throws -> [ModelWork] {
    var chance = Chance(seed: 1)
    var (data, means): (RepeatPurchases, [Double]) = (RepeatPurchases(), [])
    for _ in 0..<customers {
      let buyer = SimulatedBuyer(&chance)
      data.append(repeats: buyer.repeats, recency: buyer.recency, age: buyer.age)
      means.append(buyer.mean)
    }
    let purchases = try BetaGeometric.fit(data).model
    let amounts = try GammaGamma.fit(repeats: data.repeats, means: means).model
    let model = LifetimeValue(purchases: purchases, amounts: amounts, month: 365.25 / 12 / 7)
    let count = data.count
    return [
      ModelWork(name: "BG/NBD fit, \(count) customers") { _ = try BetaGeometric.fit(data) },
      ModelWork(name: "gamma-gamma fit and 12-month CLV, \(count)") {
        _ = try GammaGamma.fit(repeats: data.repeats, means: means)
        var calculator = LifetimeValueCalculator(model)
        var sum = 0.0
        for index in 0..<count {
          sum += calculator.value(
            repeats: data.repeats[index], recency: data.recency[index], age: data.age[index], mean: means[index])
        }
        if !sum.isFinite { throw ModelError.invalid("A value is not finite.") }
      },
    ]
  }

  // MARK: - Learning

  private static func learning() throws -> [ModelWork] {
    let (rows, labels) = examples(6_338, columns: 31)
    return [
      ModelWork(name: "logistic regression, 6,338 × 31") { _ = try LogisticRegression(fitting: rows, labels: labels) },
      ModelWork(name: "decision tree of depth 5, 6,338 × 31") { _ = try DecisionTree(fitting: rows, labels: labels) },
    ]
  }

  /// Rows of which the first columns tell the label, with noise; two thirds of them are flags, as encoded levels are.
  private static func examples(_ count: Int, columns: Int) -> (Matrix, [Bool]) {
    var chance = Chance(seed: 2)
    var (rows, labels): (Matrix, [Bool]) = (Matrix(rows: count, columns: columns), [])
    for row in 0..<count {
      for column in 0..<columns {
        rows[row, column] = column % 3 == 0 ? chance.unit() * 100 : chance.happens(perMille: 300) ? 1 : 0
      }
      let odds = rows[row, 0] / 20 - rows[row, 3] / 40 + rows[row, 1] - rows[row, 2] - 2
      labels.append(chance.unit() < 1 / (1 + exp(-odds)))
    }
    return (rows, labels)
  }

  // MARK: - Clusters

  private static func clusters() -> [ModelWork] {
    var chance = Chance(seed: 3)
    let rows = Matrix((0..<10_000).map { index in (0..<3).map { _ in chance.unit() + Double(index % 5) } })
    let labels = (0..<10_000).map { $0 % 5 }
    return [
      ModelWork(name: "self-organising map 10×10, 10,000 steps × 3") { _ = try SelfOrganisingMap(rows) },
      ModelWork(name: "silhouette of 10,000 × 3") { _ = try Silhouette.mean(rows, labels: labels) },
    ]
  }

  // MARK: - Purchases

  private static func purchase() throws -> [ModelWork] {
    var chance = Chance(seed: 4)
    let baskets = try Baskets(
      (0..<9_835).map { _ in
        // Few products are in many baskets, as in shops.
        Array(Set((0..<(1 + chance.below(8))).map { _ in min(chance.below(169), chance.below(169)) })).sorted()
      }, products: 169)
    let cells = Dictionary(
      (0..<100_000).map { _ in
        let item = min(chance.below(2_000), chance.below(2_000))
        return (chance.below(10_000) * 2_000 + item, item)
      }
    ) { first, _ in first }.sorted { $0.key < $1.key }
      .map { Interactions.Cell(subject: $0.key / 2_000, item: $0.value) }
    let interactions = try Interactions(subjects: 10_000, items: 2_000, cells: cells)
    return [
      ModelWork(name: "rules of 9,835 baskets × 169, support .01") {
        let found = try FrequentItemsets(baskets, minimumCount: baskets.count(forSupport: 0.01))
        _ = AssociationRules(found, minimumConfidence: 0.25)
      },
      ModelWork(name: "cosine of \(cells.count) interactions, top 10 of 2,000") {
        let similarity = ItemSimilarity(interactions)
        _ = similarity.neighbours(count: 10)
      },
    ]
  }
}

/// A customer as BG/NBD has it, in weeks: a rate of buying, a chance of leaving after each purchase, and an amount.
private struct SimulatedBuyer {
  private(set) var repeats = 0
  private(set) var recency = 0.0
  let age: Double
  /// Mean amount of the repeats.
  private(set) var mean = 0.0

  init(_ chance: inout Chance) {
    func waiting() -> Double { -log(1 - chance.unit()) }
    let (rate, leaving) = (waiting() / 10, chance.unit())
    age = 20 + 40 * chance.unit()
    let usual = 20 / (waiting() + waiting() + waiting())
    var time = waiting() / rate
    while time <= age {
      let amount = usual * (0..<6).reduce(0) { sum, _ in sum + waiting() } / 6
      (repeats, recency) = (repeats + 1, time)
      mean += (amount - mean) / Double(repeats)
      if chance.unit() < leaving { break }
      time += waiting() / rate
    }
  }
}
