import Canvas
import Domain
import Workbench

/// The customers of a list in words, kept so that the next frame need only word those that are new.
struct CustomerLines {
  private var rows: [CustomerRow] = []
  private(set) var lines: [TableView.Row] = []
  private var columns: [CustomerColumn?] = []
  private var today: Day?

  /// Words customers, as far as they are not worded in `former` already.
  ///
  /// - Parameters:
  ///   - columns: what each line has; nil where there is no room for it.
  ///   - word: makes the line of one customer.
  init(
    _ rows: some Collection<CustomerRow>, marks: Marks, columns: [CustomerColumn?], today: Day,
    after former: CustomerLines?, word: (CustomerRow) -> [Span]
  ) {
    self.rows = Array(rows)
    self.columns = columns
    self.today = today
    let former = former.flatMap { $0.columns == columns && $0.today == today ? $0 : nil }
    let shift = former.flatMap { PaintedTable.shift(of: self.rows, from: $0.rows) { $0.id == $1.id } }
    lines = self.rows.enumerated().map { index, row in
      let isMarked = marks.contains(row.id)
      guard let former, let shift, former.rows.indices.contains(index + shift), former.rows[index + shift] == row
      else { return TableView.Row(word(row), isMarked: isMarked) }
      var line = former.lines[index + shift]
      line.isMarked = isMarked
      return line
    }
  }
}
