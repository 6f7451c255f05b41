/// How strong a relationship is, from what the customer thinks and is willing to do.
///
/// Trust and commitment after Morgan, Hunt 1994, “The commitment-trust theory of relationship marketing”, satisfaction
/// and the will to cooperate beside them, weighed by an analytic hierarchy.
package struct RelationshipCapital: Hashable, Sendable {
  /// What it is made of; the raw value is the word of the JSON contract.
  package enum Part: String, CaseIterable, Hashable, Sendable {
    case trust, commitment, satisfaction, cooperation
  }

  /// 0…1.
  package let value: Double
  /// The parts that are not known; their weight is left to the others.
  package let missing: [Part]
  /// The share of the weight that is known.
  package let known: Double

  /// The judgements where a business has made none: trust as important as commitment, each twice as important as
  /// satisfaction and three times as the will to cooperate, satisfaction somewhat more than that.
  package static let usualJudgements = [1, 2, 3, 2, 3, 1.5]

  /// What the parts weigh by judgements, in the order of ``Part``.
  ///
  /// - Parameter judgements: how the parts compare, above the diagonal, row by row.
  /// - Throws: as ``AnalyticHierarchy``, and `invalid` where they do not compare four parts.
  package static func weights(_ judgements: [Double] = usualJudgements) throws(ModelError) -> [Double] {
    let hierarchy = try AnalyticHierarchy(above: judgements)
    guard hierarchy.weights.count == Part.allCases.count else {
      throw .invalid("Four parts are compared in six judgements.")
    }
    return try hierarchy.accepted(Part.allCases.map(\.rawValue))
  }

  /// Weighs the parts.
  ///
  /// - Parameters:
  ///   - parts: 0…1 each; what is absent is not known.
  ///   - weights: of ``weights(_:)``, found once for all customers.
  /// - Throws: `tooFew` where nothing is known.
  /// - Precondition: a weight for each part.
  package init(_ parts: [Part: Double], weights: [Double]) throws(ModelError) {
    let signs = Part.allCases.map { Indicator($0.rawValue, parts[$0]) }
    let index = try WeightedIndex(signs, weights: weights)
    value = index.value
    missing = index.missing.compactMap(Part.init)
    known = index.known
  }

  /// 0 (hardly any) … 4 (full): a fifth of the range each, for a glyph.
  package var strength: Int { min(4, Int(value * 5 + 1e-9)) }
}
