import Domain

extension Book {
  /// The views of the user, then the shared ones; each group by name.
  package func views() throws(BookError) -> [Record] {
    let all = try records(.view, sortedBy: [SortKey("name")], limit: 10_000)
    let mine = userID.map(FieldValue.reference)
    return all.filter { mine != nil && $0.values["owner"] == mine } + all.filter { $0.values["owner"]?.isNone ?? true }
  }
}
