import RealModule

/// How likely a customer buys of a product group within some days, how often, how many and for how much.
///
/// Purchases come as a Poisson stream whose rate differs from customer to customer by a gamma distribution (Ehrenberg 1959,
/// “The pattern of consumer purchases”), fitted by moments; each customer's own history is drawn towards the group's rate.
/// It knows no season and no leaving: hand over the probability that the customer is still one.
package struct PurchaseRate: Hashable, Sendable {
  /// What a customer did in the group so far.
  package struct History: Hashable, Sendable {
    /// Days on which it bought of the group.
    package let purchases: Int
    /// Days since it has been a customer.
    package let days: Double
    /// Pieces, in the unit given.
    package let quantity: Double
    /// Minor units.
    package let amount: Double

    /// A history; quantity and amount where they are asked for.
    package init(purchases: Int, days: Double, quantity: Double = 0, amount: Double = 0) {
      self.purchases = purchases
      self.days = days
      self.quantity = quantity
      self.amount = amount
    }
  }

  /// What is expected of a customer.
  package struct Outlook: Hashable, Sendable {
    /// Of at least one purchase.
    package let probability: Double
    /// How many purchases, in the mean.
    package let purchases: Double
    /// Pieces, in the unit given.
    package let quantity: Double
    /// Minor units.
    package let amount: Double
  }

  /// Purchases a day of the mean customer.
  package let rate: Double
  /// The shape of the gamma distribution; infinite where customers do not differ beyond chance.
  package let shape: Double
  private let meanQuantity: Double
  private let meanAmount: Double

  /// How many purchases of others a customer's own mean quantity and amount are weighed against.
  package static let strength = 3.0

  /// Learns how often a group is bought.
  ///
  /// - Throws: `ModelError.tooFew` without a customer that has been one for a day, `.invalid` for negative figures,
  ///   `.notIdentified` where nobody bought of the group.
  /// - Complexity: O(customers).
  package init(_ histories: [History]) throws(ModelError) {
    guard
      histories.allSatisfy({
        $0.purchases >= 0 && $0.days >= 0 && $0.days.isFinite && ($0.quantity + $0.amount).isFinite
      })
    else { throw .invalid("Purchases and days of a customer are zero or more.") }
    let seen = histories.filter { $0.days > 0 }
    guard !seen.isEmpty else { throw .tooFew("customers of at least a day", found: 0, needed: 1) }
    let days = seen.reduce(0) { $0 + $1.days }
    let purchases = seen.reduce(0) { $0 + Double($1.purchases) }
    guard purchases > 0 else { throw .notIdentified("Nobody has bought of this group yet.") }
    rate = purchases / days
    shape = PurchaseRate.shape(seen, rate: rate, days: days)
    meanQuantity = seen.reduce(0) { $0 + $1.quantity } / purchases
    meanAmount = seen.reduce(0) { $0 + $1.amount } / purchases
  }

  /// What is expected of a customer within some days.
  ///
  /// - Parameters:
  ///   - history: what it bought until now.
  ///   - days: how far ahead is looked.
  ///   - alive: the probability that it is still a customer.
  package func outlook(_ history: History, within days: Double, alive: Double = 1) -> Outlook {
    let ahead = max(days, 0)
    let none: Double
    let own: Double
    if shape.isFinite {
      let (shape, scale) = (self.shape + Double(history.purchases), self.shape / rate + history.days)
      own = shape / scale
      none = Double.exp(-shape * Double.log(onePlus: ahead / scale))
    } else {
      own = rate
      none = Double.exp(-rate * ahead)
    }
    let weight = Double(history.purchases) + PurchaseRate.strength
    let purchases = alive * own * ahead
    return Outlook(
      probability: alive * (1 - none), purchases: purchases,
      quantity: purchases * (history.quantity + PurchaseRate.strength * meanQuantity) / weight,
      amount: purchases * (history.amount + PurchaseRate.strength * meanAmount) / weight)
  }

  /// The squared mean over the variance of the rates, once what a Poisson stream varies by itself is taken off.
  private static func shape(_ seen: [History], rate: Double, days: Double) -> Double {
    var (scatter, squares) = (0.0, 0.0)
    for history in seen {
      let distance = Double(history.purchases) / history.days - rate
      scatter += history.days * distance * distance
      squares += history.days * history.days
    }
    let room = days - squares / days
    guard room > 1e-9 * days else { return .infinity }
    let variance = (scatter - Double(seen.count - 1) * rate) / room
    return variance > 1e-12 * rate * rate ? rate * rate / variance : .infinity
  }
}
