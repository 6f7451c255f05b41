import Domain

extension CustomerStory {
  /// A number below `count` that few customers of a country share: names repeat only when most have been used.
  private func combination(of count: Int) -> Int { profile.place * count / 1_000_000 }

  func makeName() -> String { profile.isOrganisation ? companyName : personName }

  func makeMail() -> String {
    let number = Int(customer)
    guard profile.isOrganisation else {
      return joined("", person.family.ascii, ".", number, digits: 1, number % 3 == 0 ? "@example.org" : "@example.com")
    }
    return joined("info@", company.stem.ascii, "-", number, digits: 1, ".example.com")
  }

  private var person: (given: String, family: Country.Stem) {
    let country = profile.country
    let index = combination(of: country.given.count * country.families.count)
    return (country.given[index % country.given.count], country.families[index / country.given.count])
  }

  private var company: (stem: Country.Stem, form: (before: String, after: String)) {
    let country = profile.country
    let index = combination(of: country.forms.count * country.companies.count)
    return (country.companies[index / country.forms.count], country.forms[index % country.forms.count])
  }

  private var personName: String {
    let (given, family) = person
    return switch profile.country.writing {
    case .givenFirst: "\(given) \(family.text)"
    case .familyFirst: "\(family.text) \(given)"
    case .joined: family.text + given
    }
  }

  private var companyName: String {
    let (stem, form) = company
    let town = profile.country.writing == .joined ? profile.town.name : ""
    return "\(town)\(form.before)\(stem.text)\(form.after)"
  }
}
