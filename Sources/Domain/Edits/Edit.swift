/// Anything that changes a book: a value without any input or output.
///
/// `Book.commit` is the only one that carries it out.
package enum Edit: Hashable, Sendable {
  /// A new record. Fields left out take their default; `source` and `ref` are given by imports only.
  case add(Kind, FieldValues)
  /// Other values for some fields of a record; `.none` clears a field.
  ///
  /// It is refused where a field has neither the value in `seen` nor the new one any more: somebody else changed it.
  case change(Kind, Int64, FieldValues, seen: FieldValues = [:])
  /// The same new values for many records: one edit to undo, refused as a whole where one of them is.
  case changeAll(Kind, [Int64], FieldValues)
  case delete(Kind, Int64)
  /// Two customers, or two contacts, are one: `keep` gets everything that refers to the other and the fields it has
  /// not, and of the fields in `take` the other's value.
  ///
  /// The other's keys go on meaning it. It is refused where a field no longer has the value in `seen`, by record.
  case merge(Kind, keep: Int64, other: Int64, take: Set<String> = [], seen: [Int64: FieldValues] = [:])
  /// A setting of the book.
  case set(setting: String, value: String)
  /// Somebody does something about an alert.
  case handle(AlertKey, AlertHandling)
  /// One batch of rows of a file. The batches of one import are one edit to undo.
  case importBatch(ImportBatch)
  case undo(UndoTarget)
  case redo

  /// The verb that the journal and the history show: `add`, `merge`, `import`, ….
  package var verb: String {
    switch self {
    case .add: "add"
    case .change, .changeAll: "change"
    case .delete: "delete"
    case .merge: "merge"
    case .set: "set"
    case .handle: "handle"
    case .importBatch: "import"
    case .undo: "undo"
    case .redo: "redo"
    }
  }

  /// The same change, made by somebody who saw these values; any other edit, and one without them, as it is.
  package func seeing(_ values: FieldValues) -> Edit {
    guard !values.isEmpty, case .change(let kind, let id, let wanted, _) = self else { return self }
    return .change(kind, id, wanted, seen: values)
  }

  /// The record the edit is about, where it exists before the edit.
  package var subject: RecordReference? {
    switch self {
    case .change(let kind, let id, _, _), .delete(let kind, let id): RecordReference(kind, id)
    case .merge(let kind, let keep, _, _, _): RecordReference(kind, keep)
    case .handle(let key, _): key.subject
    case .add, .changeAll, .set, .importBatch, .undo, .redo: nil
    }
  }
}

/// What somebody does about an alert.
package enum AlertHandling: Hashable, Sendable {
  /// It is known and being dealt with.
  case acknowledge
  /// It comes again on that day.
  case snooze(until: Day)
  /// It needs nothing more.
  case close
  case reopen
}

/// Which edit to take back.
package enum UndoTarget: Hashable, Sendable {
  /// The last `count` edits of the person who asks, of anybody with `anyone`.
  case last(count: Int, anyone: Bool)
  /// That edit, by its number in the history.
  case edit(Int64, anyone: Bool)
}
