import Analytics
import Domain

/// The classes of a customer that were last made known, so that a fall is told once.
struct Announced: Hashable {
  /// nil outside the population.
  var segment: Segment?
  var stage: LifecycleStage
  var day: Day

  init(segment: Segment?, stage: LifecycleStage, day: Day) {
    self.segment = segment
    self.stage = stage
    self.day = day
  }

  /// Segment, stage and day from three columns.
  init(row: Row, from column: Int = 0) {
    segment = row.optionalInteger(column).flatMap { Announced.segment(Int($0)) }
    stage = row.stage(column + 1)
    day = Day(number: row.int(column + 2))
  }

  /// What fell on the way to other classes, with the words for it.
  func falls(to other: Announced) -> [(rule: AlertRule, reason: String)] {
    var falls: [(AlertRule, String)] = []
    if let segment, let now = other.segment, now.rank > segment.rank {
      falls.append((.segmentFell, "Fell from \(segment.rawValue) to \(now.rawValue)."))
    }
    if stage.falls(to: other.stage) {
      falls.append((.lifecycleFell, "Fell from \(stage.rawValue) to \(other.stage.rawValue)."))
    }
    return falls
  }

  func write(_ customer: Int64, on connection: Connection) throws {
    try connection.statement(.writeAnnounced).run(
      SQLValue(segment.map { Int64($0.rank) }), SQLValue(stage.rank), SQLValue(day.number), .integer(customer))
  }

  static func read(_ customer: Int64, on connection: Connection) throws -> Announced? {
    try connection.statement(.readAnnounced).first(.integer(customer)) { Announced(row: $0) }
  }

  private static func segment(_ rank: Int) -> Segment? {
    Segment.allCases.indices.contains(rank) ? Segment.allCases[rank] : nil
  }
}

extension Segment {
  /// 0 for the best.
  var rank: Int { Segment.allCases.firstIndex(of: self) ?? 0 }
}
