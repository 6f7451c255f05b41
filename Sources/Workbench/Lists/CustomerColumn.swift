import BookStore
import Domain

/// Something that the list of customers can show of each of them, under the name that views and `--columns` use.
package struct CustomerColumn: Hashable, Sendable {
  package let name: String
  /// What it is called; nil where that is what its field is called.
  private let phrase: Phrase?
  /// What the list is sorted by in it: from the largest where that is what one looks for.
  package let sort: SortKey?
  /// The field it shows, where the book added that.
  package let own: Field?

  private init(_ name: String, _ phrase: Phrase? = nil, sort: String? = nil) {
    (self.name, self.phrase, own) = (name, phrase, nil)
    self.sort = sort.map { SortKey(parsing: $0) }
  }

  /// The column of a field that the book added.
  init(own field: Field) { (name, phrase, sort, own) = (field.name, nil, nil, field) }

  /// The one that is always there, and always first.
  package static let name = CustomerColumn("name", .columnName, sort: "name")

  /// What is shown, as far as there is room, until the person chooses.
  package static let usual: [CustomerColumn] = [
    name, CustomerColumn("pyramid", .columnTier, sort: "-tier"), CustomerColumn("segment", .columnSegment),
    CustomerColumn("lastSale", .columnLast, sort: "-last"),
    CustomerColumn("revenue", .columnRevenue, sort: "-revenue"),
    CustomerColumn("orders", .columnOrders, sort: "-orders"), CustomerColumn("abc", .columnClass),
    CustomerColumn("rfm", .columnScores), CustomerColumn("city", .columnCity, sort: "city"),
    CustomerColumn("ownerName", .columnOwner, sort: "owner"),
    CustomerColumn("country", .columnCountry, sort: "country"),
    CustomerColumn("created", .columnCreated, sort: "-created"), CustomerColumn("lifecycle", .sideLifecycle),
    CustomerColumn("phone"), CustomerColumn("email"),
  ]

  /// All that every book has.
  package static let all: [CustomerColumn] =
    usual + [
      CustomerColumn("firstSale", .columnFirst, sort: "first"),
      CustomerColumn("clv", .columnExpected, sort: "-clv"), CustomerColumn("palive", .columnActive, sort: "palive"),
      CustomerColumn("churn", .columnChurn, sort: "-churn"),
      CustomerColumn("returns", .returnsLabel, sort: "-returns"), CustomerColumn("kind"), CustomerColumn("tags"),
      CustomerColumn("note"), CustomerColumn("rfm8"), CustomerColumn("rfm4"), CustomerColumn("tier4"),
      CustomerColumn("id", sort: "id"), CustomerColumn("source"), CustomerColumn("ref"),
    ]

  /// What it is called.
  package func title(in words: Words) -> String { phrase.map { words[$0] } ?? words.label(ofField: name) }

  /// Whether it is meant by a word of a view or of a command: its name, or what it is called in English.
  func isCalled(_ word: String) -> Bool {
    [name, phrase?.rawValue].contains { $0?.lowercased() == word.lowercased() }
  }
}
