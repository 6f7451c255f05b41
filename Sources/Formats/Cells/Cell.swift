/// Reads the cells of imported files: each function takes the bytes of one cell and gives a value, nil for a blank cell,
/// or a ``CellProblem``.
///
/// Plain digits and ISO dates are read from the bytes alone; only other forms cost a text.
package enum Cell {
  /// Text as it was before export: without spaces around, and without the `'` that keeps a spreadsheet from running it.
  package static func text(_ cell: CellBytes) -> String? {
    let bytes = cell.trimmed
    guard !bytes.isEmpty else { return nil }
    return SpreadsheetGuard.removed(from: bytes.text)
  }

  /// The key of a record in its file: trimmed, and `17850` where a spreadsheet made `17850.0` of it.
  package static func key(_ cell: CellBytes) -> String? {
    let bytes = cell.trimmed
    let whole = bytes.prefix { $0.isDigit }
    let rest = bytes.dropFirst(whole.count)
    let isWhole =
      !whole.isEmpty && rest.count > 1 && rest.first == UInt8(ascii: ".")
      && rest.dropFirst().allSatisfy { $0 == UInt8(ascii: "0") }
    return isWhole ? String(decoding: whole, as: UTF8.self) : text(bytes)
  }

  /// Yes or no; a date says yes too, as in a column `Cancelled at`, which tells that by telling when.
  package static func flag(_ cell: CellBytes) throws(CellProblem) -> Bool? {
    let bytes = cell.trimmed
    guard !bytes.isEmpty else { return nil }
    if let flag = flags[bytes.text.lowercased()] { return flag }
    if let date = DateText(bytes), !date.orders.isEmpty { return true }
    throw CellProblem(bytes, "is neither yes nor no; write yes or no, true or false, 1 or 0.")
  }

  private static let flags: [String: Bool] = [
    "yes": true, "y": true, "true": true, "t": true, "1": true, "x": true, "on": true, "1.0": true,
    "no": false, "n": false, "false": false, "f": false, "0": false, "off": false, "0.0": false,
  ]
}
