import Analytics
import Domain

/// The figures of the whole book, kept together in one row that each edit writes: yardsticks with their places in the
/// tallies, totals, and the next id of every kind.
struct BookState: Hashable, Sendable {
  /// Customers in the population, and the sums of last sale day, sales and revenue over them.
  var population = 0
  var sums: [Int64] = [0, 0, 0]
  /// b₁…b₄ of each dimension.
  var boundaries: [RankCursor] = Array(repeating: RankCursor(), count: 12)
  /// The means rounded down, with how many values are not above them.
  var means: [RankCursor] = Array(repeating: RankCursor(), count: 3)
  var pyramid: [RankCursor] = Array(repeating: RankCursor(), count: 3)
  var abc: [ShareCursor] = Array(repeating: ShareCursor(), count: 2)
  /// Customers and revenue by bucket, ascending, where a share of the revenue is sought that lies far away.
  var buckets: [RevenueBucket] = []
  /// The yardsticks for which the census was cut.
  var cuts = Yardsticks()
  var totals = Totals()
  /// Customers and revenue by lifecycle stage, in the order of the stages' ranks, as the agenda has them.
  var stages = Array(repeating: Census.Count(), count: LifecycleStage.allCases.count)
  /// The day of the last roll; 0 before the first.
  var rolled: Int64 = 0
  /// The last id given, by the place of the kind in ``BookState/idKinds``.
  var lastIDs: [Int64] = Array(repeating: 0, count: idKinds.count)

  static let idKinds: [Kind] = [
    .customer, .product, .order, .opportunity, .ticket, .touch, .user, .stageChange, .ticketEvent, .contact, .task,
    .relation, .survey, .view, .field, .alias, .alert,
  ]

  /// Counts customers with a revenue in (+) or out (−); a bucket with nobody in it is none.
  mutating func addToBucket(_ revenue: Int64, _ customers: Int64) {
    let key = RevenueBucket.key(of: revenue)
    let place = buckets.firstIndex { $0.key >= key } ?? buckets.count
    if place == buckets.count || buckets[place].key != key { buckets.insert(RevenueBucket(key: key), at: place) }
    buckets[place].count += Census.Count(customers: customers, revenue: customers * revenue)
    if buckets[place].count.customers == 0 { buckets.remove(at: place) }
  }

  /// The next id of a kind, which is thereby given away.
  mutating func nextID(_ kind: Kind) -> Int64 {
    let place = BookState.idKinds.firstIndex(of: kind) ?? 0
    lastIDs[place] += 1
    return lastIDs[place]
  }

  /// The last id given to a kind; 0 before the first.
  func lastID(_ kind: Kind) -> Int64 { lastIDs[BookState.idKinds.firstIndex(of: kind) ?? 0] }

  /// Makes sure that ids up to this one are not given again.
  mutating func reserve(_ kind: Kind, _ id: Int64) {
    let place = BookState.idKinds.firstIndex(of: kind) ?? 0
    lastIDs[place] = max(lastIDs[place], id)
  }

  /// The yardsticks as the models read them.
  var yardsticks: Yardsticks {
    var yardsticks = Yardsticks()
    yardsticks.population = population
    yardsticks.sums = sums
    if population > 0 {
      yardsticks.boundaries = (0..<3).map { dimension in (0..<4).map { boundaries[dimension * 4 + $0].value } }
      yardsticks.pyramid = pyramid.map(\.value)
    }
    if population > 0, sums[Dimension.monetary.rawValue] > 0 { yardsticks.abc = abc.map(\.value) }
    return yardsticks
  }
}

/// A yardstick that stands at a rank: a value of the population, how many values are below it and how many equal it.
struct RankCursor: Hashable, Sendable {
  var value: Int64 = 0
  var below: Int64 = 0
  var equal: Int64 = 0
}

/// A yardstick that stands at a share of the revenue: a value of the population with the revenue strictly above it.
struct ShareCursor: Hashable, Sendable {
  var value: Int64 = 0
  /// How many values are strictly above, and their sum.
  var above: Int64 = 0
  var sumAbove: Int64 = 0
  var equal: Int64 = 0
}

/// What the overview shows, added to and taken from by each edit.
struct Totals: Hashable, Sendable {
  var customers = 0
  var products = 0
  var contacts = 0
  var orders = 0
  var sales = 0
  var returns = 0
  var lines = 0
  var revenue: Int64 = 0
  var attributed: Int64 = 0
  /// By stage, in the order of ``Pipeline/stages``.
  var deals: [Int] = Array(repeating: 0, count: Pipeline.stages.count)
  var dealAmounts: [Int64] = Array(repeating: 0, count: Pipeline.stages.count)
  /// By state, in the order of ``Ticket/states``.
  var tickets: [Int] = Array(repeating: 0, count: Ticket.states.count)
}
