import Domain

/// Everything about one customer: who it is, what it bought, asked and was told.
struct CustomerStory {
  let customer: Int64
  let world: World
  let profile: CustomerProfile
  var chance: Chance

  init(customer: Int64, world: World) {
    self.customer = customer
    self.world = world
    chance = Chance(seed: world.options.seed, of: customer)
    profile = CustomerProfile(customer: customer, world: world, chance: &chance)
  }

  var today: Day { world.options.today }
  var now: Instant { world.options.now }
  var isProspect: Bool { profile.rhythm.orders == 0 }

  /// Adds all rows of the customer, referenced ones first.
  mutating func tell(into buffer: inout RowBuffer) {
    let name = FieldValue.text(makeName())
    buffer.add(.customer, customerValues(name: name))
    tellOrders(into: &buffer)
    tellDeals(into: &buffer)
    tellTickets(asking: name, into: &buffer)
    tellTouches(into: &buffer)
  }

  /// A moment of a day, early enough to have passed at 14:00 UTC.
  mutating func moment(on day: Day) -> Instant {
    Instant(day: day, hour: 6, minute: chance.below(480), second: chance.below(60))
  }

  /// A day from `earliest` to today.
  mutating func day(since earliest: Day) -> Day { earliest + chance.within(0...max(today - earliest, 0)) }

  private static let organisation = FieldValue.text(Customer.kinds[0])
  private static let person = FieldValue.text(Customer.kinds[1])

  private mutating func customerValues(name: FieldValue) -> [FieldValue] {
    let hasNote = chance.happens(perMille: 150)
    return [
      .none, .none, name, profile.isOrganisation ? CustomerStory.organisation : CustomerStory.person,
      chance.happens(perMille: 40) ? .none : .reference(profile.owner), chance.pick(CustomerTexts.tags),
      profile.town.nameValue, profile.country.name,
      chance.happens(perMille: 80) ? .none : .text(makeMail()),
      chance.happens(perMille: 120) ? .none : .text(makePhone()),
      hasNote ? chance.pick(CustomerTexts.notes[profile.country.language.rawValue]) : .none, .day(profile.created),
    ]
  }

  private func makePhone() -> String {
    let town = profile.town
    return joined(town.phone, "", "", Int(customer * 7919 % Int64(town.phones)), digits: town.digits, "")
  }
}
