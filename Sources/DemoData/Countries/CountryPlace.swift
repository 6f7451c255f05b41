/// The country of a customer, and where the customer stands in it.
struct CountryPlace {
  /// The index in ``Country/all``.
  let country: Int
  /// 0 ..< 1,000,000.
  let inside: Int

  private static let fineness = 1_000_000
  /// The positions that are shared out among the countries by their weights.
  static let parts = UInt64(1000 * fineness)

  init(_ position: Int) {
    country = CountryPlace.byPart[position / CountryPlace.fineness]
    let start = CountryPlace.starts[country] * CountryPlace.fineness
    inside = (position - start) / Country.all[country].weight
  }

  /// For each of 1,000 parts, the country it falls to.
  private static let byPart = Country.all.indices.flatMap { Array(repeating: $0, count: Country.all[$0].weight) }
  private static let starts = Country.all.indices.map { Country.all.prefix($0).reduce(0) { $0 + $1.weight } }
}
