/// What keeps a whole file, or a whole column of it, from being read or written.
///
/// A single bad cell is a ``CellProblem`` and a single bad record a ``RecordProblem``: they cost one row, not the file.
package enum FormatsError: Error, Hashable, Sendable {
  /// A file that cannot be opened; `reason` is the system's word for it.
  case cannotOpen(path: String, reason: String)
  /// A file that broke off while it was read.
  case cannotRead(path: String, reason: String)
  /// A file that cannot be created or added to.
  case cannotWrite(path: String, reason: String)
  /// A file whose bytes could be text in several encodings, with what its first text would then be.
  case unknownEncoding(path: String, readings: [EncodingReading])
  /// An encoding for which this machine has no tables.
  case encodingUnavailable(name: String)
  /// A file without a single record.
  case noHeader(path: String)
  /// A file whose first record, the header, is a bad one.
  case badHeader(path: String, line: Int, problem: RecordProblem)
  /// A `--map` that is not of the form `field=column`.
  case malformedMapping(text: String)
  /// A `--map` whose field the kind does not have.
  case unknownField(name: String, known: [String])
  /// A `--map` whose column the file does not have.
  case unknownColumn(name: String, known: [String])
  /// Fields that the kind cannot do without and for which no column was found.
  case missingFields(names: [String], columns: [String])
  /// A column whose dates could all be day-month or month-day.
  case ambiguousDates(column: String, example: String)
  /// A column with dates that only day-month explains beside dates that only month-day explains.
  case mixedDates(column: String, example: String)
  /// A column whose numbers do not show what separates their decimals.
  case ambiguousNumbers(column: String, example: String)
  /// A column in which the comma separates decimals in one number and thousands in another.
  case mixedNumbers(column: String, pointExample: String, commaExample: String)
}

extension FormatsError: CustomStringConvertible {
  /// A sentence for a person: what is wrong, where, and what to do.
  package var description: String {
    switch self {
    case .cannotOpen(let path, let reason): "\(path) cannot be opened: \(reason). Check the name and its permissions."
    case .cannotRead(let path, let reason): "Reading \(path) failed: \(reason)."
    case .cannotWrite(let path, let reason): "\(path) cannot be written: \(reason). Choose another place or make room."
    case .unknownEncoding(let path, let readings):
      "The encoding of \(path) cannot be told from its bytes. Say it with --encoding; its first text would read: "
        + readings.map { "“\($0.text)” in \($0.encoding.rawValue)" }.joined(separator: ", ") + "."
    case .encodingUnavailable(let name):
      "This machine cannot read \(name). Install the C library's conversion modules, or convert the file to UTF-8 first."
    case .noHeader(let path): "\(path) is empty. A file to import begins with a line that names its columns."
    case .badHeader(let path, let line, let problem): "The header of \(path), line \(line), cannot be read. \(problem)"
    case .malformedMapping(let text): "“\(text)” is no mapping. Write --map field=column, as in --map date=InvoiceDate."
    case .unknownField(let name, let known):
      "There is no field “\(name)” in this kind. Its fields are: \(known.joined(separator: ", "))."
    case .unknownColumn(let name, let known):
      "There is no column “\(name)” in the file. Its columns are: \(FormatsError.numbered(known))."
    case .missingFields(let names, let columns):
      "No column was found for \(names.joined(separator: ", ")). Name one with --map \(names.first ?? "field")=COLUMN; "
        + "the file's columns are: \(FormatsError.numbered(columns))."
    case .ambiguousDates(let column, let example):
      "The dates of column “\(column)”, such as \(example), could be day-month or month-day. "
        + "Say which with --date-order dmy, mdy or ymd."
    case .mixedDates(let column, let example):
      "The dates of column “\(column)” do not share one order: \(example) contradicts those before it. "
        + "Say which holds with --date-order dmy, mdy or ymd; rows in the other order will be rejected."
    case .ambiguousNumbers(let column, let example):
      "The numbers of column “\(column)”, such as \(example), do not show whether the mark parts thousands or decimals. "
        + "Say which mark parts decimals with --decimal point or comma."
    case .mixedNumbers(let column, let pointExample, let commaExample):
      "The numbers of column “\(column)” are written in two ways: \(pointExample) and \(commaExample). "
        + "Say which holds with --decimal point or comma; rows written the other way will be rejected."
    }
  }

  private static func numbered(_ columns: [String]) -> String {
    columns.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: ", ")
  }
}
