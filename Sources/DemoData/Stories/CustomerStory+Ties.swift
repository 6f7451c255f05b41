import Domain

/// What another customer is to this one.
struct Tie {
  enum Kind: String {
    case parent, partner, supplier
    case referredBy = "referred by"
  }

  let type: Kind
  let other: Int64
}

extension CustomerStory {
  /// Of 1,000 organisations, how many have such a tie.
  private static let shares: [(kind: Tie.Kind, perMille: Int)] = [
    (.parent, 40), (.referredBy, 70), (.partner, 12), (.supplier, 8),
  ]
  /// How many of those that came before are looked at for one that fits.
  private static let tries = 12

  /// The ties to customers that came before; persons are only referred.
  mutating func findTies() -> [Tie] {
    guard customer > 1, profile.number == customer else { return [] }
    var ties: [Tie] = []
    for (kind, share) in CustomerStory.shares where chance.happens(perMille: share) {
      guard profile.isOrganisation || kind == .referredBy, let other = findOther(for: kind) else { continue }
      if !ties.contains(where: { $0.other == other }) { ties.append(Tie(type: kind, other: other)) }
    }
    return ties
  }

  mutating func tellTies(into buffer: inout RowBuffer) {
    for tie in ties {
      let since = tie.type == .referredBy ? profile.created : day(since: profile.created)
      buffer.add(
        .relation,
        [.none, .none, .reference(customer), .text(tie.type.rawValue), .reference(tie.other), .day(since), .none])
    }
  }

  private mutating func findOther(for kind: Tie.Kind) -> Int64? {
    for _ in 0..<CustomerStory.tries {
      let other = 1 + Int64(chance.below(Int(customer) - 1))
      if fits(other, as: kind) { return other }
    }
    return nil
  }

  /// Parents are organisations of the same country, business partners organisations; who refers was there before.
  private func fits(_ other: Int64, as kind: Tie.Kind) -> Bool {
    guard CustomerProfile.original(of: other) == nil else { return false }
    if kind == .referredBy {
      var chance = Chance(seed: world.options.seed, of: other)
      let profile = CustomerProfile(customer: other, world: world, chance: &chance)
      return profile.created < self.profile.created && profile.ended == nil
    }
    guard CustomerProfile.isOrganisation(other, world.spread) else { return false }
    let place = CountryPlace(world.spread.position(.country, of: other, parts: CountryPlace.parts))
    return kind != .parent || world.countries[place.country] === profile.country
  }
}
