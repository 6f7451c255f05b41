/// A time of day with its zone: `14:30`, `2:30:05.250 PM`, `08:40:25+00:00`.
struct ClockTime {
  /// Seconds since midnight; fractions are left out.
  let secondOfDay: Int
  /// Seconds east of Greenwich, or nil where no zone is written.
  let offset: Int?

  /// Reads from a cursor; nil for what is no time.
  init?(_ cursor: inout ByteCursor) {
    guard let hour = cursor.number(), hour.digits <= 2, let minute = ClockTime.part(&cursor) else { return nil }
    var second = 0
    if cursor.next == UInt8(ascii: ":") {
      guard let read = ClockTime.part(&cursor) else { return nil }
      second = read
      if cursor.take(Array(".,".utf8)) != nil, cursor.number() == nil { return nil }
    }
    cursor.skipSpaces()
    guard let hours = ClockTime.hours(hour.value, half: cursor.take(word: ["am": 0, "pm": 12])) else { return nil }
    secondOfDay = hours * 3600 + minute * 60 + second
    cursor.skipSpaces()
    guard !cursor.isAtEnd else {
      offset = nil
      return
    }
    guard let zone = ClockTime.zone(&cursor) else { return nil }
    offset = zone
  }

  /// Minutes or seconds behind their colon.
  private static func part(_ cursor: inout ByteCursor) -> Int? {
    guard cursor.take([UInt8(ascii: ":")]) != nil, let part = cursor.number(), part.digits == 2, part.value < 60
    else { return nil }
    return part.value
  }

  private static func hours(_ hour: Int, half: Int?) -> Int? {
    guard let half else { return hour < 24 ? hour : nil }
    return (1...12).contains(hour) ? hour % 12 + half : nil
  }

  private static func zone(_ cursor: inout ByteCursor) -> Int? {
    if cursor.take(word: ["z": (), "utc": (), "gmt": ()]) != nil, cursor.isAtEnd { return 0 }
    guard let sign = cursor.take(Array("+-".utf8)), let digits = cursor.number() else { return nil }
    let minutes: Int
    switch digits.digits {
    case 1...2 where cursor.isAtEnd: minutes = digits.value * 60
    case 2:
      guard let part = part(&cursor) else { return nil }
      minutes = digits.value * 60 + part
    case 4: minutes = digits.value / 100 * 60 + digits.value % 100
    default: return nil
    }
    return minutes <= 18 * 60 ? (sign == UInt8(ascii: "-") ? -60 : 60) * minutes : nil
  }
}
