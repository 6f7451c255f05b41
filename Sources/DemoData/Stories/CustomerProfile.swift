import Domain

/// Who a customer is, before anything happens.
struct CustomerProfile {
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

  init(customer: Int64, world: World, chance: inout Chance) {
    let spread = world.spread
    let place = CountryPlace(spread.position(.country, of: customer, parts: CountryPlace.parts))
    country = world.countries[place.country]
    self.place = place.inside
    town = chance.pick(country.towns)
    isOrganisation = spread.position(.kind, of: customer, parts: 1000) < 700
    size = isOrganisation ? chance.pick(CustomerProfile.sizes) : 1
    favourite = chance.below(world.range.groups.count)
    owner = chance.pick(country.owners)
    let orders = OrderCounts.orders(at: spread.position(.orders, of: customer, parts: 1_000_000))
    rhythm = OrderRhythm(orders: orders, today: world.options.today, keepsWeekends: isOrganisation, chance: &chance)
    created =
      orders == 0 ? world.options.today + -chance.within(3...400) : rhythm.day(0, shift: -8) + -chance.within(2...60)
  }

  private static let sizes = [1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 6, 10, 16]
}
