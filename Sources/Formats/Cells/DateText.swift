import Domain

/// A date as people write it, with every day that it could mean.
///
/// Reads `2024-03-15`, `2024/3/15`, `20240315`, `15.3.2024`, `3/15/2024`, `15 Mar 2024`, `Friday, March 15th, 2024`,
/// `15 mars 2024`, `2024年3月15日`, each alone or with a time (`14:30`, `2:30:05 PM`, `14h30`) and a zone (`Z`, `UTC`,
/// `+01:00`).
struct DateText {
  /// The cell, for messages.
  let shown: String
  private(set) var secondOfDay: Int?
  private(set) var offset: Int?
  /// The day it means in each order; those orders in which it is a day.
  private var days: [DateOrder: Day] = [:]
  /// Whether points part day, month and year; that is written only where the day comes first.
  private var isDotted = false

  /// - Parameter cell: without spaces around.
  /// - Returns: nil for what does not have the shape of a date.
  init?(_ cell: UnsafeRawBufferPointer) {
    // The longest shape has a full weekday and month name, a time with fractions and a zone.
    guard cell.count <= 64, cell.contains(where: { $0.isDigit || $0 >= 0x80 }) else { return nil }
    shown = cell.text
    guard cell.contains(where: { $0 >= 0x80 }) else {
      guard read(cell) else { return nil }
      return
    }
    var plain = PlainDigits.folded(shown)
    guard plain.withUTF8({ read(UnsafeRawBufferPointer($0)) }) else { return nil }
  }

  private mutating func read(_ cell: UnsafeRawBufferPointer) -> Bool {
    var cursor = ByteCursor(cell)
    return readDate(&cursor) && readTime(&cursor) && cursor.isAtEnd
  }

  /// The orders in which it is likely meant, none where no calendar has such a day.
  var orders: Set<DateOrder> { isDotted && days[.dmy] != nil ? [.dmy] : Set(days.keys) }

  /// Whether the likely orders mean different days.
  var isAmbiguous: Bool { Set(orders.compactMap { days[$0] }).count > 1 }

  /// The day it means in an order; without one, the only day it can mean.
  func day(_ order: DateOrder?) -> Day? {
    if let order { return days[order] }
    return isAmbiguous ? nil : orders.first.flatMap { days[$0] }
  }

  private mutating func readDate(_ cursor: inout ByteCursor) -> Bool {
    MonthName.skipWeekday(&cursor)
    if let month = MonthName.read(&cursor) { return readNamed(month, &cursor) }
    guard let first = cursor.number() else { return false }
    if first.digits == 8 {
      return fix(year: first.value / 10_000, month: first.value / 100 % 100, day: first.value % 100)
    }
    if cursor.take(text: ["年", "년"]) != nil { return readSigned(year: first, &cursor) }
    cursor.skipOrdinal()
    let mark = cursor.take(DateText.marks)
    cursor.skipSpaces()
    cursor.skipOf()
    if let month = MonthName.read(&cursor) { return readNamed(month, dayOrYear: first, &cursor) }
    guard let mark, let second = cursor.number(), second.digits <= 2, cursor.take([mark]) != nil else { return false }
    cursor.skipSpaces()
    guard let third = cursor.number() else { return false }
    isDotted = mark == UInt8(ascii: ".") && first.digits <= 2
    return readNumbers(first, second, third)
  }

  /// Reads what follows the year in `2024年3月15日` and `2024년 3월 15일`.
  private mutating func readSigned(year: DigitRun, _ cursor: inout ByteCursor) -> Bool {
    cursor.skipSpaces()
    guard let month = cursor.number(), cursor.take(text: ["月", "월"]) != nil else { return false }
    cursor.skipSpaces()
    guard let day = cursor.number(), cursor.take(text: ["日", "일"]) != nil else { return false }
    return fix(year: year.year, month: month.value, day: day.value)
  }

  private mutating func readNumbers(_ first: DigitRun, _ second: DigitRun, _ third: DigitRun) -> Bool {
    switch (first.digits, third.digits) {
    case (4, 1...2): return fix(year: first.value, month: second.value, day: third.value)
    case (1...2, 2), (1...2, 4):
      days[.dmy] = Day(year: third.year, month: second.value, day: first.value)
      days[.mdy] = Day(year: third.year, month: first.value, day: second.value)
      guard third.digits == 2, first.digits == 2 else { return true }
      days[.ymd] = Day(year: first.year, month: second.value, day: third.value)
      return true
    default: return false
    }
  }

  /// Reads what follows the month in `Mar 15, 2024`.
  private mutating func readNamed(_ month: Int, _ cursor: inout ByteCursor) -> Bool {
    cursor.skip(DateText.separators)
    guard let day = cursor.number(), day.digits <= 2 else { return false }
    cursor.skipOrdinal()
    cursor.skip(DateText.separators)
    guard let year = cursor.number(), year.digits == 2 || year.digits == 4 else { return false }
    return fix(year: year.year, month: month, day: day.value)
  }

  /// Reads what follows the month in `15 Mar 2024`, `15-Mar-24`, `2024-Mar-15`.
  private mutating func readNamed(_ month: Int, dayOrYear first: DigitRun, _ cursor: inout ByteCursor) -> Bool {
    cursor.skip(DateText.separators)
    cursor.skipOf()
    guard let last = cursor.number() else { return false }
    switch (first.digits, last.digits) {
    case (4, 1...2): return fix(year: first.value, month: month, day: last.value)
    case (1...2, 4): return fix(year: last.value, month: month, day: first.value)
    case (1...2, 2):
      days[.dmy] = Day(year: last.year, month: month, day: first.value)
      if first.digits == 2 { days[.ymd] = Day(year: first.year, month: month, day: last.value) }
      return true
    default: return false
    }
  }

  /// Takes a day that means the same in every order; always true, for what has the shape of a date.
  private mutating func fix(year: Int, month: Int, day: Int) -> Bool {
    if let day = Day(year: year, month: month, day: day) {
      for order in DateOrder.allCases { days[order] = day }
    }
    return true
  }

  private mutating func readTime(_ cursor: inout ByteCursor) -> Bool {
    guard !cursor.isAtEnd else { return true }
    guard cursor.skip(Array("T ,".utf8)) else { return false }
    guard let time = ClockTime(&cursor) else { return false }
    secondOfDay = time.secondOfDay
    offset = time.offset
    return true
  }

  private static let marks = Array("-/.".utf8)
  private static let separators = Array(" -/.,".utf8)
}
