/// The order in which a column writes day, month and year.
package enum DateOrder: String, CaseIterable, Sendable {
  /// `31/12/2024`
  case dmy
  /// `12/31/2024`
  case mdy
  /// `24/12/31`; a year of four digits at the front needs no order.
  case ymd
}

/// Finds out from the first values of a column in which order it writes its dates.
///
///     var vote = DateOrderVote()
///     vote.observe("03/04/2024"); vote.observe("25/04/2024")
///     try vote.order(column: "Date")        // .dmy: there is no 25th month
package struct DateOrderVote: Sendable {
  /// As many values as a column is judged by.
  package static let sampleSize = 10_000

  private var possible = Set(DateOrder.allCases)
  private var ambiguousExample: String?
  private var contradiction: String?

  /// A vote that nobody has given yet.
  package init() {}

  /// Takes one value into account; what is no date is passed over.
  package mutating func observe(_ cell: CellBytes) {
    guard let date = DateText(cell.trimmed), !date.orders.isEmpty else { return }
    let remaining = possible.intersection(date.orders)
    if remaining.isEmpty {
      contradiction = contradiction ?? date.shown
      return
    }
    possible = remaining
    if ambiguousExample == nil, date.isAmbiguous { ambiguousExample = date.shown }
  }

  /// As ``observe(_:)-(CellBytes)``, for text.
  package mutating func observe(_ text: String) {
    var text = text
    text.withUTF8 { observe(UnsafeRawBufferPointer($0)) }
  }

  /// The order the values show; nil when all of them can be read without one.
  ///
  /// - Throws: ``FormatsError/ambiguousDates(column:example:)``, ``FormatsError/mixedDates(column:example:)``.
  package func order(column: String) throws(FormatsError) -> DateOrder? {
    if let contradiction { throw .mixedDates(column: column, example: contradiction) }
    if possible.count == 1 { return possible.first }
    if let ambiguousExample { throw .ambiguousDates(column: column, example: ambiguousExample) }
    return nil
  }
}
