import Domain

/// Everything about one customer: who it is and who works there, what it bought, asked and was told.
struct CustomerStory {
  let customer: Int64
  let world: World
  let profile: CustomerProfile
  var chance: Chance
  /// Whom the customer knows among those that came before.
  var ties: [Tie] = []
  var people: [Person] = []
  /// The open deal and the open ticket that came last, for the tasks that belong to them.
  var openDeal: Matter?
  var openTicket: Matter?
  /// The tickets that were closed, for those who are asked how it went.
  var answered: [Answer] = []

  init(customer: Int64, world: World) {
    self.customer = customer
    self.world = world
    chance = Chance(seed: world.options.seed, of: customer)
    profile = CustomerProfile(customer: customer, world: world, chance: &chance)
  }

  /// The last day of the story.
  var today: Day { profile.ended ?? world.options.today }
  var now: Instant { profile.ended.map { Instant(day: $0, hour: 14) } ?? world.options.now }
  var isProspect: Bool { profile.rhythm.orders == 0 }
  /// Nobody works on a relationship that has ended, nor on a record that was made by mistake.
  var isWorkedOn: Bool { profile.ended == nil && profile.number == customer }

  /// Adds all rows of the customer, referenced ones first.
  mutating func tell(into buffer: inout RowBuffer) {
    ties = findTies()
    let name = FieldValue.text(shownName)
    buffer.add(.customer, customerValues(name: name))
    tellPeople(into: &buffer)
    tellOrders(into: &buffer)
    if isWorkedOn {
      tellDeals(into: &buffer)
      tellTickets(asking: name, into: &buffer)
    }
    tellTouches(into: &buffer)
    if isWorkedOn {
      tellTasks(into: &buffer)
      tellSurveys(into: &buffer)
    }
    tellTies(into: &buffer)
  }

  /// A moment of a day, early enough to have passed at 14:00 UTC.
  mutating func moment(on day: Day) -> Instant {
    Instant(day: day, hour: 6, minute: chance.below(480), second: chance.below(60))
  }

  /// A day from `earliest` to today.
  mutating func day(since earliest: Day) -> Day { earliest + chance.within(0...max(today - earliest, 0)) }
}

/// A deal or a ticket with the person it is about and the day it began.
struct Matter {
  let id: Int64
  let person: FieldValue
  let since: Day
}
