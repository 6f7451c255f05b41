import Domain

/// The fields that the demo book adds to customers.
enum OwnFieldRows {
  static let contractEnds: Int64 = 1
  static let employees: Int64 = 2
  static let rating: Int64 = 3

  /// The choices of the rating, the best first.
  static let ratings: [FieldValue] = words.map { .text($0) }

  /// By id.
  static let rows: [FactRow] = [
    row(contractEnds, "contractEnds", "day", help: "the day the frame agreement ends"),
    row(employees, "employees", "integer", help: "how many people work there"),
    row(rating, "rating", "choice", choices: .list(words), help: "how well they pay, as the credit agency sees it"),
  ]

  private static let words = ["A", "B", "C"]

  private static func row(
    _ id: Int64, _ name: String, _ type: String, choices: FieldValue = .none, help: String
  ) -> FactRow {
    FactRow(
      .field, id,
      [.none, .none, .text(name), .text(Kind.customer.rawValue), .text(type), choices, .text(help)])
  }
}
