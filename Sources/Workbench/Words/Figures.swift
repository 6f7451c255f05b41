import Domain

/// Numbers, days and moments as people read them.
package struct Figures: Sendable {
  package let currency: Currency
  package let today: Day
  package let now: Instant
  /// Seconds that local clocks are ahead of UTC at a moment.
  package let zone: @Sendable (Instant) -> Int
  package let words: Words

  /// How long ago a day was, `3d`, or how far ahead it is, `in 3d`; at most seven characters up to 999 days.
  package func ago(_ day: Day?) -> String {
    guard let day else { return words[.nothing] }
    let days = "\((today - day).magnitude)" + words[.dayLetter]
    return day > today ? words(.aheadLabel, days) : days
  }

  /// The same in a sentence: `3d ago`, `in 3d`.
  package func distance(_ day: Day?) -> String {
    day.map { $0 <= today } ?? false ? words(.agoLabel, ago(day)) : ago(day)
  }

  /// An amount to the last cent, `9,120.00`.
  package func money(_ money: Money?) -> String { money?.grouped(in: currency) ?? words[.nothing] }

  /// An amount for narrow columns, `128.4k`.
  package func short(_ money: Money) -> String {
    money.short(in: currency, scale: words.language == .chinese ? .myriads : .thousands)
  }

  /// An amount for narrow columns, or dots where the role does not see it.
  package func short(_ money: Money?, isHidden: Bool) -> String {
    isHidden ? words[.hiddenValue] : money.map(short) ?? words[.nothing]
  }

  /// The value of a field, as a person would type it.
  package func text(_ value: FieldValue) -> String { FieldText.display(value, in: currency, zone: zone) { _ in nil } }

  /// A number with its thousands grouped, `2,357`.
  package func count(_ number: Int) -> String { Figures.grouped(number) }

  /// The time left until a moment, in hours and minutes up to two days, then in days: `0:18`, `-0:42`, `3d`.
  package func countdown(to due: Instant?) -> String {
    guard let due else { return words[.nothing] }
    let minutes = (due - now) / 60
    let sign = due < now ? "-" : ""
    let distance = abs(minutes)
    if distance >= 2 * 24 * 60 { return sign + "\(distance / (24 * 60))" + words[.dayLetter] }
    let rest = distance % 60
    return sign + "\(distance / 60):" + (rest < 10 ? "0" : "") + "\(rest)"
  }

  /// A moment in the book's time, `2026-11-21 14:32`.
  package func moment(_ instant: Instant?) -> String {
    guard let instant else { return words[.nothing] }
    return FieldText.clock(instant, zone: zone)
  }

  /// The time of day, `14:32`.
  package var timeOfDay: String { String(FieldText.clock(now, zone: zone).suffix(5)) }

  /// How long something took: `0.6 ms`, `13.5 s`.
  package func duration(microseconds: Int) -> String {
    microseconds < 1_000_000
      ? Decimals.text(Int64(microseconds + 50) / 100, places: 1) + " ms"
      : Decimals.text(Int64(microseconds + 50_000) / 100_000, places: 1) + " s"
  }

  /// A share, `12.3 %`; nothing of nothing.
  package func percent(_ part: Int64, of whole: Int64) -> String {
    guard whole > 0 else { return words[.nothing] }
    let thousandths = Int64((Double(part) / Double(whole) * 1_000).rounded())
    return words(.percentSign, Decimals.text(thousandths, places: 1))
  }

  /// A share from 0 to 1, `12.3 %`.
  package func percent(_ share: Double?) -> String {
    percent(Int64(((share ?? 0) * 100_000).rounded()), of: share == nil ? 0 : 100_000)
  }

  /// A number with its thousands grouped.
  static func grouped(_ number: Int) -> String { Decimals.grouped(String(number)) }
}
