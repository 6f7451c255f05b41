import Analytics
import Domain

/// How many customers have each value of a dimension, and the revenue by bucket: what yardsticks step along.
final class Tallies {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// Adds to the number of customers with a value; a value that nobody has is no row.
  func add(_ delta: Int64, _ value: Int64, in dimension: Dimension) throws {
    let place = SQLValue(dimension.rawValue)
    let known = try connection.statement(.readTally).first(place, .integer(value)) { $0.integer(0) }
    let count = (known ?? 0) + delta
    if known == nil {
      try connection.statement(.insertTally).run(.integer(count), place, .integer(value))
    } else if count == 0 {
      try connection.statement(.deleteTally).run(place, .integer(value))
    } else {
      try connection.statement(.updateTally).run(.integer(count), place, .integer(value))
    }
  }

  /// The nearest value above with its number, or nil.
  func next(above value: Int64, in dimension: Dimension) throws -> (value: Int64, count: Int64)? {
    try connection.statement(.nextTally).first(SQLValue(dimension.rawValue), .integer(value)) {
      ($0.integer(0), $0.integer(1))
    }
  }

  /// The nearest value below with its number, or nil.
  func previous(below value: Int64, in dimension: Dimension) throws -> (value: Int64, count: Int64)? {
    try connection.statement(.previousTally).first(SQLValue(dimension.rawValue), .integer(value)) {
      ($0.integer(0), $0.integer(1))
    }
  }

  // MARK: - Buckets

  /// The bucket of a revenue: 128 to each doubling, so that a bucket is under 0.8 % wide; everything up to zero is 0.
  static func bucket(of revenue: Int64) -> Int64 {
    guard revenue > 0 else { return 0 }
    let exponent = 63 - revenue.leadingZeroBitCount
    let mantissa = exponent >= 7 ? (revenue >> (exponent - 7)) & 127 : (revenue << (7 - exponent)) & 127
    return Int64(exponent) * 128 + mantissa + 1
  }

  /// The least revenue that belongs to a later bucket.
  static func end(ofBucket key: Int64) -> Int64 {
    guard key > 0 else { return 1 }
    let (exponent, mantissa) = ((key - 1) / 128, (key - 1) % 128)
    let start = 128 + mantissa + 1
    return exponent >= 7
      ? start << (exponent - 7) : max(1 << exponent, (start + (1 << (7 - exponent)) - 1) >> (7 - exponent))
  }

  func addToBucket(_ key: Int64, count: Int64, revenue: Int64) throws {
    let known = try connection.statement(.readBucket).first(.integer(key)) { ($0.integer(0), $0.integer(1)) } ?? (0, 0)
    if known.0 + count == 0 {
      try connection.statement(.deleteBucket).run(.integer(key))
    } else {
      try connection.statement(.writeBucket).run(
        .integer(key), .integer(known.0 + count), .integer(known.1 + revenue))
    }
  }

  /// Walks the buckets from the richest while the body answers true.
  func eachBucketDescending(_ body: (_ key: Int64, _ count: Int64, _ revenue: Int64) -> Bool) throws {
    try connection.statement(.bucketsDescending).each([]) { body($0.integer(0), $0.integer(1), $0.integer(2)) }
  }
}
