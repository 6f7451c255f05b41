/// Telephone numbers as people write them, made into the one international form of E.164.
///
///     Telephone.normalized("030 123 45", country: "DE")              // "+493012345"
///     Telephone.normalized("+44 (0)20 7946 0000 ext. 12", country: "DE")   // "+442079460000;ext=12"
///     Telephone.normalized("4.47701E+11", country: "GB")             // nil: a spreadsheet has eaten its digits
package enum Telephone {
  /// The number in E.164, with `;ext=` behind it where the writing names an extension (RFC 3966).
  ///
  /// - Parameters:
  ///   - text: a national or international writing; digits of any script.
  ///   - country: where a national writing belongs, in ISO 3166 alpha-2; case does not matter.
  /// - Returns: nil for what is no telephone number: other letters, too few or too many digits, an unknown country.
  package static func normalized(_ text: String, country: String) -> String? {
    guard let writing = TelephoneWriting(text) else { return nil }
    let plan = plans[country.uppercased()]
    guard
      let number = writing.isInternational
        ? international(writing.digits) : plan.flatMap({ domestic(writing.digits, in: $0) })
    else { return nil }
    return writing.suffix.isEmpty ? "+" + number : "+\(number);ext=\(writing.suffix)"
  }

  /// Reads what was dialled inside a country: its way out, its trunk prefix, or the bare number.
  private static func domestic(_ digits: String, in plan: TelephonePlan) -> String? {
    for exit in plan.exits where digits.hasPrefix(exit) {
      if let number = international(String(digits.dropFirst(exit.count))) { return number }
    }
    if !plan.trunk.isEmpty, digits.hasPrefix(plan.trunk) {
      return plan.complete(String(digits.dropFirst(plan.trunk.count)))
    }
    // Where a trunk prefix is written, digits without one are more likely a number that lost its plus.
    if digits.hasPrefix(plan.code), !plan.trunk.isEmpty || !plan.lengths.contains(digits.count),
      let number = plan.complete(String(digits.dropFirst(plan.code.count)))
    {
      return number
    }
    return plan.complete(digits)
  }

  /// Reads the digits behind a plus: a calling code and a national number, a needless trunk prefix left out.
  private static func international(_ digits: String) -> String? {
    for length in 1...3 {
      guard let plans = plansByCode[String(digits.prefix(length))] else { continue }
      let national = String(digits.dropFirst(length))
      for plan in plans {
        if plan.trunk == "0", national.hasPrefix("0"), let number = plan.complete(String(national.dropFirst())) {
          return number
        }
        if let number = plan.complete(national) { return number }
      }
      return nil
    }
    return nil
  }
}
