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
  func rows(of layout: FileLayout) -> any ImportRows {
    switch self {
    case .transactions: TransactionRows(layout)
    case .customers: CustomerRows(layout)
    case .orders: OrderRows(layout)
    case .opportunities: OpportunityRows(layout)
    case .tickets: TicketRows(layout)
    }
  }
}
