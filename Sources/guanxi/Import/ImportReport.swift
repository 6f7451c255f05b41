import BookStore
import Domain
import Formats

/// Prints how a file is read and what became of it.
struct ImportReport {
  let output = StandardOutput.shared
  /// How many examples are told of what there is more of.
  private static let examples = 5

  /// The columns as they were guessed or mapped, and those that are left aside.
  func printGuess(_ layout: FileLayout, file: String, delimiter: UInt8) throws {
    let name = delimiter == UInt8(ascii: "\t") ? "tab" : "“\(String(UnicodeScalar(delimiter)))”"
    try output.line(output.shown("\(file): \(layout.kind.rawValue), fields parted by \(name)"))
    for pair in layout.guess.pairs { try line(pair.field, "← " + pair.name + remark(on: pair, layout)) }
    for field in layout.newFields { try line(field.name, "← \(field.title) (a new field, \(field.type))") }
    let unused = layout.unused.map { layout.header.names[$0] }
    if !unused.isEmpty {
      try line("not used", unused.joined(separator: ", "))
      if layout.kind.isRecordARow, Kind.extensible.contains(layout.kind.kind) {
        try line("", "--new-fields makes fields of them.")
      }
    }
    try output.flush()
  }

  /// The counts, the first reasons of what was refused, and where the rest is.
  func printText(_ report: FileImport.Report, isDryRun: Bool, overview: Overview?) throws {
    if isDryRun { try printRows(report) }
    let counts = report.counts
    let verb = isDryRun ? "would be imported" : "imported"
    try output.line(
      "\(counted(counts.read, "row")) read: \(grouped(counts.imported)) \(verb), \(grouped(counts.updated)) updated, "
        + "\(grouped(counts.unchanged)) unchanged, \(grouped(counts.rejected)) rejected, in \(tenths(report.seconds)) s."
    )
    if counts.unattributed > 0 {
      try output.line("\(counted(counts.unattributed, "row")) without a customer, kept and attributed to nobody.")
    }
    if let coverage = overview?.coverage {
      try output.line("Coverage: \(percent(coverage)) of the book's revenue has a customer.")
    }
    for refusal in report.refusals { try output.line(output.shown("  line \(refusal.line): \(refusal.reason)")) }
    if let file = report.rejectedFile { try output.line(output.shown("Rejected rows, with reasons: \(file)")) }
    try printDuplicates(report)
    if !report.remarks.isEmpty { try output.line("Not taken as it stood:") }
    for remark in report.remarks.prefix(ImportReport.examples) {
      try output.line(output.shown("  line \(remark.line): \(remark.text)"))
    }
    for (name, count) in report.notKept.sorted(by: { $0.key < $1.key }) {
      try output.line(output.shown("Not kept: \(name) (\(counted(count, "time")))."))
    }
    if isDryRun { try output.line("Nothing was changed: this was a dry run.") }
    if report.wasStopped {
      try output.line("Stopped after these rows, which are kept; “guanxi undo” takes them back.")
    }
  }

  func printJSON(_ report: FileImport.Report, isDryRun: Bool, overview: Overview?) throws {
    try output.printJSON { write(report, isDryRun: isDryRun, overview: overview, to: &$0) }
  }

  /// Writes the object of the JSON contract.
  func write(_ report: FileImport.Report, isDryRun: Bool, overview: Overview?, to json: inout JSONWriter) {
    let counts = report.counts
    json.object {
      $0.member("read", counts.read)
      $0.member("imported", counts.imported)
      $0.member("unchanged", counts.unchanged)
      $0.member("updated", counts.updated)
      $0.member("rejected", counts.rejected)
      $0.member("rejectedFile", report.rejectedFile)
      $0.member("unattributed", counts.unattributed)
      $0.member("possibleDuplicates", counts.possibleDuplicates)
      $0.member("seconds", (report.seconds * 1000).rounded() / 1000)
      $0.member("coverage", overview?.coverage)
      $0.member("file", report.file)
      $0.member("source", report.source)
      $0.member("dryRun", isDryRun)
      $0.member("stopped", report.wasStopped)
      $0.member("newFields", report.newFields) { $0.string($1) }
      $0.member("notUsed", report.unused) { $0.string($1) }
      $0.member("duplicates", report.duplicates) { json, row in
        json.object {
          $0.member("line", row.line)
          $0.member("of", row.text)
        }
      }
      $0.member("remarks", report.remarks) { json, row in
        json.object {
          $0.member("line", row.line)
          $0.member("remark", row.text)
        }
      }
      if isDryRun { $0.member("rows", report.rows) { write($1, to: &$0) } }
    }
  }

  private func write(_ row: RowFate, to json: inout JSONWriter) {
    json.object {
      $0.member("line", row.line)
      $0.member("fate", row.fate.rawValue)
      $0.member("duplicateOf", row.duplicate)
      $0.member("remark", row.remarks.isEmpty ? nil : row.remarks.joined(separator: " "))
    }
  }

  private func line(_ field: String, _ text: String) throws {
    try output.line(output.shown("  \(field)\(String(repeating: " ", count: max(1, 14 - field.count)))\(text)"))
  }

  private func remark(on pair: HeaderGuess.Pair, _ layout: FileLayout) -> String {
    guard ["discount", "discountRate"].contains(pair.field), layout.discount != .amount else { return "" }
    return layout.discount == .percent ? " (in hundredths of the price)" : " (a share of the price)"
  }

  private func printRows(_ report: FileImport.Report) throws {
    guard !report.rows.isEmpty else { return }
    var table = Table(["line", "would be", ""], right: ["line"])
    let words: [RowFate.Fate: String] = [
      .new: "new", .update: "updated", .unchanged: "unchanged", .reject: "rejected",
    ]
    try table.print(
      report.rows.map { row in
        let duplicate = row.duplicate.map { ["seems to be \($0)"] } ?? []
        return [String(row.line), words[row.fate] ?? "", (duplicate + row.remarks).joined(separator: "; ")]
      }, to: output)
    if report.rows.count < report.counts.read {
      try output.line("… of \(grouped(report.counts.read)); --all-rows shows every one.")
    }
  }

  private func printDuplicates(_ report: FileImport.Report) throws {
    guard report.counts.possibleDuplicates > 0 else { return }
    try output.line(
      "\(counted(report.counts.possibleDuplicates, "new record")) may be in the book already; --on-duplicate says what "
        + "to do with such rows.")
    for row in report.duplicates.prefix(ImportReport.examples) {
      try output.line(output.shown("  line \(row.line): \(row.text)"))
    }
  }
}
