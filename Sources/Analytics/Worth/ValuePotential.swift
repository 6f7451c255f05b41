/// Where a customer stands by what it brought and by what it may still bring.
///
/// The portfolio of current against potential value (Verhoef, Donkers 2001, “Predicting customer potential value”), with
/// names of Guanxi's own.
package enum ValuePotential: String, CaseIterable, Hashable, Sendable {
  /// Brought much and will bring much: attention first.
  case key
  /// Brought much, little lies ahead: keep at low cost.
  case maintain
  /// Brought little, much lies ahead: invest.
  case develop
  /// Little of both: serve plainly.
  case ordinary

  /// The field of a customer.
  ///
  /// - Parameters:
  ///   - margin: what the customer brought so far, in minor units.
  ///   - ahead: what is expected of it, in minor units.
  package static func of(margin: Int64, ahead: Int64, marginCut: ValueCut, aheadCut: ValueCut) -> ValuePotential {
    switch (marginCut.isBelow(margin), aheadCut.isBelow(ahead)) {
    case (true, true): .key
    case (true, false): .maintain
    case (false, true): .develop
    case (false, false): .ordinary
    }
  }
}

/// The line between low and high values: a mean, compared exactly, or a number that somebody set.
package struct ValueCut: Hashable, Sendable {
  private let sum: Int128
  private let count: Int128

  /// The mean of some values, kept as their sum and number so that no rounding moves a customer; 0 of nothing.
  package init(meanOf values: some Sequence<Int64>) {
    var sum = Int128(0)
    var count = Int128(0)
    for value in values {
      sum += Int128(value)
      count += 1
    }
    self.sum = sum
    self.count = max(count, 1)
  }

  /// A number that somebody set.
  package init(at value: Int64) {
    sum = Int128(value)
    count = 1
  }

  /// Whether a value lies above; a value on the line is low.
  package func isBelow(_ value: Int64) -> Bool { Int128(value) * count > sum }
}
