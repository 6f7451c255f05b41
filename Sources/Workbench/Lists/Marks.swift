/// Records chosen for a common action, in the order they were.
package struct Marks {
  package private(set) var ids: [Int64] = []
  private var known: Set<Int64> = []

  /// So many can be marked at once.
  static let most = 100_000

  package var isEmpty: Bool { ids.isEmpty }
  package var count: Int { ids.count }

  package func contains(_ id: Int64) -> Bool { known.contains(id) }

  /// Marks records that are not marked yet.
  ///
  /// - Returns: how many those were.
  @discardableResult
  mutating func insert(_ new: some Sequence<Int64>) -> Int {
    let before = ids.count
    for id in new where known.insert(id).inserted { ids.append(id) }
    return ids.count - before
  }

  mutating func remove(where isGone: (Int64) -> Bool) {
    ids.removeAll(where: isGone)
    known = Set(ids)
  }

  mutating func toggle(_ id: Int64) {
    if contains(id) { remove { $0 == id } } else { insert([id]) }
  }

  mutating func removeAll() { self = Marks() }
}
