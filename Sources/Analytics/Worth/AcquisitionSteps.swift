/// The way from a stranger to a customer, step by step: how many go on, and what each costs who arrives.
///
/// Steps are for instance visit, first payment, repeat. The cost of one who reached a step is all that was spent up to it,
/// shared among those who reached it: visitors at 0.90 of whom 1 % buy cost 90 a buyer. What an hour of work cost has to be
/// in the money given, else it is missing here too.
package struct AcquisitionSteps: Hashable, Sendable {
  /// One step: how many reached it, and what was spent to bring them there from the step before, in minor units.
  package struct Step: Hashable, Sendable {
    /// What the step is called.
    package let name: String
    /// How many came to it.
    package let reached: Int
    /// What was spent to bring them here from the step before, in minor units.
    package let cost: Int64

    /// A step; nothing is spent on it unless said.
    package init(_ name: String, reached: Int, cost: Int64 = 0) {
      self.name = name
      self.reached = reached
      self.cost = cost
    }
  }

  /// In the order they are taken.
  package let steps: [Step]

  /// The steps of one source, in their order.
  ///
  /// - Throws: `ModelError.tooFew` without a step, `.invalid` where more reach a step than the one before or a number is
  ///   negative.
  package init(_ steps: [Step]) throws(ModelError) {
    guard !steps.isEmpty else { throw .tooFew("steps", found: 0, needed: 1) }
    for (place, step) in steps.enumerated() {
      guard step.reached >= 0, step.cost >= 0 else { throw .invalid("Step “\(step.name)” has a negative number.") }
      guard place == 0 || step.reached <= steps[place - 1].reached else {
        throw .invalid("More reached “\(step.name)” than the step before it.")
      }
    }
    self.steps = steps
  }

  /// The steps of several sources together.
  ///
  /// - Throws: `ModelError.invalid` where the sources do not name the same steps.
  package init(together sources: [AcquisitionSteps]) throws(ModelError) {
    guard let names = sources.first?.steps.map(\.name) else { throw .tooFew("sources", found: 0, needed: 1) }
    guard sources.allSatisfy({ $0.steps.map(\.name) == names }) else {
      throw .invalid("The sources do not have the same steps.")
    }
    try self.init(
      names.enumerated().map { place, name in
        Step(
          name, reached: sources.reduce(0) { $0 + $1.steps[place].reached },
          cost: sources.reduce(0) { $0 + $1.steps[place].cost })
      })
  }

  /// The share of those of the step before who reached a step; nil at the first and after an empty one.
  package func conversion(at place: Int) -> Double? {
    guard place > 0, steps[place - 1].reached > 0 else { return nil }
    return Double(steps[place].reached) / Double(steps[place - 1].reached)
  }

  /// The share of those of the first step who reached a step; nil where nobody began.
  package func reach(at place: Int) -> Double? {
    steps[0].reached > 0 ? Double(steps[place].reached) / Double(steps[0].reached) : nil
  }

  /// What one costs who reached a step, in minor units: all that was spent so far over their number; nil of nobody.
  package func cost(at place: Int) -> Double? {
    guard steps[place].reached > 0 else { return nil }
    return Double(steps[...place].reduce(0) { $0 + $1.cost }) / Double(steps[place].reached)
  }
}
