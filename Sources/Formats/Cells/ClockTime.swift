/// A time of day with its zone: `14:30`, `2:30:05.250 PM`, `08:40:25+00:00`, `14h30`, `14時30分`, `143005Z`.
struct ClockTime {
  /// Seconds since midnight; fractions are left out.
  let secondOfDay: Int
  /// Seconds east of Greenwich, or nil where no zone is written.
  let offset: Int?

  /// Reads from a cursor; nil for what is no time.
  init?(_ cursor: inout ByteCursor) {
    guard let first = cursor.number() else { return nil }
    var hour = first.value
    let minute: Int
    var second = 0
    switch first.digits {
    case 1...2:
      guard let read = ClockTime.part(&cursor) else { return nil }
      minute = read
      if let byte = cursor.next, byte == UInt8(ascii: ":") || byte >= 0x80 {
        guard let read = ClockTime.seconds(&cursor) else { return nil }
        second = read
        guard ClockTime.passFraction(&cursor) else { return nil }
      }
    case 4, 6:
      // The basic form of ISO 8601 has no colons.
      let digits = first.digits == 4 ? first.value * 100 : first.value
      (hour, minute, second) = (digits / 10_000, digits / 100 % 100, digits % 100)
      guard minute < 60, second < 60, ClockTime.passFraction(&cursor) else { return nil }
    default: return nil
    }
    cursor.skipSpaces()
    _ = cursor.take(word: ["uhr": ()])
    guard let hours = ClockTime.hours(hour, half: ClockTime.half(&cursor)) else { return nil }
    secondOfDay = hours * 3600 + minute * 60 + second
    cursor.skipSpaces()
    guard !cursor.isAtEnd else {
      offset = nil
      return
    }
    guard let zone = ClockTime.zone(&cursor) else { return nil }
    offset = zone
  }

  /// Minutes behind their colon, or behind the sign of hours.
  private static func part(_ cursor: inout ByteCursor) -> Int? {
    let isSigned = cursor.take(text: ["時", "时", "시"]) != nil
    if isSigned { cursor.skipSpaces() }
    guard isSigned || cursor.take(Array(":hH".utf8)) != nil, let part = cursor.number(), part.value < 60,
      part.digits == 2 || isSigned
    else { return nil }
    return part.value
  }

  /// Seconds behind their colon, or nothing but the sign of minutes.
  private static func seconds(_ cursor: inout ByteCursor) -> Int? {
    guard cursor.take(text: ["分", "분"]) != nil else { return part(&cursor) }
    guard let seconds = cursor.number() else { return 0 }
    return cursor.take(text: ["秒", "초"]) != nil && seconds.value < 60 ? seconds.value : nil
  }

  private static func half(_ cursor: inout ByteCursor) -> Int? {
    if let dotted = cursor.take(text: ["a.m.", "A.M.", "p.m.", "P.M."]) { return dotted < 2 ? 0 : 12 }
    return cursor.take(word: ["am": 0, "pm": 12])
  }

  /// Passes over a fraction of a second; false for a mark without digits.
  private static func passFraction(_ cursor: inout ByteCursor) -> Bool {
    cursor.take(Array(".,".utf8)) == nil || cursor.number() != nil
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
