import BookStore
import Domain

/// What people type into the filter, with the name of each.
enum FilterSamples {
  /// Beside which yardstick a filter stands: an index of words, or a scan of the rows.
  enum Kind { case words, fields }

  typealias Sample = (name: String, text: String, kind: Kind)

  private static let fixed: [Sample] = [
    ("prefix of a word", "mul", .words), ("two words", "muller gm", .words), ("accents folded", "müller", .words),
    ("pinyin", "wang", .words), ("two Chinese characters", "华瑞", .words),
    ("segment, common", "segment:hibernating", .fields), ("rfm8, common", "rfm8:\"general win-back\"", .fields),
    ("lifecycle", "lifecycle:growing", .fields), ("two fields", "country:Germany orders>10", .fields),
    ("class and word", "pyramid:vip mul", .fields),
    ("rare, three fields", "segment:cant-lose pyramid:major country:Denmark", .fields),
  ]

  /// The samples, those that need somebody's own address or number taken from a customer of the book.
  static func all(in book: Book) throws -> [Sample] {
    try fixed + own(of: book.customers(sortedBy: [SortKey("id")], limit: 200))
  }

  private static func own(of customers: [CustomerRow]) -> [Sample] {
    let phone = customers.lazy.compactMap(\.phone).compactMap { Folding.telephoneWords($0).first }.first
    let email = customers.compactMap(\.email).map(mailbox).max { $0.count < $1.count }
    let found: [Sample?] = [
      phone.map { ("telephone, six digits", String($0.prefix(6)), .words) },
      phone.map { ("telephone, whole", $0, .words) },
      email.map { ("e-mail prefix", "email:\($0)", .words) },
      customers.last.map { ("whole name", $0.name, .words) },
    ]
    return found.compactMap(\.self)
  }

  /// What stands before the `@` of the first address: the longest one is nobody's `info`.
  private static func mailbox(_ addresses: String) -> String {
    addresses.split(separator: "@").first.map(String.init) ?? addresses
  }
}
