/// Round numbers along an axis: 1, 2 or 5 times a power of ten apart, and no more of them than there is room for.
///
/// Heckbert 1990, “Nice numbers for graph labels”, in: Glassner (ed.), Graphics Gems, p. 61–63. Other than there, the
/// finest step that fits is taken. A tick is a whole multiple of a decimal, so that it is written without rounding.
struct Ticks: Hashable {
  /// 1, 2 or 5.
  let mantissa: Int
  /// The power of ten by which the mantissa is multiplied to give the step.
  let exponent: Int
  /// The ticks, as multiples of the step.
  let multiples: Range<Int>

  /// The ticks of a range.
  ///
  /// - Parameters:
  ///   - range: a range from ``spread(_:)``.
  ///   - count: how many ticks there may be; at least 2 are allowed, since fewer cover no range.
  ///   - isCovered: whether the first and last tick enclose the range, or all ticks lie in it.
  ///   - places: the most digits after the point that a step may have.
  init(of range: ClosedRange<Double>, atMost count: Int, isCovered: Bool, places: Int = 400) {
    let width = range.upperBound - range.lowerBound
    var exponent = max(Ticks.order(of: width / Double(max(2, count))) - 1, -places)
    var mantissas = [1, 2, 5][...]
    while true {
      let mantissa = mantissas.removeFirst()
      let multiples = Ticks.multiples(of: Ticks.decimal(mantissa, exponent), range, isCovered: isCovered)
      if multiples.count <= max(2, count) {
        self.mantissa = mantissa
        self.exponent = exponent
        self.multiples = multiples
        return
      }
      if mantissas.isEmpty {
        mantissas = [1, 2, 5]
        exponent += 1
      }
    }
  }

  /// The distance of two ticks.
  var step: Double { Ticks.decimal(mantissa, exponent) }

  /// The ticks as numbers, each the nearest to its decimal.
  var values: [Double] { multiples.map { Ticks.decimal($0 * mantissa, exponent) } }

  /// A range over which ticks can be told apart.
  ///
  /// Ends beyond 10^300 come nearer, so that a difference of them is finite. A single number, or two that differ only by
  /// rounding, get room on either side: a tenth of the number, or one above zero.
  static func spread(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    let lower = max(-1e300, min(1e300, range.lowerBound))
    let upper = max(-1e300, min(1e300, range.upperBound))
    let size = max(abs(lower), abs(upper))
    guard upper - lower <= max(size * 1e-9, 1e-300) else { return lower...upper }
    return size <= 1e-290 ? 0...1 : (lower - size / 10)...(upper + size / 10)
  }

  /// A number times a power of ten, as exact as the type allows.
  static func decimal(_ number: Int, _ exponent: Int) -> Double { Double("\(number)e\(exponent)") ?? 0 }

  /// The largest power of ten that is not above a positive number.
  private static func order(of number: Double) -> Int {
    var order = Int((Double(number.exponent) * 0.301_03).rounded(.down)) - 1
    while decimal(1, order + 1) <= number { order += 1 }
    return order
  }

  /// What is nearer to a multiple than this counts as on it: 0.6 / 0.2 is less than 3.
  private static let tolerance = 1e-6

  private static func multiples(of step: Double, _ range: ClosedRange<Double>, isCovered: Bool) -> Range<Int> {
    let outwards = isCovered ? tolerance : -tolerance
    let (low, high) = (range.lowerBound / step, range.upperBound / step)
    let first = isCovered ? (low + outwards).rounded(.down) : (low + outwards).rounded(.up)
    let last = isCovered ? (high - outwards).rounded(.up) : (high - outwards).rounded(.down)
    return Int(first)..<max(Int(first), Int(last) + 1)
  }
}
