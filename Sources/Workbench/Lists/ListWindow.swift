import BookStore

/// The rows around the cursor of a sorted list of any length.
///
/// Rows are read in pages anchored on records, never by position, so that moving costs the same anywhere in a list of
/// a million. The cursor belongs to a record: see ``LoadedRows``. Who gives no way to read moves among the rows held.
package struct ListWindow<Row: Identifiable & Sendable> where Row.ID == Int64 {
  /// Reads a page of the list.
  package typealias Read = (Page, _ limit: Int) throws(BookError) -> [Row]

  /// The rows held, more than are shown.
  package private(set) var rows: [Row] = []
  /// Where the cursor is among the rows held.
  package private(set) var index = 0
  /// The first row shown, among the rows held.
  package private(set) var top = 0
  /// How many rows are shown.
  package private(set) var height = 20
  private(set) var reachesStart = true
  private(set) var reachesEnd = true
  /// The place of the first row held in the whole list, where it is known.
  private var ordinal: Int?

  package init() {}

  /// The row under the cursor.
  package var cursor: Row? { rows.indices.contains(index) ? rows[index] : nil }

  /// The rows to show.
  package var shown: ArraySlice<Row> { rows.dropFirst(top).prefix(height) }

  /// The row of the cursor among those shown.
  package var shownIndex: Int? { cursor == nil ? nil : index - top }

  /// The place of the cursor in the whole list, from 1, where it is known.
  package var position: Int? { cursor == nil ? nil : ordinal.map { $0 + index + 1 } }

  /// What a reload holds on to.
  package var anchor: Anchor {
    Anchor(id: cursor?.id, neighbours: neighbours, above: index - top + height, below: 2 * height)
  }

  /// Whether the rows held come to an end near the view before the list does.
  var runsShort: Bool { !reachesStart && top < 2 * height || !reachesEnd && rows.count - top < 4 * height }

  /// Takes what a reload found; the cursor's record stays on its line, or the beginning in view if it was.
  package mutating func take(_ loaded: LoadedRows<Row>, count: Int?) {
    let line = index - top
    let wasAtStart = reachesStart && top == 0
    rows = loaded.rows
    index = loaded.index
    (reachesStart, reachesEnd) = (loaded.reachesStart, loaded.reachesEnd)
    ordinal = reachesStart ? 0 : reachesEnd ? count.map { $0 - rows.count } : nil
    let staysAtStart = wasAtStart && reachesStart && index < height
    top = loaded.keepsLine && !staysAtStart ? max(0, index - line) : index < height ? 0 : index - height / 2
    scroll()
  }

  /// Takes what was read beside the desk: whoever moved on meanwhile stays on the row they went to, if it is there.
  package mutating func take(late loaded: LoadedRows<Row>, count: Int?) {
    var loaded = loaded
    if let anchor = loaded.anchor, let here = cursor?.id, here != anchor,
      let index = loaded.rows.firstIndex(where: { $0.id == here })
    {
      loaded.index = index
    }
    take(loaded, count: count)
  }

  /// Reads again around the cursor.
  package mutating func reload(count: Int? = nil, read: Read) throws(BookError) {
    take(try LoadedRows.load(anchor, read: read), count: count)
  }

  /// Goes to the first row.
  package mutating func goToStart(read: Read?) throws(BookError) {
    if reachesStart {
      index = 0
      scroll()
    } else if let read {
      take(try LoadedRows.load(Anchor(id: nil, neighbours: [], above: 0, below: 2 * height), read: read), count: nil)
    }
  }

  /// Goes to the last row.
  package mutating func goToEnd(count: Int?, read: Read?) throws(BookError) {
    if !reachesEnd {
      guard let read else { return }
      let wanted = 2 * height
      rows = try read(.last, wanted)
      reachesEnd = true
      reachesStart = rows.count < wanted
      ordinal = reachesStart ? 0 : count.map { $0 - rows.count }
      top = max(0, rows.count - height)
    }
    index = max(0, rows.count - 1)
    scroll()
  }

  /// Moves the cursor, reading more rows where there are not enough.
  package mutating func move(by steps: Int, read: Read?) throws(BookError) {
    try extend(to: index + steps, read: read)
    index = clamped(index + steps)
    scroll()
    try fill(read: read)
    if read != nil { trim() }
  }

  /// Moves cursor and view together, as a page key does.
  package mutating func page(by steps: Int, read: Read?) throws(BookError) {
    try extend(to: index + steps, read: read)
    top = max(0, top + steps)
    index = clamped(index + steps)
    scroll()
    try fill(read: read)
    if read != nil { trim() }
  }

  /// Puts the cursor on a row that is held.
  package mutating func select(_ id: Int64) {
    guard let found = rows.firstIndex(where: { $0.id == id }) else { return }
    index = found
    scroll()
  }

  /// Takes over how many rows can be shown.
  package mutating func resize(to height: Int, read: Read?) throws(BookError) {
    self.height = max(1, height)
    scroll()
    try fill(read: read)
  }

  /// The records nearest to the cursor, for when its own is gone.
  private var neighbours: [Int64] {
    (1...4).flatMap { [index + $0, index - $0] }.filter(rows.indices.contains).map { rows[$0].id }
  }

  private func clamped(_ index: Int) -> Int { min(max(index, 0), max(0, rows.count - 1)) }

  private mutating func extend(to target: Int, read: Read?) throws(BookError) {
    guard let read else { return }
    if target >= rows.count, !reachesEnd, let last = rows.last {
      let wanted = target - rows.count + 1 + height
      let more = try read(.after(last.id), wanted)
      rows += more
      reachesEnd = more.count < wanted
    }
    if target < 0, !reachesStart, let first = rows.first {
      let wanted = height - target
      let more = try read(.before(first.id), wanted)
      rows.insert(contentsOf: more, at: 0)
      reachesStart = more.count < wanted
      index += more.count
      top += more.count
      ordinal = reachesStart ? 0 : ordinal.map { $0 - more.count }
    }
  }

  /// Reads what is missing on the page shown.
  private mutating func fill(read: Read?) throws(BookError) {
    try extend(to: top + height - 1, read: read)
    if rows.count < top + height { try extend(to: min(-1, rows.count - height), read: read) }
    scroll()
  }

  /// Moves the view no farther than needed to show the cursor and a full page.
  private mutating func scroll() {
    top = min(max(top, index - height + 1), index)
    if reachesEnd { top = min(top, max(0, rows.count - height)) }
    top = max(0, top)
  }

  /// Lets go of rows far from the view.
  private mutating func trim() {
    let room = 8 * height + 200
    guard rows.count > room else { return }
    let before = max(0, top - 3 * height)
    let end = min(rows.count, top + 4 * height)
    if end < rows.count { reachesEnd = false }
    if before > 0 { reachesStart = false }
    rows = Array(rows[before..<end])
    index -= before
    top -= before
    ordinal = ordinal.map { $0 + before }
  }
}
