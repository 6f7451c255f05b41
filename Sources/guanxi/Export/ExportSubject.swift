import ArgumentParser
import Domain

/// What is exported: records of one kind, order lines, or the whole book.
enum ExportSubject: Hashable, ExpressibleByArgument {
  case records(Kind)
  /// One row per order line, as `import transactions` takes them.
  case transactions
  /// Every fact of the book.
  case book

  init?(argument: String) {
    switch argument.lowercased() {
    case "book": self = .book
    case "transactions", "transaction": self = .transactions
    default:
      guard let kind = Kind(word: argument) else { return nil }
      self = .records(kind)
    }
  }

  static var allValueStrings: [String] { Kind.named.map(\.plural) + ["transactions", "book"] }

  /// The kind of the records that are read; nil for all.
  var kind: Kind? {
    switch self {
    case .records(let kind): kind
    case .transactions: .order
    case .book: nil
    }
  }
}

/// The format of an export.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  case csv, jsonl, vcard
}
