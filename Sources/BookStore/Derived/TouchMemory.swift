import Analytics
import Domain

/// The last touch of every customer, and its feeling where one had a tone.
struct TouchMemory {
  private(set) var last: [Int64: Day] = [:]
  private(set) var feelings: [Int64: Feeling] = [:]

  /// - Parameter end: later touches are passed over, and those whose time nobody knows.
  init(_ connection: Connection, until end: Day? = nil) throws {
    var tones: [(customer: Int64, at: Int64, id: Int64, tone: Int)] = []
    try connection.statement("SELECT customer, at, tone, id FROM touch").each([]) { row in
      let customer = row.integer(0)
      let day = row.optionalInteger(1).map { Instant(seconds: $0).day }
      if let end, day.map({ $0 > end }) ?? true { return true }
      if let day {
        last[customer] = last[customer].map { max($0, day) } ?? day
      }
      if !row.isNull(2) { tones.append((customer, row.optionalInteger(1) ?? .min, row.integer(3), row.int(2))) }
      return true
    }
    tones.sort { ($0.at, $0.id) < ($1.at, $1.id) }
    for one in tones { feelings[one.customer] = (feelings[one.customer] ?? .neutral).after(tone: one.tone) }
  }
}
