/// Whether to offer a customer something more, or something dearer: its need times how well the offer stands.
///
/// Need and competitiveness are fuzzy evaluations over the same grades (Zadeh 1965, “Fuzzy sets”); each becomes the mean of
/// its grades weighted by membership, and the score is their product, so that neither makes up for the other (a rule of
/// Guanxi's own).
package enum Promotion {
  /// What kind of offer it is.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Something dearer of a category that the customer owns.
    case upSelling
    /// Something of a category that it does not own.
    case crossSelling

    /// The kind of an offer; nil where it is no more than the customer has.
    ///
    /// - Parameters:
    ///   - price: of what is offered.
    ///   - owned: the dearest price paid in the category, nil where the customer owns nothing of it.
    package static func of(price: Int64, owned: Int64?) -> Kind? {
      guard let owned else { return .crossSelling }
      return price > owned ? .upSelling : nil
    }
  }

  /// The score of an offer, 0 to 1; nil where an evaluation belongs to no grade.
  ///
  /// - Parameters:
  ///   - need: the membership of the customer's need in each grade, 0 or more.
  ///   - competitiveness: that of the offer, over the same grades.
  ///   - grades: what each grade is worth, 0 to 1.
  /// - Throws: `ModelError.invalid` where the lists do not match or a figure is out of its range.
  package static func score(
    need: [Double], competitiveness: [Double], grades: [Double]
  ) throws(ModelError) -> Double? {
    guard need.count == grades.count, competitiveness.count == grades.count,
      (need + competitiveness).allSatisfy({ $0 >= 0 && $0.isFinite }), grades.allSatisfy((0...1).contains)
    else {
      throw .invalid("Both evaluations have a membership of zero or more for every grade, and grades lie in 0 to 1.")
    }
    guard let need = mean(need, grades), let competitiveness = mean(competitiveness, grades) else { return nil }
    return need * competitiveness
  }

  private static func mean(_ memberships: [Double], _ grades: [Double]) -> Double? {
    let sum = memberships.reduce(0, +)
    return sum > 0 ? zip(memberships, grades).reduce(0) { $0 + $1.0 * $1.1 } / sum : nil
  }
}
