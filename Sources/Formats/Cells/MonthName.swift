/// The English names of months and weekdays in dates.
enum MonthName {
  /// Reads a month's name as its number, 1 to 12; nil, without moving, where there is none.
  static func read(_ cursor: inout ByteCursor) -> Int? { cursor.take(word: months) }

  /// Passes over a weekday and the comma behind it.
  static func skipWeekday(_ cursor: inout ByteCursor) {
    if cursor.take(word: weekdays) != nil { cursor.skip(Array(" ,.".utf8)) }
  }

  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  private static let weekdayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

  private static let months: [String: Int] = {
    var months = ["sept": 9]
    for (index, name) in monthNames.enumerated() {
      months[name] = index + 1
      months[String(name.prefix(3))] = index + 1
    }
    return months
  }()

  private static let weekdays = Set(weekdayNames + weekdayNames.map { String($0.prefix(3)) })
    .reduce(into: [String: Bool]()) { $0[$1] = true }
}
