import ArgumentParser
import BookStore
import Domain
import Formats

/// What is imported: rows of a kind, or a whole book.
enum ImportSubject: Hashable, ExpressibleByArgument {
  case rows(ImportKind)
  /// The lines of an exported book, each of which says its own kind.
  case book

  init?(argument: String) {
    if argument == "book" {
      self = .book
    } else {
      guard let kind = ImportKind(argument: argument) else { return nil }
      self = .rows(kind)
    }
  }

  static var allValueStrings: [String] { ImportKind.allValueStrings + ["book"] }
}

extension ImportCommand {
  /// Refuses options that mean nothing for a whole book, whose lines say everything themselves.
  func validateBook() throws {
    let isPlain =
      options.map.isEmpty && options.source == nil && options.delimiter == nil && options.encoding == nil
      && options.decimal == nil && options.dateOrder == nil && options.date == nil && options.preset == nil
      && options.savePreset == nil && !options.newFields && !options.allRows
    guard isPlain else { throw ValidationError("A book is imported with --dry-run and --on-duplicate alone.") }
  }

  /// Takes an exported book.
  func takeBook(_ file: String, into book: Book) throws -> ImportCounts {
    let wishes = BookImport.Wishes(isDryRun: options.dryRun, onDuplicate: options.onDuplicate)
    var work = try BookImport(file, into: book, wishes)
    try work.run(into: book)
    let report = ImportReport()
    if form.json {
      try report.printJSON(work.report, isDryRun: options.dryRun, overview: nil)
    } else {
      try report.printText(work.report, isDryRun: options.dryRun, overview: nil)
    }
    return work.report.counts
  }
}
