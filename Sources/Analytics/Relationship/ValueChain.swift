/// The steps of the customer value chain, for a guided review.
///
/// Buttle 2004, “Customer relationship management: concepts and tools”. The raw value is the word of the JSON contract.
package enum ValueChain: String, CaseIterable, Hashable, Sendable {
  case portfolio = "customer portfolio analysis"
  case intimacy = "customer intimacy"
  case network = "network development"
  case proposition = "value proposition development"
  case management = "managing the relationship"

  /// What is asked at this step.
  package var question: String {
    switch self {
    case .portfolio: "Which customers are of strategic significance?"
    case .intimacy: "What do they need, and how do they want to be served?"
    case .network: "Who else must play along: suppliers, partners, our own people?"
    case .proposition: "What do we offer them that others do not?"
    case .management: "Who looks after each relationship, and how do we see that it works?"
    }
  }

  /// What must be there before the step is done.
  package var parts: [ValueChainPart] { ValueChainPart.allCases.filter { $0.step == self } }
}

/// What a step of the value chain is done with; the raw value is the word of the JSON contract.
package enum ValueChainPart: String, CaseIterable, Hashable, Sendable {
  case worthKnown = "customers are ranked by worth"
  case significantListed = "significant customers are listed"
  case needsKnown = "needs of each significant customer are noted"
  case servingAgreed = "how to serve each significant customer is noted"
  case partnersListed = "partners and suppliers are listed"
  case propositionWritten = "a value proposition is written for each segment"
  case ownersNamed = "each significant customer has an owner"
  case measuresSet = "measures of the relationship are set"

  /// The step it belongs to.
  package var step: ValueChain {
    switch self {
    case .worthKnown, .significantListed: .portfolio
    case .needsKnown, .servingAgreed: .intimacy
    case .partnersListed: .network
    case .propositionWritten: .proposition
    case .ownersNamed, .measuresSet: .management
    }
  }
}

/// Where a review stands at one step.
package struct ValueChainReview: Hashable, Sendable {
  package let step: ValueChain
  /// What is missing, in the order in which it is asked for.
  package let missing: [ValueChainPart]

  package var isDone: Bool { missing.isEmpty }

  /// The five steps in their order, of which each builds on those before.
  package static func steps(done: Set<ValueChainPart>) -> [ValueChainReview] {
    ValueChain.allCases.map { step in
      ValueChainReview(step: step, missing: step.parts.filter { !done.contains($0) })
    }
  }

  /// The first step that is not done; nil at the end.
  package static func next(done: Set<ValueChainPart>) -> ValueChainReview? {
    steps(done: done).first { !$0.isDone }
  }
}
