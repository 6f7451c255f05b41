import BookStore
import Domain
import Formats

/// Prints entries of the history.
struct HistoryPrinter {
  let currency: Currency
  let output = StandardOutput.shared

  init(currency: Currency) { self.currency = currency }

  /// A line an edit, and below it what changed, a line a field.
  func printText(_ entries: [HistoryEntry]) throws {
    guard !entries.isEmpty else { return try output.line("No edits.") }
    for entry in entries {
      let time = FieldText.clock(entry.at, zone: SystemClock.offset)
      let state = entry.isUndone ? "  (taken back)" : ""
      try output.line(output.shown("#\(entry.id)  \(time)  \(entry.user) · \(entry.origin)  \(entry.summary)\(state)"))
      for change in entry.changes {
        let before = ShownValue.field(change.before).shown(in: currency)
        let after = ShownValue.field(change.after).shown(in: currency)
        let record = change.record == entry.subject ? "" : "\(change.record) "
        try output.line(
          output.shown(
            "      \(record)\(change.field): \(before.isEmpty ? "–" : before) → \(after.isEmpty ? "–" : after)"))
      }
    }
  }

  /// One array, or one object a line.
  func printJSON(_ entries: [HistoryEntry], asLines: Bool) throws {
    guard asLines else {
      return try output.printJSON { json in
        json.array { array in entries.forEach { write($0, to: &array) } }
      }
    }
    for entry in entries { try output.printJSON { write(entry, to: &$0) } }
  }

  /// Writes an entry as an object.
  func write(_ entry: HistoryEntry, to json: inout JSONWriter) {
    json.object { object in
      object.member("editId", entry.id)
      object.member("at", entry.at.description)
      object.member("user", entry.user)
      object.member("origin", entry.origin)
      object.member("verb", entry.verb)
      object.member("subject", entry.subject?.description)
      object.member("summary", entry.summary)
      object.member("undone", entry.isUndone)
      object.member("target", entry.target)
      object.member("group", entry.group)
      object.member("changes", entry.changes) { write($1, to: &$0) }
    }
  }

  private func write(_ change: FieldChange, to json: inout JSONWriter) {
    json.object {
      $0.member("record", change.record.description)
      $0.member("field", change.field)
      $0.name("before")
      change.before.write(to: &$0, in: currency)
      $0.name("after")
      change.after.write(to: &$0, in: currency)
    }
  }
}
