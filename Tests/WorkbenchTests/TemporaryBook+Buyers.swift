import Domain
import TestSupport

extension TemporaryBook {
  /// Adds customers, Zeta 0 to 99, who differ in how often, how long and for how much they buy: enough to learn from.
  func growBuyers() throws {
    var chance = Chance(seed: 5)
    for number in 0..<100 {
      let customer = try commit([.add(.customer, ["name": .text("Zeta \(number)")])])[0]
      var day = TemporaryBook.today.number - 100 - chance.below(500)
      let (amount, leaving) = (1_000 + chance.below(20_000), chance.below(1_000))
      while day < TemporaryBook.today.number {
        let total = Money(minor: Int64(amount + chance.below(amount)))
        _ = try commit([
          .add(.order, ["customer": .reference(customer), "date": .day(Day(number: day)), "total": .money(total)])
        ])
        if chance.happens(perMille: leaving) { break }
        day += 1 + chance.below(60)
      }
    }
  }
}
