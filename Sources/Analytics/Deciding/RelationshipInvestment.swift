/// How many hours a month to put into a relationship, so that it is worth most over three years.
package struct RelationshipInvestment: Hashable, Sendable {
  /// What the advice is computed from.
  package struct Case: Hashable, Sendable {
    /// How effort and time move the relationship.
    package var effect: RelationshipEffect
    /// x(0): the strength of the relationship today, 0…1.
    package var strength: Double
    /// π: what a full relationship brings in a month, in money.
    package var profit: Double
    /// c: what u hours in a month cost is c·u², in money: the first hours are cheap, the last ones are not.
    package var cost: Double
    /// The most hours that can be given in a month.
    package var mostEffort: Double
    /// ρ: the discount of a month.
    package var discount = 0.01
    /// H: the months looked ahead.
    package var months = 36

    package init(effect: RelationshipEffect, strength: Double, profit: Double, cost: Double, mostEffort: Double) {
      self.effect = effect
      self.strength = strength
      self.profit = profit
      self.cost = cost
      self.mostEffort = mostEffort
    }
  }

  /// u: the hours a month, at each step from today to the end.
  package let effort: [Double]
  /// x: the strength of the relationship at each step.
  package let strength: [Double]
  /// λ: what a little more strength would be worth at each step, in money; 0 at the end.
  package let shadowPrice: [Double]
  /// What the relationship is worth over the time, discounted, in money.
  package let worth: Double
  /// How often the search went forward and back.
  package let sweeps: Int

  /// Steps in a month.
  package static let stepsInMonth = 10
  static let mostSweeps = 2000

  /// The hours advised for the coming month.
  package var advice: Double { effort.first ?? 0 }

  /// Solves x' = β·u·(1 − x) − δ·x, maximise ∫ e^(−ρt)(π·x − c·u²) dt.
  ///
  /// By the maximum principle (Pontryagin and others 1962, “The mathematical theory of optimal processes”) the best
  /// effort is u = clamp(β·λ·(1 − x)/2c, 0, most) with λ' = ρλ − π + λ(βu + δ) and λ(H) = 0; in −ln(1 − x) the problem
  /// is concave, so what meets these conditions is the best there is. Found by sweeping forward over x and back over λ
  /// (Lenhart, Workman 2007, “Optimal control applied to biological models”), Runge–Kutta of order 4, the new effort
  /// mixed with the old; the mixture is made smaller when a sweep goes astray. At the end of the horizon effort falls
  /// to nothing, as if the world ended there: only the first months are advice.
  ///
  /// - Throws: `invalid` for numbers that make no sense; `notConverged` where no effort is found within 2000 sweeps.
  /// - Complexity: O(sweeps · months), some 30 sweeps of 360 steps.
  package init(_ given: Case) throws(ModelError) {
    var sweep = try RelationshipSweep(given)
    var (share, last) = (0.5, Double.infinity)
    for count in 1...RelationshipInvestment.mostSweeps {
      let moved = sweep.step(share: share)
      // At rest within the share that is taken over: what is left to go is the move over the share.
      guard moved > 1e-10 * share * max(given.mostEffort, .leastNormalMagnitude) else {
        // What lies at a bound is brought to it.
        _ = sweep.step(share: 1)
        sweep.settle()
        effort = sweep.effort
        strength = sweep.strength
        shadowPrice = sweep.shadowPrice
        worth = sweep.worth
        sweeps = count
        return
      }
      if moved > last { share = max(share / 2, 1 / 256) }
      last = moved
    }
    throw .notConverged(steps: RelationshipInvestment.mostSweeps)
  }
}
