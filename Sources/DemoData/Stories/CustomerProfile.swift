import Domain

/// Who a customer is, before anything happens.
struct CustomerProfile {
  /// The number in the addresses and telephone numbers: the customer's own, or that of the customer it was entered
  /// twice of.
  let number: Int64
  let country: Country
  /// Where the customer stands among those of its country, in 0 ..< 1,000,000; neighbours in time stand far apart.
  let place: Int
  let town: Country.Town
  let isOrganisation: Bool
  /// How much it buys at a time, 1 for a person.
  let size: Int
  /// The product group it mostly buys from.
  let favourite: Int
  let owner: Int64
  let rhythm: OrderRhythm
  let created: Day
  /// The day the relationship was closed.
  let ended: Day?

  init(customer: Int64, world: World, chance: inout Chance) {
    let spread = world.spread
    let number = CustomerProfile.original(of: customer) ?? customer
    self.number = number
    let place = CountryPlace(spread.position(.country, of: number, parts: CountryPlace.parts))
    country = world.countries[place.country]
    self.place = place.inside
    let town = chance.pick(country.towns)
    self.town = number == customer ? town : CustomerProfile.town(of: number, country, seed: world.options.seed)
    isOrganisation = CustomerProfile.isOrganisation(number, spread)
    size = isOrganisation ? chance.pick(CustomerProfile.sizes) : 1
    favourite = chance.below(world.range.groups.count)
    owner = chance.pick(country.owners)
    let today = world.options.today
    let orders = OrderCounts.orders(at: spread.position(.orders, of: customer, parts: 1_000_000))
    rhythm = OrderRhythm(orders: orders, today: today, keepsWeekends: isOrganisation, chance: &chance)
    created = orders == 0 ? today + -chance.within(3...400) : rhythm.day(0, shift: -8) + -chance.within(2...60)
    ended = CustomerProfile.ended(after: rhythm, today: today, chance: &chance)
  }

  /// Whether a customer is an organisation, without the rest of its profile.
  static func isOrganisation(_ customer: Int64, _ spread: EvenSpread) -> Bool {
    spread.position(.kind, of: customer, parts: 1000) < 700
  }

  /// The customer that was entered again as this one: of 200 customers one is such a duplicate.
  static func original(of customer: Int64) -> Int64? {
    customer % 200 == 137 ? customer - 7 - customer / 200 % 90 : nil
  }

  /// The town of another customer: its first choice.
  private static func town(of customer: Int64, _ country: Country, seed: UInt64) -> Country.Town {
    var chance = Chance(seed: seed, of: customer)
    return chance.pick(country.towns)
  }

  /// Of those that have long been quiet, some have said goodbye.
  private static func ended(after rhythm: OrderRhythm, today: Day, chance: inout Chance) -> Day? {
    guard rhythm.orders > 0, chance.happens(perMille: 60) else { return nil }
    let last = rhythm.day(rhythm.orders - 1, shift: 8)
    return today - last > 300 ? last + chance.within(30...300) : nil
  }

  private static let sizes = [1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 6, 10, 16]
}
