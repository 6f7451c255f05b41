import Domain

extension Cell {
  /// A day, as written: a time and a zone behind it are checked and left out.
  ///
  /// - Parameters:
  ///   - order: the column's; nil where ``DateOrderVote`` found that none is needed, so that a date which would need one
  ///     is refused.
  ///   - numbers: what a bare number counts; nil to refuse one.
  package static func day(
    _ cell: CellBytes, order: DateOrder?, numbers: DateNumbers? = nil
  ) throws(CellProblem) -> Day? {
    if cell.count == 10, let day = isoDay(cell) { return day }
    return try dateTime(cell, order: order, numbers: numbers)?.day
  }

  /// A day with the time and the zone that stand behind it.
  package static func dateTime(
    _ cell: CellBytes, order: DateOrder?, numbers: DateNumbers? = nil
  ) throws(CellProblem) -> DateTime? {
    if let iso = isoDateTime(cell) { return iso }
    let bytes = cell.trimmed
    guard !bytes.isEmpty else { return nil }
    if let numbers, let date = numbers.date(bytes) { return date }
    guard let date = DateText(bytes) else { throw CellProblem(bytes, "is no date; write 2024-03-15.") }
    guard !date.orders.isEmpty else { throw CellProblem(bytes, "is a day that no calendar has.") }
    if let day = date.day(order) { return DateTime(day: day, secondOfDay: date.secondOfDay, offset: date.offset) }
    guard let order else {
      throw CellProblem(bytes, "could be read in two ways; say which with --date-order dmy, mdy or ymd.")
    }
    throw CellProblem(bytes, "is no date in the order \(order.rawValue) of its column.")
  }

  /// The fast way for `YYYY-MM-DD`.
  private static func isoDay(_ cell: CellBytes) -> Day? {
    guard cell.count >= 10, cell[4] == UInt8(ascii: "-"), cell[7] == UInt8(ascii: "-") else { return nil }
    guard let century = twoDigits(cell, 0), let year = twoDigits(cell, 2), let month = twoDigits(cell, 5),
      let day = twoDigits(cell, 8)
    else { return nil }
    return Day(year: century * 100 + year, month: month, day: day)
  }

  /// The fast way for `YYYY-MM-DD`, alone or with `HH:MM` or `HH:MM:SS`, without a zone.
  private static func isoDateTime(_ cell: CellBytes) -> DateTime? {
    guard cell.count == 10 || cell.count == 16 || cell.count == 19, let day = isoDay(cell) else { return nil }
    guard cell.count > 10 else { return DateTime(day: day) }
    guard cell[10] == UInt8(ascii: " ") || cell[10] == UInt8(ascii: "T"), cell[13] == UInt8(ascii: ":"),
      let hour = twoDigits(cell, 11), let minute = twoDigits(cell, 14), hour < 24, minute < 60
    else { return nil }
    guard cell.count == 19 else { return DateTime(day: day, secondOfDay: hour * 3600 + minute * 60) }
    guard cell[16] == UInt8(ascii: ":"), let second = twoDigits(cell, 17), second < 60 else { return nil }
    return DateTime(day: day, secondOfDay: hour * 3600 + minute * 60 + second)
  }

  private static func twoDigits(_ cell: CellBytes, _ index: Int) -> Int? {
    let tens = cell[index]
    let ones = cell[index + 1]
    return tens.isDigit && ones.isDigit ? Int(tens &- 48) * 10 + Int(ones &- 48) : nil
  }
}
