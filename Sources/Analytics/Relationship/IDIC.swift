/// The four tasks of one-to-one relationships: identify, differentiate, interact, customise.
///
/// Peppers, Rogers 1993, “The one to one future”; Peppers, Rogers, Dorf 1999, “Is your company ready for one-to-one
/// marketing?”. The raw value is the word of the JSON contract.
package enum IDIC: String, CaseIterable, Hashable, Sendable {
  case identify, differentiate, interact, customise
}

/// What is known about the relationship with one customer; nil where it was never looked at.
package struct IDICFacts: Hashable, Sendable {
  /// The share of the basic data that is there, 0…1.
  package var completeness: Double?
  package var knowsChallenge: Bool
  package var hasValueNow: Bool
  package var hasValueAhead: Bool
  package var knowsNeeds: Bool
  /// Days since the last contact, and the days between contacts that are usual or agreed.
  package var silence: Int?
  package var rhythm: Int?
  /// The number of channels on which there was contact within a year.
  package var channels: Int
  /// Whether an offer or a playbook made for the customer or its segment is in force.
  package var hasOffer: Bool
  /// Whether something that the customer said has changed what it gets.
  package var usesFeedback: Bool

  package init(
    completeness: Double? = nil, knowsChallenge: Bool = false, hasValueNow: Bool = false, hasValueAhead: Bool = false,
    knowsNeeds: Bool = false, silence: Int? = nil, rhythm: Int? = nil, channels: Int = 0, hasOffer: Bool = false,
    usesFeedback: Bool = false
  ) {
    self.completeness = completeness
    self.knowsChallenge = knowsChallenge
    self.hasValueNow = hasValueNow
    self.hasValueAhead = hasValueAhead
    self.knowsNeeds = knowsNeeds
    self.silence = silence
    self.rhythm = rhythm
    self.channels = channels
    self.hasOffer = hasOffer
    self.usesFeedback = usesFeedback
  }
}

/// One of the four lights of a customer.
package struct IDICLight: Hashable, Sendable {
  package let task: IDIC
  /// What is missing, as sentences; none where the light is green.
  package let faults: [String]

  package var isGreen: Bool { faults.isEmpty }

  /// The share of the basic data from which a customer counts as identified: a rule of Guanxi's own.
  package static let completeFrom = 0.8

  /// The four lights, in the order of the tasks.
  package static func board(_ facts: IDICFacts) -> [IDICLight] {
    IDIC.allCases.map { task in IDICLight(task: task, faults: faults(task, facts)) }
  }

  private static func faults(_ task: IDIC, _ facts: IDICFacts) -> [String] {
    let rules: [(isMet: Bool, fault: String)] =
      switch task {
      case .identify:
        [
          (facts.completeness ?? 0 >= completeFrom, "Basic data are incomplete."),
          (facts.knowsChallenge, "The customer's business challenge is not known."),
        ]
      case .differentiate:
        [
          (facts.hasValueNow, "What the customer is worth now is not known."),
          (facts.hasValueAhead, "What the customer will be worth is not known."),
          (facts.knowsNeeds, "The customer's needs are not known."),
        ]
      case .interact:
        [
          (isInRhythm(facts), "There was no contact within the usual time."),
          (facts.channels > 1, "Contact is on fewer than two channels."),
        ]
      case .customise:
        [
          (facts.hasOffer, "No offer or playbook is in force for the customer."),
          (facts.usesFeedback, "Nothing the customer said has been used."),
        ]
      }
    return rules.filter { !$0.isMet }.map(\.fault)
  }

  private static func isInRhythm(_ facts: IDICFacts) -> Bool {
    guard let silence = facts.silence, let rhythm = facts.rhythm else { return false }
    return silence <= rhythm
  }
}
