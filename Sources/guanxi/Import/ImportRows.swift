import Domain
import Formats

/// Collects the rows of one kind as typed values.
protocol ImportRows {
  /// Reads a record.
  ///
  /// - Throws: `CellProblem` with the field and what is wrong with it; nothing is collected then.
  mutating func add(_ record: CSVRecord) throws(CellProblem)

  /// Everything collected since the last time.
  mutating func take() -> ImportBatch.Rows
}

extension ImportKind {
  /// What collects rows of this kind from a file.
  ///
  /// - Parameter day: the day of baskets, which have none of their own.
  func rows(of layout: FileLayout, day: Day) -> any ImportRows {
    switch self {
    case .transactions: TransactionRows(layout)
    case .tickets: TicketRows(layout)
    case .baskets: BasketRows(day: day)
    default: RecordRows(layout)
    }
  }
}
