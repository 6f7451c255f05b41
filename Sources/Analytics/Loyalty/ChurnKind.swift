/// Why a customer left.
///
/// Natural, competitive and malicious loss as textbooks on customer relationships tell them apart; loss by our own fault
/// after Keaveney 1995, “Customer switching behavior in service industries”. The raw value is the word of the JSON
/// contract.
package enum ChurnKind: String, CaseIterable, Hashable, Sendable {
  /// Moved, closed, died, or needs it no longer.
  case natural
  /// Went to somebody who offers more.
  case competitive
  /// Driven away by what we did or failed to do.
  case fault
  /// Took advantage of us: fraud, unpaid bills.
  case malicious

  /// Whether somebody should try to win the customer back.
  package var isWonBack: Bool { self != .malicious }

  /// What there is to do.
  package var advice: String {
    switch self {
    case .natural: "Part as friends, and ask who takes over."
    case .competitive: "Ask what the other offers, and answer it where it pays."
    case .fault: "Put right what went wrong and say sorry, before any offer."
    case .malicious: "Close the account, and collect what is owed."
    }
  }
}

/// What the kinds of churn are read from; facts are 1 or 0.
package enum ChurnSign: String, EvidenceSign {
  case fraud
  case badCredit = "bad credit"
  case closed = "closed, moved or died"
  case needEnded = "need ended"
  case openComplaints = "complaints not resolved"
  case brokenPromises = "promises not kept"
  /// 0…1.
  case satisfaction
  case competitor = "competitor named"
  /// The competitor's price below ours, as a share of ours.
  case cheaper = "competitor cheaper by"
}

extension ChurnKind {
  /// The rules in the order in which they are tried; a business may write its own.
  ///
  /// Malice comes first, since such a customer is never to be won back whatever else holds; then what nobody can help;
  /// then what we did ourselves, which a competitor only profits from. The limits are a rule of Guanxi's own.
  package static let usualRules: [EvidenceRule<ChurnSign, ChurnKind>] = [
    EvidenceRule(.malicious, [.so(.fraud)]),
    EvidenceRule(.malicious, [.so(.badCredit)]),
    EvidenceRule(.natural, [.so(.closed)]),
    EvidenceRule(.natural, [.so(.needEnded)]),
    EvidenceRule(.fault, [.init(.openComplaints, .atLeast, 1)]),
    EvidenceRule(.fault, [.init(.brokenPromises, .atLeast, 1)]),
    EvidenceRule(.competitive, [.so(.competitor)]),
    EvidenceRule(.competitive, [.init(.cheaper, .atLeast, 0.05)]),
    EvidenceRule(.fault, [.init(.satisfaction, .below, 0.4)]),
  ]

  /// The kind with its evidence; nil where nothing tells why the customer left.
  package static func read(
    _ signs: [ChurnSign: Double], by rules: [EvidenceRule<ChurnSign, ChurnKind>] = usualRules
  ) -> EvidenceReading<ChurnSign, ChurnKind>? {
    EvidenceReading(rules, signs)
  }
}
