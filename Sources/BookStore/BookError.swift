import Domain

/// What can go wrong with a book, each with a sentence for a person: what, where, and what to do.
package enum BookError: Error, Hashable, Sendable {
  case notFound(path: String)
  case exists(path: String)
  case notABook(path: String)
  case newer(path: String, version: Int)
  case damaged(path: String, detail: String)
  case readOnly(path: String)
  case locked(path: String)
  /// The disk, the system or the file's place stands in the way.
  case io(path: String, detail: String, advice: String)
  case noSuchRecord(RecordReference)
  case ambiguous(Kind, name: String, ids: [Int64])
  case unknownField(Kind, String, own: [String] = [])
  case invalid(Kind, field: String, problem: String)
  case noSuchAlert(String)
  case unknownSetting(String)
  case invalidSetting(String, value: String, problem: String)
  case inUse(RecordReference, by: String)
  case duplicateRow(line: Int, of: String)
  case denied(user: String, role: Role, right: String)
  case stranger(user: String)
  case disabled(user: String)
  case conflict(edit: Int64, by: String)
  /// Somebody else changed fields of the record since the person saw it.
  case overtaken(RecordReference, [FieldConflict])
  case nothingToUndo(String)
  /// A model says nothing of this book; the reason is a sentence.
  case unfitted(String, reason: String)
  case query(QueryError)
  case unsortable(Kind, field: String, names: [String])
  case interrupted
}

extension BookError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notFound(let path):
      "There is no book at \(path). Make one with “guanxi create \(path)” or “guanxi demo \(path)”."
    case .exists(let path): "\(path) exists already and was left as it is. Choose another name, or remove it first."
    case .notABook(let path): "\(path) is not a Guanxi book; nothing was written to it. Check the path."
    case .newer(let path, let version):
      "\(path) was written by a newer Guanxi (format \(version)); nothing was written to it. Update this program."
    case .damaged(let path, let detail):
      "\(path) is damaged (\(detail)); nothing was written to it. Copy it away with the -wal file beside it, "
        + "and restore a backup."
    case .readOnly(let path):
      "\(path) cannot be written: the file, its folder or its disk is read-only. Nothing was changed; change the "
        + "permissions, or copy the book, with the -wal file beside it, to where you can write."
    case .locked(let path):
      "\(path) is busy: another program has been writing to it for a while. Nothing was changed; try again."
    case .io(let path, let detail, let advice): "\(path): \(detail). Nothing was changed; \(advice)."
    case .noSuchRecord(let reference): "There is no \(reference.kind.rawValue) \(reference.id) in this book."
    case .ambiguous(let kind, let name, let ids):
      "Several \(kind.plural) are called “\(name)”: \(ids.map(String.init).joined(separator: ", ")). Give the id of one."
    case .unknownField(let kind, let name, let own):
      "\(kind.withArticle) has no field “\(name)”. It has: "
        + (kind.fields.filter { !$0.isComputed }.map(\.name) + own).joined(separator: ", ") + "."
    case .invalid(let kind, let field, let problem): "\(kind.rawValue) \(field): \(problem)"
    case .noSuchAlert(let key):
      "There is no alert “\(key)” now. “guanxi alerts” lists those that there are, with their keys."
    case .unknownSetting(let name):
      "There is no setting “\(name)”. There are: \(Setting.all.map(\.name).joined(separator: ", "))."
    case .invalidSetting(let name, let value, let problem): "\(name): “\(value)” does not fit; \(problem)."
    case .inUse(let reference, let other):
      "The \(reference.kind.rawValue) \(reference.id) cannot go while \(other). Change or delete that first."
    case .duplicateRow(let line, let record):
      "Line \(line) is \(record), which is in the book already; nothing was imported. Choose --on-duplicate skip, update or "
        + "merge."
    case .denied(let user, let role, let right):
      "\(user) may not do that: the role \(role.rawValue) lacks the right to \(right). Ask an admin of the book."
    case .stranger(let user):
      "\(user) is no user of this book and may not open it. Ask an admin of the book for “guanxi add user name=\(user)”."
    case .disabled(let user):
      "\(user) may not work with this book any more: the user is disabled. Ask an admin of the book."
    case .conflict(let edit, let by):
      "That cannot be taken back: edit \(edit) (\(by)) builds on it. Undo edit \(edit) first."
    case .overtaken(let reference, let conflicts):
      "Somebody else changed the \(reference.kind.rawValue) \(reference.id) meanwhile "
        + "(\(conflicts.map(\.field).joined(separator: ", "))). Nothing was saved; look at it and try again."
    case .nothingToUndo(let what): "There is nothing to \(what)."
    case .unfitted(let model, let reason): "The model \(model) was not fitted. \(reason)"
    case .query(let error): error.description
    case .unsortable(let kind, let field, let names):
      "\(kind.plural) cannot be sorted by “\(field)”, but by \(names.joined(separator: ", "))."
    case .interrupted: "It was given up before it was done."
    }
  }
}
