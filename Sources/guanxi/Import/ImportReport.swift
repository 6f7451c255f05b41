import BookStore
import Domain
import Formats

/// Prints how a file is read and what became of it.
struct ImportReport {
  let output = StandardOutput.shared

  /// The columns as they were guessed or mapped, and those that are left aside.
  func printGuess(_ layout: FileLayout, file: String, delimiter: UInt8) throws {
    let kept = layout.kind.fieldsKept
    let pairs = layout.guess.pairs.filter { kept.contains($0.field) }
    let name = delimiter == UInt8(ascii: "\t") ? "tab" : "“\(String(UnicodeScalar(delimiter)))”"
    try output.line(output.shown("\(file): \(layout.kind.rawValue), fields parted by \(name)"))
    for pair in pairs {
      try output.line(
        output.shown("  \(pair.field)\(String(repeating: " ", count: max(1, 14 - pair.field.count)))← \(pair.name)"))
    }
    let used = Set(pairs.map(\.column))
    let unused = layout.header.names.enumerated().filter { !used.contains($0.offset) }.map(\.element)
    if !unused.isEmpty { try output.line(output.shown("  not used      " + unused.joined(separator: ", "))) }
    try output.flush()
  }

  /// The counts, the first reasons of what was refused, and where the rest is.
  func printText(_ report: FileImport.Report, isDryRun: Bool, overview: Overview?) throws {
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
      $0.member("seconds", (report.seconds * 1000).rounded() / 1000)
      $0.member("coverage", overview?.coverage)
      $0.member("file", report.file)
      $0.member("source", report.source)
      $0.member("dryRun", isDryRun)
      $0.member("stopped", report.wasStopped)
    }
  }
}
