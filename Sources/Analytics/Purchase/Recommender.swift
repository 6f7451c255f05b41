/// What each customer may buy next that it has not bought yet.
///
/// Four lists are made one by their ranks (`RankFusion`): products whose buyers are the buyers of what the customer has
/// (item–item cosine), what rules conclude from it, products alike by content, and what the segment buys, which leads where
/// nothing else is known and else counts a quarter.
package struct Recommender: Sendable {
  private let profiles: TasteProfiles
  private let nearest: [[ItemSimilarity.Neighbour]]
  private let alike: [[ItemSimilarity.Neighbour]]
  private let rules: [AssociationRule]
  private let popularity: SegmentPopularity
  private let segments: [Int?]

  /// How many neighbours of a product are looked at.
  package static let neighbours = 50

  /// Prepares recommendations.
  ///
  /// - Parameters:
  ///   - profiles: what is known of tastes.
  ///   - rules: of single products concluded; others are passed over.
  ///   - content: what is said of the products, for those nobody bought yet.
  ///   - segments: of each customer; none where empty.
  /// - Throws: `ModelError.invalid` where segments or contents do not match the table.
  /// - Complexity: that of all neighbours of `ItemSimilarity`.
  package init(
    _ profiles: TasteProfiles, rules: AssociationRules? = nil, content: ItemSimilarity? = nil, segments: [Int?] = []
  ) throws(ModelError) {
    let purchases = profiles.purchases
    guard segments.isEmpty || segments.count == purchases.subjects else {
      throw .invalid("There are \(segments.count) segments for \(purchases.subjects) customers.")
    }
    self.profiles = profiles
    self.rules = (rules?.rules ?? []).filter { $0.consequent.count == 1 }
    self.segments = segments.isEmpty ? Array(repeating: nil, count: purchases.subjects) : segments
    nearest = ItemSimilarity(purchases).neighbours(count: Recommender.neighbours)
    alike = content?.neighbours(count: Recommender.neighbours) ?? []
    popularity = SegmentPopularity(purchases, segments: self.segments)
    let highest = max(alike.count - 1, self.rules.lazy.compactMap { $0.consequent.first }.max() ?? -1)
    guard highest < purchases.items else {
      throw .invalid("Rules or contents speak of products that are not in the table of purchases.")
    }
  }

  /// The best products for a customer, the best first; none that the customer bought.
  ///
  /// - Complexity: O(products + rules).
  package func recommendations(for customer: Int, count: Int) -> [Recommendation] {
    let taste = taste(of: customer)
    let candidates = max(count, 1) * 3
    let lists = [
      ranked(scores(taste, nearest), taste, candidates), ranked(conclusions(taste), taste, candidates),
      ranked(scores(taste, alike), taste, candidates),
      ranked((0..<taste.count).map { popularity.share(of: $0, segment: segments[customer]) }, taste, candidates),
    ]
    let known = lists[0].count + lists[1].count + lists[2].count > 0
    return RankFusion.fused(lists, weights: [1, 1, 0.5, known ? 0.25 : 1]).prefix(count).map {
      Recommendation(product: $0.item, score: $0.score, reason: reason($0.item, customer, taste))
    }
  }

  /// How well a product fits a customer: the summed similarity to what it has, the product itself left out.
  package func fit(of product: Int, to customer: Int) -> Double {
    var taste = taste(of: customer)
    taste[product] = 0
    return nearest[product].reduce(0) { $0 + taste[$1.item] * $1.similarity }
  }

  private func taste(of customer: Int) -> [Double] {
    var taste = Array(repeating: 0.0, count: profiles.purchases.items)
    for place in profiles.tastes.range(customer) {
      taste[Int(profiles.tastes.columns[place])] = profiles.tastes.values[place]
    }
    return taste
  }

  private func scores(_ taste: [Double], _ neighbours: [[ItemSimilarity.Neighbour]]) -> [Double] {
    guard !neighbours.isEmpty else { return [] }
    var scores = taste.map { $0 < 1 ? $0 : 0 }
    for (product, weight) in taste.enumerated() where weight > 0 && product < neighbours.count {
      for neighbour in neighbours[product] { scores[neighbour.item] += weight * neighbour.similarity }
    }
    return scores
  }

  private func conclusions(_ taste: [Double]) -> [Double] {
    var scores = Array(repeating: 0.0, count: taste.count)
    for rule in rules where rule.antecedent.allSatisfy({ taste[$0] >= 1 }) {
      scores[rule.consequent[0]] = max(scores[rule.consequent[0]], rule.confidence)
    }
    return scores
  }

  private func ranked(_ scores: [Double], _ taste: [Double], _ count: Int) -> [Int] {
    var best = TopList(count: count)
    for (product, score) in scores.enumerated() where score > 0 && taste[product] < 1 { best.offer(product, score) }
    return best.entries.map(\.item)
  }

  private func reason(_ product: Int, _ customer: Int, _ taste: [Double]) -> Recommendation.Reason {
    if taste[product] > 0 { return .asked }
    var best: Recommendation.Reason?
    var highest = 0.0
    for rule in rules where rule.consequent[0] == product && rule.antecedent.allSatisfy({ taste[$0] >= 1 }) {
      guard rule.confidence > highest else { continue }
      highest = rule.confidence
      best = .bought(rule.antecedent, share: highest, lift: rule.lift, buyers: rule.antecedentCount)
    }
    for neighbour in nearest[product] where taste[neighbour.item] >= 1 {
      let buyers = profiles.purchases.subjects(of: neighbour.item)
      let share = Double(neighbour.common) / Double(buyers)
      guard share > highest else { continue }
      highest = share
      let all = Double(profiles.purchases.subjects(of: product)) / Double(profiles.purchases.subjects)
      best = .bought([neighbour.item], share: share, lift: share / all, buyers: buyers)
    }
    if let best { return best }
    if product < alike.count, let one = alike[product].first(where: { taste[$0.item] > 0 }) { return .alike(one.item) }
    return .popular(share: popularity.share(of: product, segment: segments[customer]))
  }
}
