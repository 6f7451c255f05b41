/// A sign by which customers are told apart: its name is what a person reads.
package protocol EvidenceSign: RawRepresentable<String>, CaseIterable, Hashable, Sendable {}

/// One thing that must be so for a rule to hold.
package struct EvidenceCondition<Sign: EvidenceSign>: Hashable, Sendable {
  /// On which side of the limit the value lies.
  package enum Side: String, Hashable, Sendable {
    case atLeast = "at least"
    case below
  }

  package let sign: Sign
  package let side: Side
  package let limit: Double

  package init(_ sign: Sign, _ side: Side, _ limit: Double) {
    self.sign = sign
    self.side = side
    self.limit = limit
  }

  /// A condition of a fact that is so (1) or is not (0).
  package static func so(_ sign: Sign) -> Self { Self(sign, .atLeast, 1) }

  /// Whether a value meets it; what is not known meets nothing.
  package func holds(_ value: Double?) -> Bool {
    guard let value else { return false }
    return side == .atLeast ? value >= limit : value < limit
  }

  /// What was found beside what was asked for: `discounted share 0.80, at least 0.50`.
  func words(_ value: Double) -> String {
    "\(sign.rawValue) \(value.hundredths), \(side.rawValue) \(limit.hundredths)"
  }
}

/// A kind and what must be so for it: all of the conditions.
package struct EvidenceRule<Sign: EvidenceSign, Kind: Hashable & Sendable>: Hashable, Sendable {
  package let kind: Kind
  package let conditions: [EvidenceCondition<Sign>]

  package init(_ kind: Kind, _ conditions: [EvidenceCondition<Sign>]) {
    self.kind = kind
    self.conditions = conditions
  }
}

/// What rules found about one customer.
package struct EvidenceReading<Sign: EvidenceSign, Kind: Hashable & Sendable>: Hashable, Sendable {
  /// The kind of the first rule that holds.
  package let kind: Kind
  /// The place of that rule.
  package let rule: Int
  /// What was found for each of its conditions.
  package let evidence: [String]
  /// The kinds of the other rules that hold, in their order, each once.
  package let also: [Kind]

  /// Reads a customer by rules; nil where none holds.
  ///
  /// - Parameters:
  ///   - rules: in their order; the first that holds gives the kind.
  ///   - signs: what is known; what is absent or no number meets no condition.
  /// - Complexity: O(conditions).
  package init?(_ rules: [EvidenceRule<Sign, Kind>], _ signs: [Sign: Double]) {
    let holding = rules.indices.filter { place in
      !rules[place].conditions.isEmpty && rules[place].conditions.allSatisfy { $0.holds(signs[$0.sign]) }
    }
    guard let first = holding.first else { return nil }
    kind = rules[first].kind
    rule = first
    evidence = rules[first].conditions.map { $0.words(signs[$0.sign] ?? 0) }
    also = holding.dropFirst().reduce(into: []) { also, place in
      let kind = rules[place].kind
      if kind != rules[first].kind, !also.contains(kind) { also.append(kind) }
    }
  }

  /// The signs that the rules ask for and that are not known, in their order: more of them could change the kind.
  package static func missing(_ rules: [EvidenceRule<Sign, Kind>], _ signs: [Sign: Double]) -> [Sign] {
    let asked = Set(rules.flatMap { $0.conditions.map(\.sign) })
    return Sign.allCases.filter { asked.contains($0) && (signs[$0]?.isNaN ?? true) }
  }
}
