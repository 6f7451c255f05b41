/// What a business card (vCard, RFC 6350 and its forerunners) says of a person.
package struct VCard: Hashable, Sendable {
  /// An e-mail address or a telephone number with what it is for.
  package struct Line: Hashable, Sendable {
    /// The address or number.
    package var value: String
    /// `work`, `home`, `mobile`, a name of its own, or nil.
    package var use: String?

    /// A value and its use.
    package init(_ value: String, use: String? = nil) {
      self.value = value
      self.use = use
    }

    /// The value with its use behind it, `hans@example.de (work)`.
    var text: String { use.map { "\(value) (\($0))" } ?? value }
  }

  /// The card's own key.
  package var uid: String?
  /// The whole name.
  package var name: String?
  /// The given names.
  package var firstName: String?
  /// The family name.
  package var lastName: String?
  /// The company, without its departments.
  package var organisation: String?
  /// The title, or the role where there is none.
  package var title: String?
  /// E-mail addresses.
  package var emails: [Line] = []
  /// Telephone numbers.
  package var phones: [Line] = []
  /// Street and number of the first address, and what stands beside them.
  package var street: String?
  /// The postal code.
  package var postcode: String?
  /// The town.
  package var city: String?
  /// The state or province.
  package var region: String?
  /// The country, as the card names it.
  package var country: String?
  /// As `2024-03-15` where it is a whole day, else as it stands in the card.
  package var birthday: String?
  /// Notes, each on a line of its own.
  package var note: String?
  /// Categories.
  package var tags: [String] = []
  /// Addresses on the web.
  package var websites: [String] = []

  /// An empty card.
  package init() {}

  /// The names of the columns of a table of cards.
  static let columns = [
    "uid", "name", "first name", "last name", "organisation", "title", "emails", "phones", "street", "postcode", "city",
    "region", "country", "birthday", "note", "tags", "website",
  ]

  /// The cells of a row, in the order of the columns; several values stand on lines of their own.
  var cells: [String] {
    [
      uid, name, firstName, lastName, organisation, title, VCard.lines(emails.map(\.text)),
      VCard.lines(phones.map(\.text)), street, postcode, city, region, country, birthday, note, VCard.lines(tags),
      VCard.lines(websites),
    ].map { $0 ?? "" }
  }

  private static func lines(_ texts: [String]) -> String? { texts.isEmpty ? nil : texts.joined(separator: "\n") }
}
