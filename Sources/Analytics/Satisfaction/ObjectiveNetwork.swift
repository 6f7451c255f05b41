/// What customers want in the end, and what they want it by: objectives as means and ends.
///
/// Keeney 1992, “Value-focused thinking”; Gutman 1982, “A means-end chain model”. An end hands its weight down to its
/// means in proportion to how strongly they serve it, so a means that serves many ends gathers much weight.
package struct ObjectiveNetwork: Hashable, Sendable {
  /// One objective serves another.
  package struct Link: Hashable, Sendable {
    /// Places among the objectives.
    package let means: Int
    package let end: Int
    /// Positive.
    package let strength: Double

    package init(means: Int, end: Int, strength: Double = 1) {
      self.means = means
      self.end = end
      self.strength = strength
    }
  }

  package let objectives: [String]
  /// What each weighs; those of the last means are together what those of the first ends were given.
  package let weights: [Double]
  /// The places of the objectives that serve others, or nothing else, and are served by none: what can be acted on.
  package let lastMeans: [Int]

  /// Hands the weights down.
  ///
  /// - Parameters:
  ///   - objectives: their names.
  ///   - weights: one for each objective, not negative: what it is worth in itself.
  ///   - links: which objective serves which, and how strongly.
  /// - Throws: `invalid` for links that lead nowhere, strengths or weights that make no sense, or an objective that
  ///   in the end serves itself, which is named.
  /// - Complexity: O(objectives + links).
  package init(_ objectives: [String], weights: [Double], links: [Link]) throws(ModelError) {
    guard weights.count == objectives.count, weights.allSatisfy({ $0 >= 0 && $0 <= 1e100 }) else {
      throw .invalid("Each objective has a weight, not negative.")
    }
    let places = objectives.indices
    guard links.allSatisfy({ places.contains($0.means) && places.contains($0.end) }),
      links.allSatisfy({ $0.strength > 0 && $0.strength <= 1e100 })
    else { throw .invalid("A link leads to no objective, or its strength is not above 0.") }
    var means = Array(repeating: [Link](), count: objectives.count)
    var endsLeft = Array(repeating: 0, count: objectives.count)
    for link in links {
      means[link.end].append(link)
      endsLeft[link.means] += 1
    }
    var gathered = weights
    var ready = places.filter { endsLeft[$0] == 0 }
    var done = 0
    while done < ready.count {
      let end = ready[done]
      done += 1
      let sum = means[end].reduce(0) { $0 + $1.strength }
      for link in means[end] {
        gathered[link.means] += gathered[end] * (link.strength / sum)
        endsLeft[link.means] -= 1
        if endsLeft[link.means] == 0 { ready.append(link.means) }
      }
    }
    if let circle = ObjectiveNetwork.circle(endsLeft, links) {
      throw .invalid("“\(objectives[circle])” would in the end serve itself: cut one of the links around it.")
    }
    self.objectives = objectives
    self.weights = gathered
    lastMeans = places.filter { means[$0].isEmpty }
  }

  /// The first objective on a circle, among those left over; nil where all were reached.
  private static func circle(_ endsLeft: [Int], _ links: [Link]) -> Int? {
    guard var place = endsLeft.firstIndex(where: { $0 > 0 }) else { return nil }
    let ends = Dictionary(
      links.filter { endsLeft[$0.end] > 0 }.map { ($0.means, $0.end) }, uniquingKeysWith: { first, _ in first })
    // Each objective left over has an end left over, so going up for long enough ends on a circle.
    for _ in endsLeft { place = ends[place] ?? place }
    return place
  }
}
