/// Finds records that are of the same person or firm, without having been shown any.
///
/// Records that share a value are compared field by field; what agreement and difference are worth is learnt from all
/// pairs at once (``FellegiSunter``). A pair counts as the same where that is likelier than not, the threshold that makes
/// the fewest errors under the fitted mixture. Nothing is merged: what is found is a proposal.
package struct DuplicateMatcher: Sendable {
  /// Two records that may be the same.
  package struct Pair: Hashable, Sendable {
    /// The records' places, the lower first.
    package let one: Int
    package let other: Int
    /// The probability that they are the same.
    package let probability: Double
    /// How far they agree, by field.
    package let agreements: [Agreement]
  }

  /// What was learnt.
  package let model: FellegiSunter
  /// The pairs that are likelier the same than not, by their places.
  package let pairs: [Pair]
  private let count: Int

  /// Compares records.
  ///
  /// - Parameters:
  ///   - records: by record the values of the same fields, at most 27; nil or empty where unknown.
  ///   - progress: asked now and then whether to go on.
  /// - Throws: `tooFew` where no two records share a value, `invalid` for too many fields, what ``FellegiSunter`` throws,
  ///   `cancelled`.
  package init(records: [[String?]], progress: ModelProgress = { _ in true }) throws(ModelError) {
    count = records.count
    let width = records.first?.count ?? 0
    precondition(records.allSatisfy { $0.count == width }, "records have the same fields")
    guard width <= 27 else { throw .invalid("Records are compared in at most 27 fields.") }
    let fields = (0..<width).map { field in FieldValues(records.lazy.map { $0[field] }) }
    guard progress(0.1) else { throw .cancelled }
    let candidates = CandidatePairs(fields, records: count).pairs
    guard !candidates.isEmpty else { throw .tooFew("pairs of records that share a value", found: 0, needed: 1) }
    guard progress(0.3) else { throw .cancelled }
    var keys = Array(repeating: UInt64(0), count: candidates.count)
    for field in fields { field.appendAgreements(of: candidates, to: &keys) }
    guard progress(0.8) else { throw .cancelled }
    let (patterns, counts) = Self.tally(keys)
    let agreements = patterns.map { Self.agreements($0, width) }
    model = try FellegiSunter(patterns: agreements, counts: counts)
    let model = model
    let likely = Dictionary(
      uniqueKeysWithValues: zip(patterns, agreements).compactMap { key, agreements in
        let probability = model.probability(agreements)
        return probability > 0.5 ? (key, (probability, agreements)) : nil
      })
    pairs = zip(candidates, keys).compactMap { pair, key in
      likely[key].map {
        Pair(one: Int(pair >> 32), other: Int(pair & 0xFFFF_FFFF), probability: $0.0, agreements: $0.1)
      }
    }
  }

  /// The agreements that a number to the base five stands for.
  private static func agreements(_ key: UInt64, _ width: Int) -> [Agreement] {
    var (rest, agreements) = (key, Array(repeating: Agreement.unknown, count: width))
    for field in (0..<width).reversed() {
      agreements[field] = Agreement(rawValue: Int(rest % 5)) ?? .unknown
      rest /= 5
    }
    return agreements
  }

  /// The different patterns, ascending, with how many pairs show each.
  private static func tally(_ keys: [UInt64]) -> ([UInt64], [Double]) {
    var (patterns, counts): ([UInt64], [Double]) = ([], [])
    for key in keys.sorted() {
      if key == patterns.last {
        counts[counts.count - 1] += 1
      } else {
        patterns.append(key)
        counts.append(1)
      }
    }
    return (patterns, counts)
  }
}

extension DuplicateMatcher {
  /// The records that hang together by pairs, in groups of two or more, by their first.
  ///
  /// Whoever is the same as a third is the same as one another: a single wrong pair joins two groups.
  package var groups: [[Int]] {
    var parents = Array(0..<count)
    func root(_ record: Int) -> Int {
      var record = record
      while parents[record] != record {
        parents[record] = parents[parents[record]]
        record = parents[record]
      }
      return record
    }
    for pair in pairs {
      let (one, other) = (root(pair.one), root(pair.other))
      parents[max(one, other)] = min(one, other)
    }
    var members: [[Int]] = Array(repeating: [], count: count)
    for record in 0..<count { members[root(record)].append(record) }
    return members.filter { $0.count > 1 }
  }
}
