import Domain

/// What the state alerts of one customer are read from.
package struct CustomerSignals: Hashable, Sendable {
  /// The number of distinct sale days.
  package var saleDays: Int
  /// nil without a sale.
  package var lastSale: Day?
  /// The usual gap between sale days; nil without a sale.
  package var gap: LifecycleGap?
  /// nil without a touch.
  package var lastTouch: Day?
  /// Whether there is an e-mail address or a telephone number, of its own or of a contact.
  package var hasContactWay: Bool
  /// Whether another customer looks the same.
  package var hasDuplicate: Bool
  /// nil where no touch had a tone.
  package var feeling: Feeling?
  /// Days of silence, at least, before a key customer is called silent: the setting `alert.silent`.
  package var silentSetting: Int

  package init(
    saleDays: Int = 0, lastSale: Day? = nil, gap: LifecycleGap? = nil, lastTouch: Day? = nil,
    hasContactWay: Bool = true, hasDuplicate: Bool = false, feeling: Feeling? = nil, silentSetting: Int = 30
  ) {
    self.saleDays = saleDays
    self.lastSale = lastSale
    self.gap = gap
    self.lastTouch = lastTouch
    self.hasContactWay = hasContactWay
    self.hasDuplicate = hasDuplicate
    self.feeling = feeling
    self.silentSetting = silentSetting
  }

  /// What holds on a day.
  package func bits(on today: Day) -> CustomerAlertBits {
    var bits: CustomerAlertBits = []
    if hasRhythm, isQuiet(today, over: .due), !isQuiet(today, over: .overdue) { bits.insert(.reorderDue) }
    if hasRhythm, isQuiet(today, over: .overdue), !isQuiet(today, over: .dormant) { bits.insert(.reorderOverdue) }
    if isSilent(today) { bits.insert(.silent) }
    if !hasContactWay { bits.insert(.unreachable) }
    if hasDuplicate { bits.insert(.duplicate) }
    if isUnhappy, lastSale != nil, !isQuiet(today, over: .declining) { bits.insert(.unhappy) }
    return bits
  }

  /// The first day after today on which other bits hold, if nothing is edited; nil when time alone changes nothing.
  package func nextChange(after today: Day) -> Day? {
    let turns = [LifecycleGap.Times.due, .overdue, .declining, .dormant].map { firstQuiet(lastSale, over: $0) }
    return firstChange(after: today, among: turns + [firstSilent], bits)
  }

  /// Two gaps at least: one alone is no rhythm.
  private var hasRhythm: Bool { saleDays >= 3 }

  private var isUnhappy: Bool { feeling.map { $0 < .unhappy } ?? false }

  /// The last sale or touch.
  private var lastContact: Day? { [lastSale, lastTouch].compactMap(\.self).max() }

  /// Whether the last sale is more than so many usual gaps ago.
  private func isQuiet(_ today: Day, over times: LifecycleGap.Times) -> Bool {
    firstQuiet(lastSale, over: times).map { $0 <= today } ?? false
  }

  private func isSilent(_ today: Day) -> Bool { firstSilent.map { $0 <= today } ?? false }

  private func firstQuiet(_ last: Day?, over times: LifecycleGap.Times) -> Day? {
    guard let last, let gap else { return nil }
    return gap.firstDay(after: last, over: times)
  }

  /// The first day more than 1.5 usual gaps, and more than the setting, after the last contact.
  private var firstSilent: Day? {
    guard let lastContact else { return nil }
    let bySetting = lastContact + silentSetting + 1
    return max(bySetting, firstQuiet(lastContact, over: .overdue) ?? bySetting)
  }
}
