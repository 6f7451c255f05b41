import Analytics
import Domain

/// One customer's row among the measures: what it bought, and what time will do to it.
struct CustomerFigures: Hashable {
  var measures = Measures()
  var entry = AgendaEntry()
  /// The day on which a roll looks at the customer: never after ``AgendaEntry/next``, but often before it, because an
  /// edit that puts that day off leaves this one, and its index, as they are.
  var look: Day?
  /// What is to be expected of it; nil where no model says anything.
  var expectation: Expectation?

  init(
    measures: Measures = Measures(), entry: AgendaEntry = AgendaEntry(), look: Day? = nil,
    expectation: Expectation? = nil
  ) {
    self.measures = measures
    self.entry = entry
    self.look = look
    self.expectation = expectation
  }

  /// The columns in the order of ``columns``.
  static let names =
    ["sales", "returns", "revenue", #""firstSale""#, #""lastSale""#] + AgendaEntry.names + ["look"]
    + Expectation.names
  /// The columns as a list in SQL.
  static let list = names.joined(separator: ", ")

  /// Reads the columns from the first on.
  init(row: Row) {
    measures = Measures(row: row)
    entry = AgendaEntry(row: row, from: 5)
    let place = 5 + AgendaEntry.names.count
    look = row.optionalInteger(place).map { Day(number: Int($0)) }
    expectation = Expectation(row: row, from: place + 1)
  }

  var columns: [SQLValue] {
    measures.columns + entry.columns + [SQLValue(look.map { Int64($0.number) })] + Expectation.columns(expectation)
  }
}
