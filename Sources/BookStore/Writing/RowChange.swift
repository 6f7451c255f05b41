import Domain

/// What an edit did to one record, with all that is needed to take it back.
enum RowChange: Hashable, Sendable {
  case insert(Kind, Int64, [FieldValue])
  /// The fields that changed, by their place in the kind's fields.
  case update(Kind, Int64, [FieldUpdate])
  case delete(Kind, Int64, [FieldValue])
  /// Records that an import made, by ids; their values stand in the book.
  case insertRange(Kind, first: Int64, last: Int64)
  case setting(String, before: String?, after: String?)
  /// The classes of a customer that were made known.
  case announced(Int64, before: Announced?, after: Announced?)

  struct FieldUpdate: Hashable, Sendable {
    let place: Int
    let before: FieldValue
    let after: FieldValue
  }

  /// The record, for changes of a single one.
  var record: RecordReference? {
    switch self {
    case .insert(let kind, let id, _), .update(let kind, let id, _), .delete(let kind, let id, _):
      RecordReference(kind, id)
    case .insertRange, .setting, .announced: nil
    }
  }

  /// Whether the change wrote that record.
  func touches(_ reference: RecordReference) -> Bool {
    if case .insertRange(let kind, let first, let last) = self {
      return kind == reference.kind && (first...last).contains(reference.id)
    }
    return record == reference
  }

  /// Whether the change made a record refer to that one.
  func refers(to reference: RecordReference) -> Bool {
    func refers(_ value: FieldValue, _ field: Field) -> Bool {
      switch (value, field.type) {
      case (.reference(let id), .reference(let kind)): kind == reference.kind && id == reference.id
      case (.lines(let lines), _): reference.kind == .product && lines.contains { $0.product == reference.id }
      default: false
      }
    }
    return switch self {
    case .insert(let kind, _, let values): zip(values, kind.fields).contains { refers($0, $1) }
    case .update(let kind, _, let updates): updates.contains { refers($0.after, kind.fields[$0.place]) }
    case .delete, .insertRange, .setting, .announced: false
    }
  }
}
