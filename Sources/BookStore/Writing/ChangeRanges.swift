import Domain

/// New records of an import as ranges of ids: their values stand in the book, so the journal need not repeat them.
enum ChangeRanges {
  /// The changes with runs of inserts gathered by kind, what is referred to before what refers to it, so that taking
  /// them back from the end removes every record before those it needs.
  static func packed(_ changes: [RowChange]) -> [RowChange] {
    var packed: [RowChange] = []
    var run: [Kind: [ClosedRange<Int64>]] = [:]
    func endRun() {
      for kind in dependencyOrder {
        for range in run[kind] ?? [] {
          packed.append(.insertRange(kind, first: range.lowerBound, last: range.upperBound))
        }
      }
      run = [:]
    }
    for change in changes {
      if case .announced = change {
        packed.append(change)
        continue
      }
      guard case .insert(let kind, let id, _) = change else {
        // A later change of a new record must be taken back before the record goes.
        endRun()
        packed.append(change)
        continue
      }
      let last = run[kind]?.last
      let continued = last.flatMap { $0.upperBound + 1 == id ? run[kind]?.popLast() : nil }
      run[kind, default: []].append((continued?.lowerBound ?? id)...id)
    }
    endRun()
    return packed
  }

  private static let dependencyOrder: [Kind] = [
    .field, .user, .product, .customer, .contact, .order, .opportunity, .stageChange, .ticket, .ticketEvent, .touch,
    .task, .relation, .survey, .view, .alias, .alert,
  ]
}
