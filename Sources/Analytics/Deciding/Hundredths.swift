import Domain

extension Double {
  /// To two decimals, for a sentence: `0.03`, `12.50`; half away from zero.
  ///
  /// What is no number, or too large for cents to matter, is written as it is.
  var hundredths: String {
    guard abs(self) < 1e15 else { return String(self) }
    return Decimals.text(Int64((self * 100).rounded()), places: 2)
  }
}
