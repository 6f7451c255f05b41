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
  ///   - marginCut: the line above which it brought much.
  ///   - aheadCut: the line above which it has much ahead.
  package static func of(margin: Int64, ahead: Int64, marginCut: ValueCut, aheadCut: ValueCut) -> ValuePotential {
    switch (marginCut.isBelow(margin), aheadCut.isBelow(ahead)) {
    case (true, true): .key
    case (true, false): .maintain
    case (false, true): .develop
    case (false, false): .ordinary
    }
  }
}
