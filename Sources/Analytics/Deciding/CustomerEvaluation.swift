/// From whose side an indicator looks at the relationship.
package enum EvaluationView: String, CaseIterable, Hashable, Sendable {
  /// What the customer is worth to the company.
  case company
  /// What the company is worth to the customer.
  case customer
}

/// An indicator of the priority of customers.
///
/// Its values are 0…1, 1 the best, for instance the share of customers with a lower figure.
package struct EvaluationIndicator: Hashable, Sendable {
  package let name: String
  package let view: EvaluationView

  package init(_ name: String, _ view: EvaluationView) {
    self.name = name
    self.view = view
  }

  /// The indicators that are used where a business has not chosen its own.
  package static let usual = [
    EvaluationIndicator("margin so far", .company), EvaluationIndicator("value ahead", .company),
    EvaluationIndicator("growth", .company), EvaluationIndicator("cost to serve", .company),
    EvaluationIndicator("satisfaction", .customer), EvaluationIndicator("trust", .customer),
    EvaluationIndicator("share of wallet", .customer), EvaluationIndicator("needs met", .customer),
  ]
}

/// The priority of each customer, from the company's view of it and its view of the company.
///
/// Where people have judged at least 50 customers, a network that has learnt from them judges the others
/// (back-propagation: Rumelhart, Hinton, Williams 1986, “Learning representations by back-propagating errors”); below,
/// the weights of an analytic hierarchy do. 50 is a rule of Guanxi's own: a network learns fewer judgements by heart.
package struct CustomerEvaluation: Sendable {
  /// Reads a priority 0…1 from a value of each indicator; made of a trained network.
  package typealias Scorer = @Sendable ([Double]) -> Double

  /// How priorities are found.
  package enum Method: String, Hashable, Sendable { case hierarchy, network }

  package let indicators: [EvaluationIndicator]
  /// One for each indicator, together 1.
  package let weights: [Double]
  package let method: Method
  private let scorer: Scorer?

  /// From so many judged customers on the network is used.
  package static let judgedAtLeast = 50

  /// Chooses the method.
  ///
  /// - Parameters:
  ///   - indicators: what customers are judged by.
  ///   - weights: from an analytic hierarchy, one for each indicator.
  ///   - judged: the number of customers that people judged and the network learnt from.
  ///   - scorer: the trained network; nil where there is none, or where it was refused.
  /// - Throws: `invalid` for weights that do not match the indicators or make no sense.
  package init(
    _ indicators: [EvaluationIndicator], weights: [Double], judged: Int = 0, scorer: Scorer? = nil
  ) throws(ModelError) {
    let sum = weights.reduce(0, +)
    guard weights.count == indicators.count, weights.allSatisfy({ $0 >= 0 }), sum > 0, sum.isFinite else {
      throw .invalid("There are \(indicators.count) indicators and not as many weights that make sense.")
    }
    self.indicators = indicators
    self.weights = weights.map { $0 / sum }
    method = scorer != nil && judged >= CustomerEvaluation.judgedAtLeast ? .network : .hierarchy
    self.scorer = scorer
  }
}

extension CustomerEvaluation {
  /// How important a customer is, and how surely that is known.
  package struct Priority: Hashable, Sendable {
    /// 0…1.
    package let value: Double
    /// The same from each view alone, by the weights; nil where nothing of it is known.
    package let company: Double?
    package let customer: Double?
    /// The indicators that are not known.
    package let missing: [String]
  }

  /// The priority of a customer.
  ///
  /// What is not known leaves its weight to the others; a network reads ½ in its place. It is named in either case.
  ///
  /// - Parameter values: one for each indicator, 0…1; nil where not known.
  /// - Throws: `tooFew` where nothing is known, `invalid` where the network answers with no number.
  /// - Precondition: a value or nil for each indicator.
  package func priority(_ values: [Double?]) throws(ModelError) -> Priority {
    precondition(values.count == indicators.count, "each indicator has a value or none")
    let signs = zip(indicators, values).map { Indicator($0.name, $1) }
    let index = try WeightedIndex(signs, weights: weights)
    var value = index.value
    if method == .network, let scorer {
      value = scorer(signs.map { $0.value ?? 0.5 })
      guard value.isFinite else { throw .invalid("The network gives no number for this customer.") }
    }
    return Priority(
      value: min(max(value, 0), 1), company: side(.company, signs), customer: side(.customer, signs),
      missing: index.missing)
  }

  /// The places of the customers from the highest priority to the lowest, the first of equals first; those of whom
  /// nothing is known are left out.
  ///
  /// - Complexity: O(n log n).
  package func ranking(_ customers: [[Double?]]) -> [(place: Int, priority: Priority)] {
    customers.enumerated()
      .compactMap { place, values in (try? priority(values)).map { (place: place, priority: $0) } }
      .sorted { (-$0.priority.value, $0.place) < (-$1.priority.value, $1.place) }
  }

  private func side(_ view: EvaluationView, _ signs: [Indicator]) -> Double? {
    let weights = zip(indicators, weights).map { $0.view == view ? $1 : 0 }
    return try? WeightedIndex(signs, weights: weights).value
  }
}
