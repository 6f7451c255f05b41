import Analytics
import Domain

/// Where a customer stands in all models.
struct Standing: Hashable {
  /// nil outside the population.
  var classes: Classes?
  /// nil for a customer who is not in the book yet.
  var stage: LifecycleStage?

  /// The place of its class in a model, or the one after the last.
  func place(in model: Model) -> Int {
    let name = model == .lifecycle ? stage?.rawValue : classes?.name(in: model)
    return name.flatMap(model.classes.firstIndex) ?? model.classes.count
  }
}

/// Where customers stood at the end of an earlier day, handed out in the order of their ids: read from the orders of
/// then, with the yardsticks that follow from them.
struct FormerPlaces {
  /// As little as classes are read from: there is one for every customer.
  private struct Place {
    let customer: Int64
    let revenue: Int64
    let sales: Int32
    let lastSale: Int32
    let stage: LifecycleStage

    init(_ customer: Int64, _ measures: Measures, _ stage: LifecycleStage) {
      self.customer = customer
      self.stage = stage
      revenue = measures.revenue
      sales = Int32(clamping: measures.sales)
      lastSale = Int32(clamping: measures.lastSale?.number ?? 0)
    }

    func standing(_ yardsticks: Yardsticks) -> Standing {
      guard sales > 0 else { return Standing(stage: stage) }
      let classes = Classes(recency: Int64(lastSale), frequency: Int64(sales), monetary: revenue, yardsticks)
      return Standing(classes: classes, stage: stage)
    }
  }

  private var places: [Place] = []
  private var next = 0
  private let yardsticks: Yardsticks

  /// - Parameter connection: shows the facts of that day.
  init(_ connection: Connection, on day: Day) throws {
    let open = Set(try connection.statement(SQL.customersWithOpenMatters).all([]) { $0.integer(0) })
    let orders = try OrderStream(connection)
    let settings = try AgendaSettings(connection)
    var places: [Place] = []
    var buyers: [[Int64]] = [[], [], []]
    try connection.statement("SELECT id, ended FROM customer ORDER BY id").each([]) { row in
      let id = row.integer(0)
      var facts = AgendaFacts(settings)
      let measures = try orders.read(id, since: day + -360, into: &facts.lifecycle)
      facts.ended = row.optionalInteger(1).map { Day(number: Int($0)) }
      facts.hasOpenMatters = facts.ended != nil && open.contains(id)
      facts.settle(today: day)
      let stage = Lifecycle.stage(facts.lifecycle, on: day)
      places.append(Place(id, measures, stage))
      guard let values = measures.values else { return true }
      for place in buyers.indices { buyers[place].append(values[place]) }
      return true
    }
    self.places = places
    var state = BookState()
    _ = try state.take(buyers, Tallies(connection))
    yardsticks = state.yardsticks
  }

  /// Where a customer stood; customers must be asked for in the order of ids.
  mutating func standing(of customer: Int64) -> Standing {
    while next < places.count, places[next].customer < customer { next += 1 }
    guard next < places.count, places[next].customer == customer else { return Standing() }
    return places[next].standing(yardsticks)
  }
}
