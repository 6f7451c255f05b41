import RealModule

/// How an effort strengthens a relationship, and how fast the relationship fades without one.
///
/// A rule of Guanxi's own, which puts the forces named in the literature on relationships (Morgan, Hunt 1994, “The
/// commitment-trust theory of relationship marketing”: trust builds, opportunism destroys) into two rates. Trust,
/// perceived value and management effect are put together by their geometric mean, since none of them makes up for
/// another that is missing.
package struct RelationshipEffect: Hashable, Sendable {
  /// β: the share of what is missing to a full relationship that an hour a month wins each month.
  package let growth: Double
  /// δ: the share of the relationship that fades each month.
  package let decay: Double

  /// The rates of forces between 0 and 1; what lies outside is held to the range, and no number counts as ½.
  ///
  /// - Parameters:
  ///   - trust: the customer's in us.
  ///   - value: how far the customer perceives the value that we deliver.
  ///   - management: how well we carry out what we plan.
  ///   - opportunism: how far the customer seeks its advantage at our expense.
  ///   - growth: β where nothing is missing.
  ///   - decay: δ without and with full opportunism.
  package init(
    trust: Double, value: Double, management: Double, opportunism: Double, growth: Double = 0.05,
    decay: ClosedRange<Double> = 0.01...0.1
  ) {
    func held(_ force: Double) -> Double { force.isNaN ? 0.5 : min(max(force, 0), 1) }
    self.growth = growth * Double.root(held(trust) * held(value) * held(management), 3)
    self.decay = decay.lowerBound + (decay.upperBound - decay.lowerBound) * held(opportunism)
  }

  /// Rates that are known otherwise, for instance fitted.
  package init(growth: Double, decay: Double) {
    self.growth = growth
    self.decay = decay
  }
}
