import Domain

/// Where a customer lives: names, towns, streets, telephone numbers and the colleagues in charge, all of one country.
final class Country: Sendable {
  enum Writing: Sendable {
    /// `Anna Müller`
    case givenFirst
    /// `山田 太郎`
    case familyFirst
    /// `王小明`; companies begin with their town.
    case joined
  }

  /// A family name, or the heart of a company's name, with what stands for it in a mail address.
  struct Stem: Sendable {
    let text: String
    let ascii: String
  }

  /// What stands before and after the stem of a company's name, and what such a company does.
  struct Form: Sendable {
    let before: String
    let after: String
    /// None where the name does not tell.
    let industry: FieldValue

    init(before: String, after: String) {
      self.before = before
      self.after = after
      industry = Industry.told(by: before + after)
    }
  }

  let name: FieldValue
  /// Of 1,000 customers, how many live there.
  let weight: Int
  let language: Language
  let writing: Writing
  let towns: [Town]
  let families: [Stem]
  let given: [String]
  /// The stems that companies take; families where there are none of their own.
  let companies: [Stem]
  let forms: [Form]
  /// What stands before and after the number of a house.
  let streets: [(before: String, after: String)]
  /// A mobile number up to the six digits that differ; nobody's, as no network has it.
  private let mobile: String
  /// How many digits a number has with its area.
  private let phoneDigits: Int
  /// Who looks after customers there.
  let owners: [Int64]

  init(
    _ name: String, weight: Int, language: Language = .english, writing: Writing = .givenFirst, towns: [Town],
    families: [(String, String)], given: [String], companies: [(String, String)] = [], forms: [(String, String)],
    streets: [(String, String)], mobile: String, phoneDigits: Int = 9, owners: [String]
  ) {
    self.name = .text(name)
    self.weight = weight
    self.language = language
    self.writing = writing
    self.towns = towns
    self.families = families.map { Stem(text: $0.0, ascii: $0.1) }
    self.given = given
    self.companies = companies.isEmpty ? self.families : companies.map { Stem(text: $0.0, ascii: $0.1) }
    self.forms = forms.map { Form(before: $0.0, after: $0.1) }
    self.streets = streets.map { (before: $0.0, after: $0.1) }
    self.mobile = mobile
    self.phoneDigits = phoneDigits
    self.owners = owners.map(Staff.id)
  }
}

extension Country {
  /// The whole name of a person.
  func fullName(_ given: String, _ family: Stem) -> String {
    switch writing {
    case .givenFirst: "\(given) \(family.text)"
    case .familyFirst: "\(family.text) \(given)"
    case .joined: family.text + given
    }
  }

  /// A telephone number that no other number from 1 to 1,000,000 gets in that town.
  ///
  /// Where the range kept for fiction is used up, it begins after the area with a zero, as no subscriber's does.
  func phone(_ number: Int, in town: Town) -> String {
    guard number > town.phones else {
      return joined(town.phone, "", "", number * Country.scatter % town.phones, digits: town.digits, "")
    }
    return joined(
      town.area, "", "", number * Country.scatter % 1_000_000, digits: phoneDigits - town.areaDigits, "")
  }

  /// A mobile number that no other number from 1 to 1,000,000 gets.
  func mobile(_ number: Int, _ label: String) -> String {
    joined(mobile, " ", "", number * Country.scatter % 1_000_000, digits: 6, label)
  }

  /// Has no divisor in common with any range of numbers, so that neighbours are scattered and none meet.
  private static let scatter = 617_933
}

/// The language in which a customer is written to and about.
enum Language: Int, CaseIterable, Sendable {
  case english, german, chinese
}

extension Country {
  /// All countries; their weights add up to 1,000.
  static let all: [Country] = [
    germany, france, spain, brazil, sweden, denmark, china, japan, poland, emirates, egypt, britain, unitedStates,
  ]
}
