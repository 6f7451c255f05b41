import Domain

extension CustomerStory {
  private static let touchCounts = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 5]

  mutating func tellTouches(into buffer: inout RowBuffer) {
    let usual = max(chance.pick(CustomerStory.touchCounts), isProspect ? 1 : 0)
    let count = usual + min(profile.rhythm.orders / 20, 6)
    for index in 0..<count {
      let isLatest = index == 0
      let earliest = isLatest && chance.happens(perMille: 500) ? max(profile.created, today + -40) : profile.created
      tellTouch(since: earliest, isLatest: isLatest, into: &buffer)
    }
  }

  /// Only the latest touch still has its next step before it; those of the others are done.
  private mutating func tellTouch(since earliest: Day, isLatest: Bool, into buffer: inout RowBuffer) {
    let script = chance.pick(TouchScript.all[profile.country.language.rawValue])
    let day = self.day(since: earliest)
    let hasNext = isLatest && profile.ended == nil && !script.next.isNone && chance.happens(perMille: 700)
    let user = chance.happens(perMille: 850) ? profile.owner : chance.pick(profile.country.owners)
    buffer.add(
      .touch,
      [
        .none, .none, .reference(customer), script.channel, .instant(moment(on: day)), .reference(user), script.text,
        script.tone, hasNext ? script.next : .none,
        hasNext ? .day(max(today + chance.within(-4...14), day + 1)) : .none, person(on: day)?.id ?? .none,
      ])
  }
}
