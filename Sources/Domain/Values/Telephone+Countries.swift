extension Telephone {
  /// The country that a name or code means, in ISO 3166 alpha-2.
  ///
  ///     Telephone.country(named: "Deutschland")     // "DE"
  ///     Telephone.country(named: "USA")             // "US"
  ///
  /// Knows alpha-2, alpha-3 and numeric codes, all English names, and the names of most countries in a dozen languages;
  /// case, accents and punctuation do not matter.
  ///
  /// - Returns: nil for a name that is not known.
  package static func country(named name: String) -> String? { countries[countryKey(name)] }

  private static let countries: [String: String] = {
    var countries: [String: String] = [:]
    for line in countryNames.split(separator: "\n") {
      let names = line.split(separator: "|")
      guard let code = names.first else { continue }
      for name in names { countries[countryKey(String(name))] = String(code) }
    }
    return countries
  }()

  /// A name without what people write differently.
  private static func countryKey(_ name: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in Folding.fold(name).unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      if scalar.properties.generalCategory != .nonspacingMark { key.append(scalar) }
    }
    return String(key)
  }
}
