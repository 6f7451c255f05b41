/// Who fits an offer and never got it.
package enum MissedCustomers {
  /// The customers without the product who were never offered it and fit it as well as its buyers do, the best first.
  ///
  /// - Parameters:
  ///   - fits: how well each customer fits, for instance `Recommender.fit(of:to:)`; one that is no number is left out.
  ///   - offered: who got the offer.
  ///   - have: who bought.
  ///   - line: the least fit; where nil, the median of those who bought, and nobody where none did.
  /// - Complexity: O(n log n).
  package static func of(fits: [Double], offered: [Bool], have: [Bool], line: Double? = nil) -> [Int] {
    precondition(fits.count == offered.count && fits.count == have.count, "every customer has all three")
    let buyers = fits.indices.filter { have[$0] && !fits[$0].isNaN }.map { fits[$0] }
    guard let line = line ?? Statistics.median(buyers) else { return [] }
    return fits.indices.filter { !offered[$0] && !have[$0] && fits[$0] > 0 && fits[$0] >= line }
      .sorted { (fits[$1], $0) < (fits[$0], $1) }
  }
}
