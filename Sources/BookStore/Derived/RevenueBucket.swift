/// A range of revenues, 16 to each doubling, so that a bucket is under 7 % wide; everything up to zero is bucket 0.
struct RevenueBucket: Hashable {
  var key: Int64
  var count = Census.Count()

  /// More than there are.
  static let most = 2_000
  private static let bits: Int64 = 4
  private static let perDoubling: Int64 = 1 << bits

  /// The key of the bucket of a revenue, ascending with it.
  static func key(of revenue: Int64) -> Int64 {
    guard revenue > 0 else { return 0 }
    let exponent = Int64(63 - revenue.leadingZeroBitCount)
    let mantissa = exponent >= bits ? revenue >> (exponent - bits) : revenue << (bits - exponent)
    return exponent * perDoubling + mantissa % perDoubling + 1
  }

  /// The least revenue that belongs to a later bucket.
  static func end(of key: Int64) -> Int64 {
    guard key > 0 else { return 1 }
    let (exponent, mantissa) = ((key - 1) / perDoubling, (key - 1) % perDoubling)
    let end = perDoubling + mantissa + 1
    guard exponent < bits else {
      let (value, isTooLarge) = end.multipliedReportingOverflow(by: 1 << (exponent - bits))
      return isTooLarge ? Int64.max : value
    }
    let unit: Int64 = 1 << (bits - exponent)
    return (end + unit - 1) / unit
  }
}
