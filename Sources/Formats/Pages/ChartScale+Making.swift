extension ChartScale {
  /// The scale of what stands upright: round numbers enclose the data.
  ///
  /// - Parameters:
  ///   - values: the finite numbers to be shown.
  ///   - ends: where the lower and the upper end lie.
  init(upright axis: ChartAxis, values: [Double], ends: (Double, Double)) {
    let fits = max(2, Int(abs(ends.1 - ends.0) / 45))
    self.init(axis, values: values, ends: ends, isCovered: true) { _ in fits }
  }

  /// The scale of what lies level: as many numbers as can be read beside each other.
  ///
  /// - Parameters:
  ///   - padding: how far to reach beyond the data on either side, for what is wide itself.
  ///   - isCovered: whether round numbers enclose the data, rather than that these reach to the edges.
  init(level axis: ChartAxis, values: [Double], ends: (Double, Double), padding: Double, isCovered: Bool) {
    let low = (values.min() ?? 0) - padding
    let high = (values.max() ?? 0) + padding
    self.init(axis, values: [low, high], ends: ends, isCovered: isCovered) { ticks in
      ChartScale.isLegible(ticks, ends: ends) ? nil : ticks.ticks.count - 1
    }
  }

  /// - Parameter limit: how many ticks fit, told a scale with too many; nil where that scale is good.
  private init(
    _ axis: ChartAxis, values: [Double], ends: (Double, Double), isCovered: Bool, limit: (ChartScale) -> Int?
  ) {
    if case .names(let names) = axis.unit {
      self.init(names: names, ends: ends)
      return
    }
    let (range, isFixed) = ChartScale.range(axis.extent, of: values)
    var count = 8
    while true {
      let scale = ChartScale(
        range, unit: axis.unit, isCovered: isCovered && !isFixed, atMost: count, ends: ends)
      guard count > 2, let fits = limit(scale), fits < scale.ticks.count else {
        self = scale
        return
      }
      count = max(2, min(count - 1, fits))
    }
  }

  private init(
    _ range: ClosedRange<Double>, unit: ChartAxis.Unit, isCovered: Bool, atMost count: Int, ends: (Double, Double)
  ) {
    var places = 400
    if case .number(let digits) = unit { places = max(0, digits) }
    let ticks = Ticks(of: range, atMost: count, isCovered: isCovered, places: places)
    let marks = zip(ticks.multiples, ticks.values).map { multiple, value in
      Tick(value: value, text: unit.text(ofTick: multiple * ticks.mantissa, exponent: ticks.exponent))
    }
    var reach = range
    if isCovered, let first = marks.first?.value, let last = marks.last?.value {
      reach = min(first, range.lowerBound)...max(last, range.upperBound)
    }
    self.init(range: reach, ends: ends, ticks: marks)
  }

  /// The scale of names, each of which has the same room.
  ///
  /// Where that is little, as for months, every second or third or … is written.
  private init(names: [String], ends: (Double, Double)) {
    let width = abs(ends.1 - ends.0) / Double(max(1, names.count))
    let longest = min(8, names.map { TextExtent.ems($0) }.max() ?? 0) + 0.7
    let every = width >= 4 * ChartLayout.type ? 1 : max(1, Int((longest * ChartLayout.type / width).rounded(.up)))
    let room = width * Double(every)
    let ticks = stride(from: 0, to: names.count, by: every).map { index in
      Tick(
        value: Double(index),
        text: TextExtent.shortened(names[index], toEms: room / ChartLayout.smallType - 0.7),
        narrow: TextExtent.shortened(names[index], toEms: room / ChartLayout.type - 0.7))
    }
    self.init(range: -0.5...(Double(max(1, names.count)) - 0.5), ends: ends, ticks: ticks)
  }

  private static func range(_ extent: ChartAxis.Extent, of values: [Double]) -> (ClosedRange<Double>, isFixed: Bool) {
    if case .fixed(let range) = extent, range.lowerBound.isFinite, range.upperBound.isFinite {
      return (Ticks.spread(range), true)
    }
    var values = values
    if extent == .fromZero { values.append(0) }
    let low = max(-.greatestFiniteMagnitude, values.min() ?? 0)
    return (Ticks.spread(low...max(low, min(.greatestFiniteMagnitude, values.max() ?? 0))), false)
  }

  /// Whether no two numbers at a level axis come too near each other.
  private static func isLegible(_ scale: ChartScale, ends: (Double, Double)) -> Bool {
    zip(scale.ticks, scale.ticks.dropFirst()).allSatisfy { left, right in
      let room = abs(scale.position(right.value) - scale.position(left.value)) / ChartLayout.type
      return room >= (TextExtent.ems(left.text) + TextExtent.ems(right.text)) / 2 + 1
    }
  }
}
