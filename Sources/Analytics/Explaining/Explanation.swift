import Domain

/// Why a customer is in a class: the inputs, the yardsticks, the rule and what another class would take.
package struct Explanation: Hashable, Sendable {
  package let model: Model
  /// The class; nil outside the population.
  package let className: String?
  /// The measures it was read from.
  package let inputs: [ExplainedValue]
  /// The yardsticks they were read against.
  package let yardsticks: [ExplainedValue]
  /// The rule in words.
  package let rule: String
  /// What comes of it by time alone, a sentence; nil where nothing does.
  package let outlook: String?
  /// The other class that takes the smallest relative change of one measure.
  package let nearest: ClassDistance?
  /// For each measure that alone can change the class: the least change up and down.
  package let distances: [ClassDistance]

  package init(
    model: Model, className: String?, inputs: [ExplainedValue], yardsticks: [ExplainedValue], rule: String,
    outlook: String? = nil, distances: [ClassDistance]
  ) {
    self.model = model
    self.className = className
    self.inputs = inputs
    self.yardsticks = yardsticks
    self.rule = rule
    self.outlook = outlook
    self.distances = distances
    nearest = distances.min { $0.effort < $1.effort }
  }

  /// The rule, and what comes of it.
  package var sentences: [String] { [rule] + [outlook].compactMap(\.self) }
}

/// A named number with its dimension, for display.
package struct ExplainedValue: Hashable, Sendable {
  package let name: String
  package let value: Int64?
  /// How to write the value: as a day, a count or money; nil for a plain count.
  package let dimension: Dimension?

  package init(_ name: String, _ value: Int64?, _ dimension: Dimension? = nil) {
    self.name = name
    self.value = value
    self.dimension = dimension
  }
}

/// How far another class is: the change of one measure alone, all yardsticks held.
package struct ClassDistance: Hashable, Sendable {
  package let className: String
  package let dimension: Dimension
  /// Days, sales or minor units; negative for a fall.
  package let change: Int64
  /// The change relative to the customer's own value (for recency: to the days since the last sale plus one month).
  package let effort: Double
}
