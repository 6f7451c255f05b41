import Domain

/// How what a row says and what a record says become one.
struct Fusion {
  enum Policy {
    /// What the row says counts.
    case replace
    /// The row fills blanks, lists and tags are united.
    case unite
    /// The row fills blanks and nothing else: a second row of one file about the same record, which else would fight
    /// with the first one at every import.
    case fill
  }

  let kind: Kind
  let policy: Policy

  /// The values to write, and the names of fields of which the row says something else that is not kept.
  func updates(
    _ placed: [(place: Int, value: FieldValue)], over old: [FieldValue]
  ) -> (updates: [(place: Int, value: FieldValue)], kept: [String]) {
    var updates: [(place: Int, value: FieldValue)] = []
    var kept: [String] = []
    for (place, value) in placed where !value.isNone && value != old[place] {
      guard let fused = fused(old[place], value) else {
        kept.append(kind.fields[place].name)
        continue
      }
      if fused != old[place] { updates.append((place, fused)) }
      if policy == .fill, case .own(let theirs) = value, theirs.contains(where: { fused.own[$0.key] != $0.value }) {
        kept.append(kind.fields[place].name)
      }
    }
    return (updates, policy == .fill ? kept : [])
  }

  /// The value of the two; nil where the record's counts although the row says another.
  private func fused(_ mine: FieldValue, _ theirs: FieldValue) -> FieldValue? {
    if mine.isNone || policy == .replace { return theirs }
    switch (mine, theirs) {
    case (.own(let mine), .own(let theirs)): return .own(mine.merging(theirs) { mine, _ in mine })
    case (.tags(let mine), .tags(let theirs)) where policy == .unite: return .tags(Set(mine + theirs).sorted())
    case (.list(let mine), .list(let theirs)) where policy == .unite:
      let known = Set(mine.map(Fusion.plain))
      return .list(mine + theirs.filter { !known.contains(Fusion.plain($0)) })
    default: return policy == .unite ? mine : nil
    }
  }

  /// An address whatever its case and the label behind it.
  private static func plain(_ text: String) -> String { String(text.lowercased().prefix { $0 != "(" }).trimmed }
}
