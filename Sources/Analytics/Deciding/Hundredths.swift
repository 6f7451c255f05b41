import Domain

extension Double {
  /// To two decimals, for a sentence: `0.03`, `12.50`; half away from zero.
  ///
  /// What is no number, or too large for cents to matter, is written as it is.
  var hundredths: String { Decimals.text(self, places: 2) }
}
