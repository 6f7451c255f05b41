/// Why a record of a file cannot be taken, although the rest of the file can.
package enum RecordProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// A quote without its partner before the end of the file or within ``CSVReader/recordLimit``; the 1-based line.
  case unclosedQuote(line: Int)
  /// A closing quote with something other than a delimiter or line end behind it; the 1-based column.
  case textAfterQuote(column: Int)
  /// A quote inside an unquoted field that opens something and never closes it; the 1-based column.
  case strayQuote(column: Int)
  /// A byte 0 in a field; the 1-based column.
  case nulByte(column: Int)
  /// Bytes that are no text in the file's encoding; the 1-based column.
  case invalidUTF8(column: Int)
  /// A line over ``CSVReader/recordLimit``.
  case tooLong
  /// More fields than ``CSVReader/fieldLimit``.
  case tooManyFields
  /// Another number of fields than the header has.
  case fieldCount(found: Int, expected: Int)
  /// A sum, a count or a remark below the last row.
  case footer
  /// A line, or an element, that is no JSON object.
  case notJSON(JSONError)
  /// A card without its end.
  case unclosedCard
  /// A line of a card that has no name or is no text; its beginning.
  case badCardLine(text: String)
  /// Text between cards.
  case outsideCard

  /// A sentence for a person, without the line of the record, which is known where it is shown.
  package var description: String {
    switch self {
    case .unclosedQuote(let line):
      "The quote opened in line \(line) is never closed; close it, or double it if it is text."
    case .textAfterQuote(let column):
      "In column \(column) text follows a closing quote; double the quotes that are part of the text."
    case .strayQuote(let column):
      "In column \(column) a quote opens and is never closed; quote the whole value and double its quotes, or remove it."
    case .nulByte(let column): "Column \(column) holds a NUL byte, which no text has; remove it."
    case .invalidUTF8(let column):
      "Column \(column) holds bytes that are no text in the encoding of the file; mend them, or say which it is with "
        + "--encoding."
    case .tooLong: "The line is longer than 16 MiB; only its beginning is kept here."
    case .tooManyFields: "The record has more than \(CSVReader.fieldLimit) fields; check the delimiter."
    case .fieldCount(let found, let expected) where found > expected:
      "The record has \(found) fields, the header \(expected); quote the values that hold the delimiter."
    case .fieldCount(let found, let expected):
      "The record has \(found) fields, the header \(expected); it may have been cut short."
    case .footer: "The line stands below the last row as a footer does, such as a sum or a count; it is no record."
    case .notJSON(let error): error.description
    case .unclosedCard: "The card has no END:VCARD; it may have been cut short."
    case .badCardLine(let text):
      "The card's line “\(text)” cannot be read; mend it, or say the encoding of the file with --encoding."
    case .outsideCard: "The text stands outside any card; put it between BEGIN:VCARD and END:VCARD or remove it."
    }
  }
}
