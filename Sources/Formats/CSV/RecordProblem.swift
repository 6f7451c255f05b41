/// Why a record of a file cannot be taken, although the rest of the file can.
package enum RecordProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// A quote without its partner before the end of the file or within ``CSVReader/recordLimit``; the 1-based line.
  case unclosedQuote(line: Int)
  /// A closing quote with something other than a delimiter or line end behind it; the 1-based column.
  case textAfterQuote(column: Int)
  /// A byte 0 in a field; the 1-based column.
  case nulByte(column: Int)
  /// Bytes that are no text in UTF-8; the 1-based column.
  case invalidUTF8(column: Int)
  /// A line over ``CSVReader/recordLimit``.
  case tooLong
  /// More fields than ``CSVReader/fieldLimit``.
  case tooManyFields
  /// Another number of fields than the header has.
  case fieldCount(found: Int, expected: Int)

  /// A sentence for a person, without the line of the record, which is known where it is shown.
  package var description: String {
    switch self {
    case .unclosedQuote(let line):
      "The quote opened in line \(line) is never closed; close it, or double it if it is text."
    case .textAfterQuote(let column):
      "In column \(column) text follows a closing quote; double the quotes that are part of the text."
    case .nulByte(let column): "Column \(column) holds a NUL byte, which no text has; remove it."
    case .invalidUTF8(let column): "Column \(column) is not valid UTF-8; convert the file to UTF-8 (iconv does it)."
    case .tooLong: "The line is longer than 16 MiB; only its beginning is kept here."
    case .tooManyFields: "The record has more than \(CSVReader.fieldLimit) fields; check the delimiter."
    case .fieldCount(let found, let expected) where found > expected:
      "The record has \(found) fields, the header \(expected); quote the values that hold the delimiter."
    case .fieldCount(let found, let expected):
      "The record has \(found) fields, the header \(expected); it may have been cut short."
    }
  }
}
