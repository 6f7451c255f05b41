import Analytics
import Domain

extension BookState {
  /// The row as bytes: 64-bit little-endian integers in a fixed order.
  var bytes: [UInt8] {
    var integers: [Int64] = [Int64(population)] + sums
    for cursor in boundaries + means + pyramid { integers += [cursor.value, cursor.below, cursor.equal] }
    for cursor in abc { integers += [cursor.value, cursor.above, cursor.sumAbove, cursor.equal] }
    integers += BookState.flat(cuts)
    integers += [
      totals.customers, totals.products, totals.contacts, totals.orders, totals.sales, totals.returns, totals.lines,
    ].map(Int64.init)
    integers += [totals.revenue, totals.attributed]
    integers += stages.flatMap { [$0.customers, $0.revenue] } + [rolled]
    integers += totals.deals.map(Int64.init) + totals.dealAmounts + totals.tickets.map(Int64.init) + lastIDs
    return integers.withUnsafeBytes(Array.init)
  }

  /// Reads the row; nil where it is damaged.
  init?(bytes: [UInt8]) {
    self.init()
    guard bytes.count == self.bytes.count else { return nil }
    let integers = bytes.withUnsafeBytes { raw in
      (0..<(bytes.count / 8)).map { Int64(littleEndian: raw.loadUnaligned(fromByteOffset: $0 * 8, as: Int64.self)) }
    }
    var index = 0
    func next() -> Int64 {
      defer { index += 1 }
      return integers[index]
    }
    func rankCursor() -> RankCursor { RankCursor(value: next(), below: next(), equal: next()) }
    population = Int(next())
    sums = sums.map { _ in next() }
    boundaries = boundaries.map { _ in rankCursor() }
    means = means.map { _ in rankCursor() }
    pyramid = pyramid.map { _ in rankCursor() }
    abc = abc.map { _ in ShareCursor(value: next(), above: next(), sumAbove: next(), equal: next()) }
    cuts = BookState.yardsticks(flat: (0..<BookState.flat(cuts).count).map { _ in next() })
    totals.customers = Int(next())
    totals.products = Int(next())
    totals.contacts = Int(next())
    totals.orders = Int(next())
    totals.sales = Int(next())
    totals.returns = Int(next())
    totals.lines = Int(next())
    totals.revenue = next()
    totals.attributed = next()
    stages = stages.map { _ in Census.Count(customers: next(), revenue: next()) }
    rolled = next()
    totals.deals = totals.deals.map { _ in Int(next()) }
    totals.dealAmounts = totals.dealAmounts.map { _ in next() }
    totals.tickets = totals.tickets.map { _ in Int(next()) }
    lastIDs = lastIDs.map { _ in next() }
  }

  /// Yardsticks as integers of a fixed number; a missing one is `Int64.min`.
  private static func flat(_ yardsticks: Yardsticks) -> [Int64] {
    let boundaries = yardsticks.boundaries.flatMap { $0.isEmpty ? Array(repeating: missing, count: 4) : $0 }
    return [Int64(yardsticks.population)] + yardsticks.sums + boundaries + yardsticks.abc.map { $0 ?? missing }
      + yardsticks.pyramid.map { $0 ?? missing }
  }

  private static func yardsticks(flat: [Int64]) -> Yardsticks {
    var yardsticks = Yardsticks()
    yardsticks.population = Int(flat[0])
    yardsticks.sums = Array(flat[1...3])
    yardsticks.boundaries = (0..<3).map { dimension in
      let four = Array(flat[(4 + dimension * 4)..<(8 + dimension * 4)])
      return four[0] == missing ? [] : four
    }
    func optional(_ value: Int64) -> Int64? { value == missing ? nil : value }
    yardsticks.abc = flat[16...17].map(optional)
    yardsticks.pyramid = flat[18...20].map(optional)
    return yardsticks
  }

  private static let missing = Int64.min
}
