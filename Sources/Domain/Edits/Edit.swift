/// Anything that changes a book: a value without any input or output.
///
/// `Book.commit` is the only one that carries it out.
package enum Edit: Hashable, Sendable {
  /// A new record. Fields left out take their default; `source` and `ref` are given by imports only.
  case add(Kind, FieldValues)
  /// Other values for some fields of a record; `.none` clears a field.
  case change(Kind, Int64, FieldValues)
  case delete(Kind, Int64)
  /// Two customers are one: `keep` gets the other's orders, deals, tickets and touches and the fields it has not.
  case mergeCustomers(keep: Int64, other: Int64)
  /// A setting of the book.
  case set(setting: String, value: String)
  /// One batch of rows of a file. The batches of one import are one edit to undo.
  case importBatch(ImportBatch)
  case undo(UndoTarget)
  case redo

  /// The verb that the journal and the history show: `add`, `merge`, `import`, ….
  package var verb: String {
    switch self {
    case .add: "add"
    case .change: "change"
    case .delete: "delete"
    case .mergeCustomers: "merge"
    case .set: "set"
    case .importBatch: "import"
    case .undo: "undo"
    case .redo: "redo"
    }
  }

  /// The record the edit is about, where it exists before the edit.
  package var subject: RecordReference? {
    switch self {
    case .change(let kind, let id, _), .delete(let kind, let id): RecordReference(kind, id)
    case .mergeCustomers(let keep, _): RecordReference(.customer, keep)
    case .add, .set, .importBatch, .undo, .redo: nil
    }
  }
}

/// Which edit to take back.
package enum UndoTarget: Hashable, Sendable {
  /// The last `count` edits of the person who asks, of anybody with `anyone`.
  case last(count: Int, anyone: Bool)
  /// That edit, by its number in the history.
  case edit(Int64, anyone: Bool)
}
