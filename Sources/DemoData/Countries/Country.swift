import Domain

/// Where a customer lives: names, towns, telephone numbers and the colleagues in charge, all of one country.
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

  final class Town: Sendable {
    let name: String
    let nameValue: FieldValue
    /// The telephone number up to the digits that differ.
    let phone: String
    /// How many numbers may follow, and how many digits they have.
    let phones: Int
    let digits: Int

    /// - Parameter phones: a power of ten, or less where the range is smaller.
    init(_ name: String, _ phone: String, _ phones: Int) {
      self.name = name
      nameValue = .text(name)
      self.phone = phone
      self.phones = phones
      digits = String(phones - 1).utf8.count
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
  /// What stands before and after the stem of a company's name.
  let forms: [(before: String, after: String)]
  /// Who looks after customers there.
  let owners: [Int64]

  init(
    _ name: String, weight: Int, language: Language = .english, writing: Writing = .givenFirst, towns: [Town],
    families: [(String, String)], given: [String], companies: [(String, String)] = [], forms: [(String, String)],
    owners: [String]
  ) {
    self.name = .text(name)
    self.weight = weight
    self.language = language
    self.writing = writing
    self.towns = towns
    self.families = families.map { Stem(text: $0.0, ascii: $0.1) }
    self.given = given
    self.companies = companies.isEmpty ? self.families : companies.map { Stem(text: $0.0, ascii: $0.1) }
    self.forms = forms.map { (before: $0.0, after: $0.1) }
    self.owners = owners.map(Staff.id)
  }
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
