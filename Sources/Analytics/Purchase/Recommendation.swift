/// A product that a customer may want, with the best single reason for it.
package struct Recommendation: Hashable, Sendable {
  /// The number of the product.
  package let product: Int
  /// Larger is better; comes from ranks and has no unit.
  package let score: Double
  /// The best single reason.
  package let reason: Reason

  /// Why a product is recommended.
  package enum Reason: Hashable, Sendable {
    /// The customer asked for it or looked at it.
    case asked
    /// That share of the buyers of these products took it too, so many times as often as by chance.
    case bought([Int], share: Double, lift: Double, buyers: Int)
    /// It is like that product.
    case alike(Int)
    /// That share of the customers of the same segment have it.
    case popular(share: Double)

    /// The reason as a sentence.
    ///
    /// - Parameter name: of a product by its number.
    package func sentence(name: (Int) -> String) -> String {
      switch self {
      case .asked: "showed interest in it"
      case .bought(let products, let share, let lift, let buyers):
        "bought \(products.map(name).joined(separator: " and ")); \(percent(share)) of its buyers took this; "
          + "lift \(tenths(lift)); n = \(buyers)"
      case .alike(let product): "is like \(name(product))"
      case .popular(let share): "\(percent(share)) of similar customers have it"
      }
    }

    private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

    private func tenths(_ number: Double) -> String {
      let tenths = Int((number * 10).rounded())
      return "\(tenths / 10).\(tenths % 10)"
    }
  }
}
