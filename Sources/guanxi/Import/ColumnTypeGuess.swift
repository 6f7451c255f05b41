import Domain
import Formats

/// Finds out from its cells what a column holds: yes or no, a whole number, a number, a day, one of a few words, or text.
struct ColumnTypeGuess {
  /// What a column was found to hold.
  struct Found {
    /// One of `OwnField.types`.
    var word: String
    var choices: [String] = []
    var style: NumberStyle?
    var order: DateOrder?
  }

  let column: Int
  private var count = 0
  private var words: Set<String>? = []
  private var mayBeFlag = true
  private var mayBeInteger = true
  private var mayBeNumber: Set<NumberStyle> = [.point, .comma]
  private var mayBeDay = true
  private var hasLines = false
  private var numbers = NumberStyleVote()
  private var dates = DateOrderVote()

  /// The most words of a choice, and how long they may be.
  private static let choiceLimit = 20
  private static let wordLimit = 40

  init(_ column: Int) { self.column = column }

  /// Takes the cell of one record into account; blank ones are passed over.
  mutating func observe(_ record: CSVRecord) {
    guard let text = record.bytes(at: column, { Cell.text($0) }), text != "NULL", text != "\\N" else { return }
    count += 1
    if let known = words, !known.contains(text) { addWord(text) }
    if mayBeFlag { mayBeFlag = ColumnTypeGuess.flags.contains(text.lowercased()) }
    if mayBeInteger { mayBeInteger = ColumnTypeGuess.isInteger(text) }
    if !mayBeInteger, !mayBeNumber.isEmpty { observeNumber(record, text) }
    if mayBeDay {
      record.bytes(at: column) { cell in
        dates.observe(cell)
        mayBeDay = !mayBeInteger && DateOrder.allCases.contains { (try? Cell.day(cell, order: $0)) != nil }
      }
    }
    hasLines = hasLines || text.contains(where: \.isNewline)
  }

  /// What the column holds; nil where it is blank throughout.
  ///
  /// - Parameters:
  ///   - style: how the file writes decimals, where the column does not show it.
  ///   - given: how the person says that decimals are written.
  ///   - order: the order of dates that the person gave.
  func type(_ style: NumberStyle, given: NumberStyle?, order: DateOrder?) -> Found? {
    guard count > 0 else { return nil }
    if mayBeFlag { return Found(word: "flag") }
    if mayBeInteger { return Found(word: "integer") }
    if !mayBeNumber.isEmpty {
      let shown = (try? numbers.style(column: "", given: given)) ?? style
      if mayBeNumber.contains(shown) { return Found(word: "number", style: shown) }
    }
    if mayBeDay, let shown = order.map(Optional.some) ?? (try? dates.order(column: "")) {
      return Found(word: "day", order: shown)
    }
    if let words, count >= 2 * words.count, words.count > 1 { return Found(word: "choice", choices: words.sorted()) }
    return Found(word: hasLines ? "note" : "text")
  }

  private mutating func addWord(_ text: String) {
    let isWord = text.count <= ColumnTypeGuess.wordLimit && !text.contains(where: \.isNewline)
    if isWord, words?.count ?? 0 < ColumnTypeGuess.choiceLimit { words?.insert(text) } else { words = nil }
  }

  private mutating func observeNumber(_ record: CSVRecord, _ text: String) {
    // A key or a postal code keeps its zeros.
    let digits = text.drop { "+-".contains($0) }
    guard !(digits.first == "0" && digits.dropFirst().first?.isNumber == true), digits.count <= 17 else {
      return mayBeNumber = []
    }
    record.bytes(at: column) { cell in
      numbers.observe(cell)
      mayBeNumber = mayBeNumber.filter {
        (try? Cell.quantity(cell, style: $0)) != nil || ColumnTypeGuess.isPrice(cell, $0)
      }
    }
  }

  private static func isPrice(_ cell: CellBytes, _ style: NumberStyle) -> Bool {
    guard let currency = Currency(code: "EUR") else { return false }
    return (try? Cell.price(cell, in: currency, style: style)) != nil
      && !cell.contains { $0 >= 0x80 || ($0 | 32) >= 97 }
  }

  private static func isInteger(_ text: String) -> Bool {
    let digits = text.first == "-" ? text.dropFirst() : text[...]
    guard (1...15).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return false }
    return digits.utf8.count == 1 || digits.first != "0"
  }

  private static let flags: Set<String> = ["yes", "no", "true", "false", "y", "n", "0", "1"]
}
