/// What to offer a customer of whom nothing is known but the segment.
///
/// The share of a segment's customers that have an item, drawn towards the share among all: (n + k·p)/(N + k), so that a
/// segment of three customers says little by itself (the beta-binomial mean; Efron, Morris 1975, “Data analysis using
/// Stein's estimator”).
package struct SegmentPopularity: Hashable, Sendable {
  /// The share of each segment's customers that have each item, segment by segment.
  private let shares: [[Double]]

  /// Reads the shares of all segments, numbered from 0.
  ///
  /// - Parameters:
  ///   - interactions: who has what.
  ///   - segments: of each subject of the table; nil counts for all only.
  ///   - strength: k, how many customers the share among all is worth.
  /// - Precondition: as many segments as subjects.
  package init(_ interactions: Interactions, segments: [Int?], strength: Double = 20) {
    precondition(segments.count == interactions.subjects, "every subject has a segment or nil")
    let count = (segments.compactMap(\.self).max() ?? -1) + 1
    var sizes = Array(repeating: 0.0, count: count)
    var counts = Array(repeating: Array(repeating: 0.0, count: interactions.items), count: count)
    for (subject, segment) in segments.enumerated() {
      guard let segment, segment >= 0 else { continue }
      sizes[segment] += 1
      for cell in interactions.items(of: subject) { counts[segment][cell.item] += 1 }
    }
    let all = (0..<interactions.items).map {
      Double(interactions.subjects(of: $0)) / Double(max(1, interactions.subjects))
    }
    shares =
      [all]
      + counts.indices.map { segment in
        all.indices.map { (counts[segment][$0] + strength * all[$0]) / max(sizes[segment] + strength, 1e-9) }
      }
  }

  /// The expected share of a segment's customers that have an item; the share among all where the segment is unknown.
  package func share(of item: Int, segment: Int?) -> Double { row(segment)[item] }

  /// The items by share, the highest first, ties by the lower number.
  package func ranking(segment: Int?, count: Int) -> [Int] {
    var best = TopList(count: count)
    for (item, share) in row(segment).enumerated() where share > 0 { best.offer(item, share) }
    return best.entries.map(\.item)
  }

  private func row(_ segment: Int?) -> [Double] {
    segment.flatMap { (0..<shares.count - 1).contains($0) ? shares[$0 + 1] : nil } ?? shares[0]
  }
}
