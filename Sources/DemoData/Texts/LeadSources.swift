import Domain

/// How customers and deals come.
enum LeadSources {
  static let referral = FieldValue.text("referral")

  /// As often as they do.
  static let ofCustomers: [FieldValue] =
    texts(["web", "web", "web", "web", "fair", "fair", "call", "call", "advertisement"])
    + [.none, .none]
  static let ofDeals = texts(["visit", "visit", "call", "call", "web", "fair", "mailing"])

  private static func texts(_ words: [String]) -> [FieldValue] { words.map { .text($0) } }
}
