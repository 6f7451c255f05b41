import BookStore
import Domain

/// What a book holds of the work that was done on it, read in one state of the book.
struct Findings {
  /// The journal, newest first.
  let entries: [HistoryEntry]
  /// The marks of the records that were not imported.
  let marks: [RecordReference: String]
  /// How many orders each batch of a file has.
  let rows: [String: Int]

  init(_ book: Book) throws {
    (entries, marks, rows) = try book.still {
      (try book.history(limit: .max), try Findings.marks(book), try Findings.rows(book))
    }
  }

  private static func marks(_ book: Book) throws -> [RecordReference: String] {
    var marks: [RecordReference: String] = [:]
    for (kind, field) in SoakWorker.marked {
      for record in try book.records(kind, limit: .max) where record.values["source"]?.text == Source.here {
        marks[record.reference] = record.values[field]?.text ?? ""
      }
    }
    return marks
  }

  private static func rows(_ book: Book) throws -> [String: Int] {
    var rows: [String: Int] = [:]
    for order in try book.records(.order, limit: .max) where order.values["source"]?.text == SoakWorker.source {
      let batch = order.values["ref"]?.text?.split(separator: "-").prefix(2).joined(separator: "-") ?? ""
      rows[batch, default: 0] += 1
    }
    return rows
  }
}
