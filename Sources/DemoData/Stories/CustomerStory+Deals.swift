import Domain

extension CustomerStory {
  /// Where deals stand, as often as they do: the stages passed before the last, and the last.
  private static let endings: [(passed: Int, last: String)] = [
    (0, "lead"), (0, "lead"), (0, "lead"), (1, "visit"), (1, "visit"), (2, "quote"), (2, "quote"), (2, "quote"),
    (3, "contract"), (3, "contract"), (4, "won"), (4, "won"), (4, "won"), (4, "won"), (4, "won"), (4, "won"),
    (1, "lost"), (2, "lost"), (3, "lost"), (3, "lost"), (1, "archived"), (2, "archived"),
  ]

  mutating func tellDeals(into buffer: inout RowBuffer) {
    let place = world.spread.position(.deals, of: customer, parts: 1000)
    guard place < (isProspect ? 400 : 185) else { return }
    for _ in 0..<chance.pick([1, 1, 1, 1, 2, 2, 3]) { tellDeal(into: &buffer) }
  }

  private mutating func tellDeal(into buffer: inout RowBuffer) {
    let (passed, last) = chance.pick(CustomerStory.endings)
    let isOpen = Pipeline.openStages.contains(last)
    let stages = isOpen ? passed + 1 : passed
    let path = Pipeline.openStages.prefix(stages) + (isOpen ? [] : [last])
    let days = stageDays(path.count, quiet: isOpen ? 40 : 900)
    let group = chance.happens(perMille: 650) ? profile.favourite : chance.below(world.range.groups.count)
    let product = world.range.groups[group].lowerBound + chance.below(world.range.groups[group].count)
    let opened = days[0]
    let entered = days[days.count - 1]
    let person = person(on: opened)?.id ?? .none
    let deal = buffer.add(
      .opportunity,
      [
        .none, .none, .reference(customer), chance.pick(world.deals.names(profile.country.language, group: group)),
        .reference(profile.owner), .reference(Int64(product + 1)), .text(last), .money(dealAmount()), .day(opened),
        .day(isOpen ? today + chance.within(-12...75) : entered), reason(of: last), .day(entered), person,
        chance.pick(LeadSources.ofDeals), isOpen ? probability(at: passed) : .none, chance.pick(DealNames.tags), .none,
        .none,
      ])
    if isOpen { openDeal = Matter(id: deal, person: person, since: opened) }
    var before = FieldValue.none
    for (stage, day) in zip(path, days) {
      buffer.add(.stageChange, [.reference(deal), .day(day), before, .text(stage)])
      before = .text(stage)
    }
  }

  /// The days on which a deal entered its stages, the last one less than `quiet` days ago; none before the customer
  /// was known.
  private mutating func stageDays(_ count: Int, quiet: Int) -> [Day] {
    let age = today - profile.created
    let longest = min(35, age / count)
    let gaps = (1..<count).map { _ in chance.within(min(3, longest)...longest) }
    let length = gaps.reduce(0, +)
    let last = today + -chance.below(min(quiet, age - length + 1))
    return gaps.reduce(into: [last + -length]) { days, gap in days.append(days[days.count - 1] + gap) }
  }

  /// A round amount, larger with larger customers.
  private mutating func dealAmount() -> Money {
    let hundreds = chance.within(4...60) * (profile.size + 1)
    return Money(minor: Int64(hundreds) * 100 * Decimals.power(world.options.currency.exponent))
  }

  /// Somebody's guess in percent, better the further the deal has come; not all deals have one.
  private mutating func probability(at stage: Int) -> FieldValue {
    guard chance.happens(perMille: 700) else { return .none }
    return .integer(Int64(10 + 20 * stage + 5 * chance.within(0...4)))
  }

  private mutating func reason(of stage: String) -> FieldValue {
    switch stage {
    case "won": chance.pick(DealNames.wonReasons)
    case "lost": chance.pick(DealNames.lostReasons)
    case "archived": chance.pick(DealNames.archivedReasons)
    default: .none
    }
  }
}
