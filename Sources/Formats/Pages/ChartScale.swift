/// Where the numbers of an axis lie on the paper, and which of them are written beside it.
struct ChartScale {
  let range: ClosedRange<Double>
  /// Where the lower and the upper end of the range lie.
  let ends: (Double, Double)
  let ticks: [Tick]

  /// A number written at an axis.
  struct Tick: Hashable {
    let value: Double
    let text: String
    /// What is written where the type is set larger and the text has not its room.
    let narrow: String

    init(value: Double, text: String, narrow: String? = nil) {
      self.value = value
      self.text = text
      self.narrow = narrow ?? text
    }
  }

  /// Where a number lies; what is far outside the range lies only a little outside.
  func position(_ number: Double) -> Double {
    let width = range.upperBound / 2 - range.lowerBound / 2
    let fraction = (number / 2 - range.lowerBound / 2) / width
    return ends.0 + (ends.1 - ends.0) * max(-2, min(3, fraction))
  }

  /// Where the number nearest to zero lies, from which bars rise.
  var base: Double { position(max(range.lowerBound, min(range.upperBound, 0))) }

  /// How far a length reaches that is given in the unit of the axis.
  func length(_ number: Double) -> Double {
    abs(ends.1 - ends.0) * number / (range.upperBound - range.lowerBound)
  }
}
