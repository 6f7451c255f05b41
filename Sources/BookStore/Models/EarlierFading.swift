import Analytics

/// A model of lifetime value remembers by which parameters everybody's stage was read before it, so that it reads anew
/// those alone for whom that makes a difference.
extension FittedModel {
  private static let remembered = ["r", "alpha", "a", "b", "unit"]

  /// When customers were taken for gone before; nil where that is not known.
  var earlierFading: LifecycleFading? {
    let values = FittedModel.remembered.map { self["earlier.\($0)"] }
    guard values.allSatisfy(\.isFinite) else { return nil }
    return LifecycleFading(
      BetaGeometric(r: values[0], alpha: values[1], a: values[2], b: values[3]), unit: values[4])
  }

  /// Remembers the model before it, by which everybody was reckoned.
  mutating func remember(_ earlier: FittedModel) {
    for name in FittedModel.remembered { figures["earlier.\(name)"] = earlier.figures[name] }
  }
}
