import Domain

/// What taking an edit back would do now.
package enum UndoTrial: Sendable {
  /// It was tried; so many records would change.
  case possible(Outcome, records: Int)
  /// Somebody built on it since: the later edit, where there is one that the user may read.
  case builtOn(HistoryEntry?)
  /// It changed so many records that it was not tried.
  case large(records: Int)
  /// Why it cannot be taken back.
  case refused(BookError)
}

extension Book {
  /// Carries the undoing of an edit, or of all that belongs to it, out and back within one transaction, while others
  /// wait.
  ///
  /// - Parameter most: an edit that changed more records than that is not tried.
  package func tryUndo(_ edit: Int64, most: Int) throws(BookError) -> UndoTrial {
    guard try history(before: edit + 1, limit: 1).first?.id == edit else {
      return .refused(.nothingToUndo("undo: there is no edit \(edit) in the history"))
    }
    let records = try reach(of: .undo(.edit(edit, anyone: true)))
    guard records <= most else { return .large(records: records) }
    do throws(BookError) {
      return .possible(try preview(.undo(.edit(edit, anyone: true))), records: records)
    } catch {
      guard case .conflict(let later, _) = error else { return .refused(error) }
      let entry = later == edit ? nil : try history(before: later + 1, limit: 1).first { $0.id == later }
      return .builtOn(entry)
    }
  }
}
