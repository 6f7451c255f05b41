import BookStore

/// What a list holds on to while it is read again: a record, and its neighbours in case it is gone.
package struct Anchor: Hashable, Sendable {
  /// The record of the cursor; none for the beginning of the list.
  package var id: Int64?
  /// The records to fall back on, nearest first; without them the list begins anew.
  package var neighbours: [Int64]
  /// Rows wanted before the cursor.
  package var above: Int
  /// Rows wanted from the cursor on.
  package var below: Int
  /// Whether the cursor stays on its line of the screen; else the page begins as near to the start as it can.
  package var keepsLine = true
  /// Whether the end of the list is wanted, and not a record.
  package var isEnd = false
}

/// The rows found around an anchor.
package struct LoadedRows<Row: Identifiable & Sendable>: Sendable where Row.ID == Int64 {
  let rows: [Row]
  /// The row of the cursor.
  var index: Int
  let reachesStart: Bool
  let reachesEnd: Bool
  var keepsLine = true
  /// The record that was held on to.
  var anchor: Int64?

  /// Reads around the anchor's record, else around the first of its neighbours that is left, else from the start.
  package static func load(
    _ anchor: Anchor, read: ListWindow<Row>.Read
  ) throws(BookError) -> LoadedRows {
    if anchor.isEnd {
      let last = try read(.last, anchor.above)
      return LoadedRows(
        rows: last, index: max(0, last.count - 1), reachesStart: last.count < anchor.above, reachesEnd: true)
    }
    for id in [anchor.id].compactMap(\.self) + anchor.neighbours {
      guard let from = try page(from: id, limit: anchor.below, read: read) else { continue }
      let before = anchor.above > 0 ? try read(.before(id), anchor.above) : []
      return LoadedRows(
        rows: before + from, index: before.count, reachesStart: before.count < anchor.above,
        reachesEnd: from.count < anchor.below, keepsLine: anchor.keepsLine, anchor: anchor.id)
    }
    let first = try read(.first, anchor.below)
    return LoadedRows(rows: first, index: 0, reachesStart: true, reachesEnd: first.count < anchor.below)
  }

  /// The page that begins with a record; nil where the list no longer has it.
  private static func page(
    from id: Int64, limit: Int, read: ListWindow<Row>.Read
  ) throws(BookError) -> [Row]? {
    do {
      let rows = try read(.from(id), limit)
      return rows.first?.id == id ? rows : nil
    } catch .noSuchRecord {
      return nil
    } catch {
      throw error
    }
  }
}
