import RealModule

/// The mixture of pairs that are the same and pairs that are not, learnt without answers (Fellegi, Sunter 1969, “A theory
/// for record linkage”; by EM: Winkler 1988, “Using the EM algorithm for weight computation in the Fellegi–Sunter model of
/// record linkage”).
///
/// Fields are taken to agree independently of one another within each kind of pair. Where the same two fields err
/// together, or the pairs hold none that are the same, the probabilities mislead.
package struct FellegiSunter: Hashable, Sendable {
  /// The share of pairs that are the same.
  package private(set) var share: Double
  /// By field, the probability of each agreement among pairs that are the same.
  package private(set) var same: [[Double]]
  /// By field, the probability of each agreement among pairs that are not.
  package private(set) var different: [[Double]]
  /// How many rounds the fit took.
  package private(set) var rounds = 0

  /// Fits patterns of agreement.
  ///
  /// - Parameters:
  ///   - patterns: each a list of agreements, by field.
  ///   - counts: how many pairs show each.
  /// - Throws: `tooFew` under two patterns, `notConverged`, `notIdentified` where the two kinds came out alike.
  /// - Complexity: O(rounds · patterns · fields).
  package init(patterns: [[Agreement]], counts: [Double]) throws(ModelError) {
    guard patterns.count > 1 else { throw .tooFew("patterns of agreement", found: patterns.count, needed: 2) }
    let fields = patterns[0].count
    share = 0.1
    same = Array(repeating: [0, 0.05, 0.05, 0.1, 0.8], count: fields)
    different = Self.frequencies(patterns, counts, fields)
    for round in 1...1000 {
      let before = share
      let chances = patterns.map { probability($0) }
      maximise(patterns, counts, chances)
      rounds = round
      guard abs(share - before) > 1e-10 else { break }
    }
    guard rounds < 1000 else { throw .notConverged(steps: 1000) }
    guard share > 0, share < 1, isIdentified else {
      throw .notIdentified("No group of pairs stands out that agrees in most fields.")
    }
  }

  /// Whether pairs that are the same agree more often than not.
  private var isIdentified: Bool {
    let exact = Agreement.exact.rawValue
    let mean = Statistics.mean(same.map { $0[exact] })
    return mean > 0.5 && mean > Statistics.mean(different.map { $0[exact] })
  }

  /// What the agreements say, in bits: the sum of log₂(m/u) over the fields (Fellegi and Sunter's weight).
  package func weight(_ pattern: [Agreement]) -> Double {
    pattern.indices.reduce(0) { $0 + weight(field: $1, pattern[$1]) }
  }

  /// What one agreement says, in bits; 0 for what is unknown.
  package func weight(field: Int, _ agreement: Agreement) -> Double {
    agreement == .unknown
      ? 0 : Double.log2(same[field][agreement.rawValue] / different[field][agreement.rawValue])
  }

  /// The probability that a pair of such agreements is the same.
  package func probability(_ pattern: [Agreement]) -> Double {
    let odds = Double.log2(share / (1 - share)) + weight(pattern)
    return 1 / (1 + Double.exp2(-odds))
  }

  private mutating func maximise(_ patterns: [[Agreement]], _ counts: [Double], _ chances: [Double]) {
    let total = counts.reduce(0, +)
    share = min(max(zip(counts, chances).reduce(0) { $0 + $1.0 * $1.1 } / total, 1e-9), 1 - 1e-9)
    same = Self.frequencies(patterns, zip(counts, chances).map { $0 * $1 }, same.count)
    different = Self.frequencies(patterns, zip(counts, chances).map { $0 * (1 - $1) }, same.count)
  }

  /// The share of each agreement by field; a hundredth of a pair is added to each, so that none is impossible.
  private static func frequencies(_ patterns: [[Agreement]], _ weights: [Double], _ fields: Int) -> [[Double]] {
    var sums = Array(repeating: [0, 0.01, 0.01, 0.01, 0.01], count: fields)
    for (pattern, weight) in zip(patterns, weights) {
      for (field, agreement) in pattern.enumerated() where agreement != .unknown {
        sums[field][agreement.rawValue] += weight
      }
    }
    return sums.map { sums in
      let total = sums.reduce(0, +)
      return sums.map { $0 / total }
    }
  }
}
