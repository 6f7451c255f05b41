/// What a model of repeat buying foretold of days it had not seen, beside what came: by how often customers had bought.
///
/// The yardstick of Fader, Hardie, Lee 2005: customers gathered by their repeats up to a cut, the mean of purchases
/// foretold against the mean of those made. Beside it what the simplest guess says: that everybody goes on at the pace
/// so far.
package struct RepeatHoldout: Hashable, Sendable {
  /// Customers who had bought equally often again.
  package struct Class: Hashable, Sendable {
    /// Their repeats; the last class holds all from there on.
    package let repeats: Int
    package var customers = 0
    /// Purchases foretold, made, and guessed by the pace so far; sums over the customers.
    package var foretold = 0.0
    package var made = 0.0
    package var guessed = 0.0

    package init(repeats: Int, customers: Int = 0, foretold: Double = 0, made: Double = 0, guessed: Double = 0) {
      (self.repeats, self.customers) = (repeats, customers)
      (self.foretold, self.made, self.guessed) = (foretold, made, guessed)
    }
  }

  /// The last class is of so many repeats or more.
  package static let most = 7

  /// From no repeat to ``most``.
  package private(set) var classes = (0...RepeatHoldout.most).map { Class(repeats: $0) }
  private let model: BetaGeometric
  private let time: Double

  /// - Parameters:
  ///   - model: fitted to what happened before the cut.
  ///   - time: how long after the cut purchases are counted, in the unit of the model.
  package init(_ model: BetaGeometric, within time: Double) { (self.model, self.time) = (model, time) }

  /// Adds a customer as it was on the cut.
  ///
  /// - Parameters:
  ///   - repeats: purchases after the first.
  ///   - recency: when the last of them was, from the first, in the unit of the model.
  ///   - age: how long the customer was observed.
  ///   - made: its purchases within the time after the cut.
  package mutating func add(repeats: Int, recency: Double, age: Double, made: Int) {
    let place = min(max(repeats, 0), Self.most)
    classes[place].customers += 1
    classes[place].foretold += model.expectedPurchases(within: time, repeats: repeats, recency: recency, age: age)
    classes[place].guessed += age > 0 ? Double(repeats) / age * time : 0
    classes[place].made += Double(made)
  }
}

extension [RepeatHoldout.Class] {
  /// Of all together.
  package var total: RepeatHoldout.Class {
    reduce(into: RepeatHoldout.Class(repeats: 0)) { total, one in
      total.customers += one.customers
      total.foretold += one.foretold
      total.made += one.made
      total.guessed += one.guessed
    }
  }
}
