extension ChartAxis.Unit {
  /// How a tick is written; as exact as the step is, so that no two ticks read the same.
  func text(ofTick number: Int, exponent: Int) -> String {
    switch self {
    case .number: PageNumber.text(number, exponent: exponent)
    case .percent: PageNumber.text(number, exponent: exponent + 2) + "%"
    case .compact: PageNumber.short(number, exponent: exponent, signs: [(9, "G"), (6, "M"), (3, "k")])
    case .myriads: PageNumber.short(number, exponent: exponent, signs: [(8, "亿"), (4, "万")])
    case .names(let names): exponent >= 0 && names.indices.contains(number) ? names[number] : ""
    }
  }

  /// How a number is written where it is listed.
  func text(of number: Double) -> String {
    switch self {
    case .number(let places): return PageNumber.text(number, places: places)
    case .percent: return PageNumber.text(number * 100, places: 1) + "%"
    case .compact, .myriads: return PageNumber.text(number, places: abs(number) < 100 ? 2 : 0)
    case .names(let names):
      guard let index = Int(exactly: number), names.indices.contains(index) else {
        return PageNumber.text(number, places: 2)
      }
      return names[index]
    }
  }
}
