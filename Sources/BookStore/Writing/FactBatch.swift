import Domain

/// Whole records with their ids, as a generator or another book gives them.
struct FactBatch {
  let writer: EditWriter

  func take(_ rows: [FactRow]) throws -> BatchResult {
    var result = BatchResult()
    result.counts.read = rows.count
    result.counts.imported = rows.count
    for row in rows {
      guard row.values.count == row.kind.fields.count else {
        throw BookError.invalid(row.kind, field: "record \(row.id)", problem: "has the wrong number of fields.")
      }
      try writer.insert(row.kind, row.id, row.values)
    }
    return result
  }
}
