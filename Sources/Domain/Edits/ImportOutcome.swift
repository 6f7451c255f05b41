/// What became of the rows of an import: read = imported + unchanged + updated + rejected, always.
package struct ImportCounts: Hashable, Sendable {
  package var read = 0
  package var imported = 0
  package var unchanged = 0
  package var updated = 0
  package var rejected = 0
  /// Among the imported: rows without a customer.
  package var unattributed = 0
  /// Among the imported: records that seem to be ones the book had.
  package var possibleDuplicates = 0

  package init() {}

  package static func += (left: inout ImportCounts, right: ImportCounts) {
    left.read += right.read
    left.imported += right.imported
    left.unchanged += right.unchanged
    left.updated += right.updated
    left.rejected += right.rejected
    left.unattributed += right.unattributed
    left.possibleDuplicates += right.possibleDuplicates
  }
}

/// A row that could not be taken, with the reason for the rejects file.
package struct RejectedRow: Hashable, Sendable {
  package let line: Int
  package let reason: String

  package init(line: Int, reason: String) {
    self.line = line
    self.reason = reason
  }
}

/// What an import does with a row whose record the book has already, by its key or by an exact match of e-mail address,
/// telephone number or name.
package enum OnDuplicate: String, CaseIterable, Hashable, Sendable {
  /// The record is left as it is.
  case skip
  /// What the row says replaces what the record says.
  case update
  /// The row fills what the record leaves blank; lists and tags are united.
  case merge
  /// The whole import is refused.
  case fail
}

/// What became, or would become, of one row of an import.
package struct RowFate: Hashable, Sendable {
  package enum Fate: String, Hashable, Sendable {
    case new, update, unchanged, reject
  }

  package let line: Int
  package let fate: Fate
  /// Why it is refused, or what was not taken as it stood; empty where there is nothing to say.
  package let remarks: [String]
  /// The record it seems to be, or was joined to for being it, as a person reads it: `customer 7 Cancity (email)`.
  package let duplicate: String?

  package init(line: Int, fate: Fate, remarks: [String] = [], duplicate: String? = nil) {
    self.line = line
    self.fate = fate
    self.remarks = remarks
    self.duplicate = duplicate
  }
}
