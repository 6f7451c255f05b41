/// Why a customer comes back.
///
/// Inertia, latent and the loyalty above all others (his premium loyalty) after Griffin 1995, “Customer loyalty: how to
/// earn it, how to keep it”; loyalty that is bought or has no way out after Gremler, Brown 1996, “Service loyalty: its
/// nature, importance, and implications”, and Dick, Basu 1994, “Customer loyalty” (their spurious loyalty). The raw
/// value is the word of the JSON contract.
package enum LoyaltyType: String, CaseIterable, Hashable, Sendable {
  case monopoly, kinship, inertia, latent, convenience, price, incentive
  case superior = "super"

  /// One sentence for a person.
  package var meaning: String {
    switch self {
    case .monopoly: "Comes back because there is nobody else, or leaving costs too much."
    case .kinship: "Comes back because of family, ownership or friendship."
    case .inertia: "Comes back out of habit, and feels little about it."
    case .latent: "Thinks highly of us, but buys seldom."
    case .convenience: "Comes back because it is near and easy."
    case .price: "Comes back for the low price."
    case .incentive: "Comes back for points and gifts."
    case .superior: "Comes back because it wants to, and tells others."
    }
  }

  /// What keeps it.
  package var advice: String {
    switch self {
    case .monopoly: "Win real liking before a competitor comes: fix what annoys."
    case .kinship: "Keep the personal tie, and make sure that the goods deserve it."
    case .inertia: "Give a reason to like us, or the next offer takes the customer away."
    case .latent: "Find out what keeps the customer from buying: place, time, price or need."
    case .convenience: "Stay the easiest choice, and add what others cannot copy."
    case .price: "Do not chase with discounts alone: show the value."
    case .incentive: "Tie rewards to what the customer values beyond them."
    case .superior: "Thank the customer, ask for advice and referrals, and never take it for granted."
    }
  }
}

/// What the types of loyalty are read from; shares and marks are 0…1, facts 1 or 0.
package enum LoyaltySign: String, EvidenceSign {
  /// Facts that somebody stated.
  case soleSupplier = "sole supplier"
  case costOfLeaving = "cost of leaving"
  case kin = "personal tie"
  case near = "near or easiest"
  /// Measures.
  case discountedShare = "discounted share"
  case pointsShare = "share paid with points"
  case tenureYears = "years with us"
  case satisfaction
  case shareOfWallet = "share of wallet"
  /// 1 where the customer buys in its rhythm, 0 where it does not.
  case buys = "buys in its rhythm"
  case referrals
}

extension LoyaltyType {
  /// The rules in the order in which they are tried; a business may write its own.
  ///
  /// The limits are a rule of Guanxi's own. What holds a customer from outside (no other supplier, kin) is looked at
  /// first, then what it gets (points, discounts, ease), and only then what it feels: affection that could as well be a
  /// discount proves nothing.
  package static let usualRules: [EvidenceRule<LoyaltySign, LoyaltyType>] = [
    EvidenceRule(.monopoly, [.so(.soleSupplier), .so(.buys)]),
    EvidenceRule(
      .monopoly, [.init(.costOfLeaving, .atLeast, 0.7), .so(.buys), .init(.satisfaction, .below, 0.75)]),
    EvidenceRule(.kinship, [.so(.kin), .so(.buys)]),
    EvidenceRule(
      .superior,
      [
        .so(.buys), .init(.satisfaction, .atLeast, 0.75), .init(.shareOfWallet, .atLeast, 0.6),
        .init(.tenureYears, .atLeast, 1), .init(.discountedShare, .below, 0.5), .init(.pointsShare, .below, 0.2),
      ]),
    EvidenceRule(.superior, [.so(.buys), .init(.satisfaction, .atLeast, 0.75), .init(.referrals, .atLeast, 2)]),
    EvidenceRule(.incentive, [.so(.buys), .init(.pointsShare, .atLeast, 0.2)]),
    EvidenceRule(.price, [.so(.buys), .init(.discountedShare, .atLeast, 0.5)]),
    EvidenceRule(.convenience, [.so(.buys), .so(.near)]),
    EvidenceRule(.latent, [.init(.satisfaction, .atLeast, 0.75), .init(.buys, .below, 1)]),
    EvidenceRule(.latent, [.init(.satisfaction, .atLeast, 0.75), .init(.shareOfWallet, .below, 0.3)]),
    EvidenceRule(.inertia, [.so(.buys), .init(.tenureYears, .atLeast, 1), .init(.satisfaction, .below, 0.75)]),
  ]

  /// The type of a customer with its evidence; nil where too little is known, or nothing brings it back.
  package static func read(
    _ signs: [LoyaltySign: Double], by rules: [EvidenceRule<LoyaltySign, LoyaltyType>] = usualRules
  ) -> EvidenceReading<LoyaltySign, LoyaltyType>? {
    EvidenceReading(rules, signs)
  }
}
