/// Whether a record below the last row of a table is a sum, a count or a remark rather than a row.
struct TableFooter {
  /// The answer.
  let isFooter: Bool

  /// - Parameters:
  ///   - cells: the record's.
  ///   - width: the number of columns of the table.
  ///   - isCut: whether the file ends in the midst of it.
  init(_ cells: [String], width: Int, isCut: Bool) {
    let filled = cells.filter { !$0.allSatisfy(\.isWhitespace) }
    guard let first = filled.first, width > 1 else {
      isFooter = false
      return
    }
    if cells.count == 1 {
      isFooter = first.contains(where: \.isLetter) && (!isCut || first.contains(where: \.isWhitespace))
      return
    }
    // A customer may be called Total, but then its row is as full as the others.
    isFooter = TableFooter.words.contains(FoldedName(first)) && filled.count < width && filled.count * 2 <= width + 1
  }

  /// Whether one of the words can begin with a byte.
  static func mayBegin(with byte: UInt8) -> Bool { initials[Int(byte)] }

  private static let words: Set<FoldedName> = [
    "total", "totals", "grand total", "subtotal", "sum", "sum total", "rows", "row count", "count", "records",
    "average",
    "gesamt", "gesamtsumme", "summe", "zwischensumme", "anzahl", "insgesamt", "totaux", "total général", "somme",
    "totale", "totaal", "suma", "totalt", "razem", "celkem", "итого", "всего", "合計", "总计", "合计", "總計", "小計", "小计",
    "الإجمالي", "المجموع", "합계", "총계", "toplam",
  ]

  private static let initials: [Bool] = {
    var initials = [Bool](repeating: false, count: 256)
    for byte in words.compactMap({ $0.text.utf8.first }) {
      initials[Int(byte)] = true
      if byte.isLetter { initials[Int(byte & ~32)] = true }
    }
    // Blank cells and quotes may precede, and upper case of other scripts has other bytes.
    for byte in [CSVByte.quote, CSVByte.space, CSVByte.comma, CSVByte.tab, 59, 124, 0xD0, 0xD1, 0xD8] {
      initials[Int(byte)] = true
    }
    return initials
  }()
}
