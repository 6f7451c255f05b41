import Domain

/// What became of a batch.
struct BatchResult {
  var counts = ImportCounts()
  var rejected: [RejectedRow] = []
  var fates: [RowFate] = []

  mutating func reject(_ line: Int, _ reason: String) {
    counts.rejected += 1
    rejected.append(RejectedRow(line: line, reason: reason))
    fates.append(RowFate(line: line, fate: .reject, remarks: [reason]))
  }

  /// Counts a row that was taken.
  mutating func count(_ report: RowReport) {
    switch report.fate {
    case .new:
      counts.imported += 1
      if report.duplicate != nil { counts.possibleDuplicates += 1 }
    case .update: counts.updated += 1
    default: counts.unchanged += 1
    }
    fates.append(
      RowFate(line: report.line, fate: report.fate, remarks: report.remarks, duplicate: report.duplicate))
  }
}

/// What is said of a row while it is taken.
struct RowReport {
  let line: Int
  var fate = RowFate.Fate.unchanged
  var remarks: [String] = []
  /// The record that it seems to be, or was joined to.
  var duplicate: String?
}
