/// When a customer can judge a characteristic of what it buys.
///
/// Nelson 1970, “Information and consumer behavior” (search, experience); Darby, Karni 1973, “Free competition and the
/// optimal amount of fraud” (credence). The raw value is the word of the JSON contract.
package enum CareCharacteristic: String, CaseIterable, Hashable, Sendable {
  /// Before buying: price, size, colour.
  case search
  /// After use: taste, comfort, how a repair holds.
  case experience
  /// Hardly ever: whether the repair was needed, the advice sound.
  case credence

  /// What the customer worries about.
  package var worry: String {
    switch self {
    case .search: "Have I compared enough?"
    case .experience: "Will it be as good as they say?"
    case .credence: "Can I believe what I cannot check?"
    }
  }

  /// What helps, before, during and after the purchase.
  package func care(_ phase: CarePhase) -> String {
    switch (self, phase) {
    case (.search, .before): "Give complete facts and prices that are easy to compare."
    case (.search, .during): "Confirm in writing what was chosen."
    case (.search, .after): "Take back what does not match its description."
    case (.experience, .before): "Let the customer try it, and show what others say who use it."
    case (.experience, .during): "Explain how to use it, and stay at hand."
    case (.experience, .after): "Ask soon how it goes, and put right what disappoints."
    case (.credence, .before): "Show training, certificates and who else relies on you."
    case (.credence, .during): "Say at each step what is done and why."
    case (.credence, .after): "Guarantee the result, report on it, and have it checked by others."
    }
  }
}

/// The three times of care around a purchase.
package enum CarePhase: String, CaseIterable, Hashable, Sendable {
  case before, during, after
}
