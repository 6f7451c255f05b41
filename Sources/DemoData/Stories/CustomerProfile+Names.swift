extension CustomerProfile {
  /// The name; names repeat only when most of a country's have been used.
  var name: String { isOrganisation ? companyName : country.fullName(person.given, person.family) }

  /// The e-mail address, which no other number has.
  var mail: String {
    guard isOrganisation else {
      return joined(
        "", person.family.ascii, ".", Int(number), digits: 1, number % 3 == 0 ? "@example.org" : "@example.com")
    }
    return joined("info@", company.stem.ascii, "-", Int(number), digits: 1, CustomerProfile.domain)
  }

  /// The telephone number, which no other customer up to the millionth has.
  var phone: String {
    number % 2 == 0 || isOrganisation ? country.phone(Int(number), in: town) : country.mobile(Int(number), "")
  }

  /// The e-mail address of somebody or something at the organisation: `orders@berg-7.example.com`.
  func mail(of who: String) -> String {
    joined(who, "@" + company.stem.ascii, "-", Int(number), digits: 1, CustomerProfile.domain)
  }

  /// The organisation's address on the web.
  var website: String {
    joined("https://www.", company.stem.ascii, "-", Int(number), digits: 1, CustomerProfile.domain)
  }

  /// What the organisation is named after, and how.
  var company: (stem: Country.Stem, form: Country.Form) {
    let index = combination(of: country.forms.count * country.companies.count)
    return (country.companies[index / country.forms.count], country.forms[index % country.forms.count])
  }

  private static let domain = ".example.com"

  private var person: (given: String, family: Country.Stem) {
    let index = combination(of: country.given.count * country.families.count)
    return (country.given[index % country.given.count], country.families[index / country.given.count])
  }

  private var companyName: String {
    let (stem, form) = company
    let town = country.writing == .joined ? self.town.name : ""
    return "\(town)\(form.before)\(stem.text)\(form.after)"
  }

  /// A number below `count` that few customers of a country share.
  private func combination(of count: Int) -> Int { place * count / 1_000_000 }
}
