/// The eight segments of RFM: each dimension high or low against its mean, in the order R F M.
package enum RFM8: String, CaseIterable, Hashable, Sendable {
  case importantValue = "important value"
  case importantDevelopment = "important development"
  case importantKeep = "important keep"
  case importantWinBack = "important win-back"
  case generalValue = "general value"
  case generalDevelopment = "general development"
  case generalKeep = "general keep"
  case generalWinBack = "general win-back"

  package static func of(recencyHigh: Bool, frequencyHigh: Bool, monetaryHigh: Bool) -> RFM8 {
    switch (monetaryHigh, recencyHigh, frequencyHigh) {
    case (true, true, true): .importantValue
    case (true, true, false): .importantDevelopment
    case (true, false, true): .importantKeep
    case (true, false, false): .importantWinBack
    case (false, true, true): .generalValue
    case (false, true, false): .generalDevelopment
    case (false, false, true): .generalKeep
    case (false, false, false): .generalWinBack
    }
  }
}

/// Four groups by scores: high from 4, low up to 2, whatever is neither is between.
package enum RFM4: String, CaseIterable, Hashable, Sendable {
  case highValue = "high value"
  case toRetain = "to retain"
  case new
  case lowValue = "low value"
  case between

  package static func of(recency: Int, frequency: Int, monetary: Int) -> RFM4 {
    let (high, low) = (4, 2)
    if recency >= high, frequency >= high, monetary >= high { return .highValue }
    if recency <= low, frequency >= high, monetary > low { return .toRetain }
    if recency >= high, frequency <= low, monetary <= low { return .new }
    if recency <= low, frequency <= low, monetary <= low { return .lowValue }
    return .between
  }
}

/// Four tiers for corporate customers, from the highs of ``RFM8``.
package enum Tier4: String, CaseIterable, Hashable, Sendable {
  case important, high, potential, low

  package static func of(recencyHigh: Bool, frequencyHigh: Bool, monetaryHigh: Bool) -> Tier4 {
    switch (recencyHigh, frequencyHigh, monetaryHigh) {
    case (true, true, true): .important
    case (false, true, true): .high
    case (false, _, _): .low
    case (true, _, false), (true, false, true): .potential
    }
  }
}
