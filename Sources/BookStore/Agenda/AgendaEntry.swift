import Analytics
import Domain

/// What time will do to one customer: the stage and the alerts as they are until the day on which they can change
/// without an edit.
struct AgendaEntry: Hashable {
  /// Distinct sale days.
  var days = 0
  var stage = LifecycleStage.prospect
  /// Alerts as far as they do not depend on the customer's class, which is read and never stored.
  var bits: CustomerAlertBits = []
  /// The last sale or touch.
  var contact: Day?
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
    guard reading.stage != .ended else { return }
    let signals = CustomerSignals(
      saleDays: lifecycle.days, lastSale: lifecycle.last, gap: Lifecycle.gap(lifecycle), lastTouch: facts.lastTouch,
      hasContactWay: facts.hasContactWay, hasDuplicate: facts.hasDuplicate, feeling: facts.feeling,
      silentSetting: facts.silentSetting)
    bits = signals.bits(on: today)
    let ends = facts.ended.flatMap { $0 > today && !facts.hasOpenMatters ? $0 : nil }
    next = [reading.next, signals.nextChange(after: today), ends].compactMap(\.self).min()
  }

  /// Whether time has passed the entry by.
  func isDue(_ today: Day) -> Bool { next.map { $0 <= today } ?? false }

  /// Days, stage, bits, contact and next from the first five columns.
  init(row: Row) {
    days = row.int(0)
    stage = LifecycleStage.allCases[min(max(row.int(1), 0), LifecycleStage.allCases.count - 1)]
    bits = CustomerAlertBits(rawValue: row.int(2))
    contact = row.integer(3) == Measures.noDay ? nil : Day(number: row.int(3))
    next = row.optionalInteger(4).map { Day(number: Int($0)) }
  }

  var columns: [SQLValue] {
    [
      SQLValue(days), SQLValue(stage.rank), SQLValue(bits.rawValue),
      .integer(contact.map { Int64($0.number) } ?? Measures.noDay), SQLValue(next.map { Int64($0.number) }),
    ]
  }
}

/// The facts from which a customer's stage and alerts are read.
struct AgendaFacts: Hashable {
  var lifecycle: LifecycleFacts
  /// The day the relationship was closed, if it was.
  var ended: Day?
  /// Whether a deal or ticket is open.
  var hasOpenMatters = false
  var lastTouch: Day?
  var hasContactWay = false
  var hasDuplicate = false
  var feeling: Feeling?
  var silentSetting = 30

  init(_ settings: AgendaSettings) {
    lifecycle = LifecycleFacts(days: 0, first: nil, recent: [], orders: [], gapSetting: settings.gap)
    silentSetting = settings.silent
  }

  /// Notes on a day whether the relationship is closed and its matters settled.
  mutating func settle(today: Day) {
    lifecycle.isSettled = ended.map { $0 <= today } ?? false && !hasOpenMatters
  }
}

/// The settings of the book that stage and alerts depend on.
struct AgendaSettings: Hashable {
  let gap: Int
  let silent: Int

  init(_ connection: Connection) throws {
    gap = try connection.integerSetting("lifecycle.gap")
    silent = try connection.integerSetting("alert.silent")
  }

  /// The settings that change every customer's entry.
  static let names: Set<String> = ["lifecycle.gap", "alert.silent"]
}

extension Connection {
  /// A setting that is a whole number; its standard where nothing was said.
  func integerSetting(_ name: String) throws -> Int {
    let said = try statement(.readSetting).first(.text(name)) { $0.text(0) ?? "" }
    return said.flatMap(Int.init) ?? Setting.named(name).flatMap { Int($0.standard) } ?? 0
  }
}
