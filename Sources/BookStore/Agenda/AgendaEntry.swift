import Analytics
import Domain

/// What time will do to one customer: the stage and the alerts as they are until the day on which they can change
/// without an edit, and what else they were read from, so that an edit reads again only what it changed.
struct AgendaEntry: Hashable {
  /// Distinct sale days.
  var days = 0
  var stage = LifecycleStage.prospect
  /// Alerts as far as they do not depend on the customer's class, which is read and never stored.
  var bits: CustomerAlertBits = []
  /// The last sale or touch.
  var contact: Day?
  var lastTouch: Day?
  var known = AgendaKnowledge()
  /// The first later day on which stage or bits differ by time alone.
  var next: Day?

  init() {}

  /// Reads the entry of a customer from its facts on a day.
  init(_ facts: AgendaFacts, today: Day) {
    let lifecycle = facts.lifecycle
    let reading = Lifecycle.read(lifecycle, today: today)
    days = lifecycle.days
    stage = reading.stage
    contact = [lifecycle.last, facts.lastTouch].compactMap(\.self).max()
    lastTouch = facts.lastTouch
    known = facts.known
    guard reading.stage != .ended else { return }
    let signals = CustomerSignals(
      saleDays: lifecycle.days, lastSale: lifecycle.last, gap: Lifecycle.gap(lifecycle), lastTouch: facts.lastTouch,
      hasContactWay: known.hasContactWay, hasDuplicate: known.hasDuplicate, feeling: known.feeling,
      silentSetting: facts.silentSetting)
    bits = signals.bits(on: today)
    let ends = facts.ended.flatMap { $0 > today && !facts.hasOpenMatters ? $0 : nil }
    next = [reading.next, signals.nextChange(after: today), ends].compactMap(\.self).min()
  }

  /// Whether time has passed the entry by.
  func isDue(_ today: Day) -> Bool { next.map { $0 <= today } ?? false }

  /// The columns in the order of ``columns``.
  static let names = ["days", "stage", "bits", "contact", "touch", "known", "next"]

  /// Reads the columns from a place on.
  init(row: Row, from column: Int = 0) {
    days = row.int(column)
    stage = row.stage(column + 1)
    bits = CustomerAlertBits(rawValue: row.int(column + 2))
    contact = row.saleDay(column + 3)
    lastTouch = row.saleDay(column + 4)
    known = AgendaKnowledge(rawValue: row.integer(column + 5))
    next = row.optionalInteger(column + 6).map { Day(number: Int($0)) }
  }

  var columns: [SQLValue] {
    [
      SQLValue(days), SQLValue(stage.rank), SQLValue(bits.rawValue), .saleDay(contact), .saleDay(lastTouch),
      .integer(known.rawValue), SQLValue(next.map { Int64($0.number) }),
    ]
  }
}

/// What an entry was read from beside orders and touches.
struct AgendaKnowledge: Hashable {
  /// Whether there is an e-mail address or a telephone number, of its own or of a contact.
  var hasContactWay = false
  /// Whether another customer has the same.
  var hasDuplicate = false
  /// Whether a day was set for the end of the relationship.
  var isEnding = false
  var feeling: Feeling?

  init() {}

  /// As a number: three flags, and above them the feeling, 0 for none.
  init(rawValue: Int64) {
    hasContactWay = rawValue & 1 != 0
    hasDuplicate = rawValue & 2 != 0
    isEnding = rawValue & 4 != 0
    let feeling = Int(rawValue >> 3)
    self.feeling = feeling == 0 ? nil : Feeling(thousandths: feeling - 1_001)
  }

  var rawValue: Int64 {
    let flags: Int64 = (hasContactWay ? 1 : 0) | (hasDuplicate ? 2 : 0) | (isEnding ? 4 : 0)
    return flags | Int64(feeling.map { $0.thousandths + 1_001 } ?? 0) << 3
  }
}

/// The facts from which a customer's stage and alerts are read.
struct AgendaFacts: Hashable {
  var lifecycle: LifecycleFacts
  /// The day the relationship was closed, if it was.
  var ended: Day? { didSet { known.isEnding = ended != nil } }
  /// Whether a deal or ticket is open.
  var hasOpenMatters = false
  var lastTouch: Day?
  var known = AgendaKnowledge()
  var silentSetting = 30

  init(_ settings: AgendaSettings) {
    lifecycle = LifecycleFacts(
      days: 0, first: nil, recent: [], orders: [], gapSetting: settings.gap, fading: settings.fading)
    silentSetting = settings.silent
  }

  /// Notes on a day whether the relationship is closed and its matters settled.
  mutating func settle(today: Day) {
    lifecycle.isSettled = ended.map { $0 <= today } ?? false && !hasOpenMatters
  }
}

/// What of the whole book stage and alerts depend on: settings, and the model that was fitted.
struct AgendaSettings: Hashable {
  let gap: Int
  let silent: Int
  let fading: LifecycleFading?

  init(_ connection: Connection) throws {
    gap = try connection.integerSetting("lifecycle.gap")
    silent = try connection.integerSetting("alert.silent")
    fading = try connection.expecter().fading
  }

  /// The settings that change every customer's entry.
  static let names: Set<String> = ["lifecycle.gap", "alert.silent"]
}
