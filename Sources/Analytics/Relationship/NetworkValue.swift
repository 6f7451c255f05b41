/// What customers are worth through those whom they bring.
///
/// A customer is credited with the value of everybody whom its links lead to, times the decay for each hop: the value of
/// referrals after Kumar, Petersen, Leone 2007, “How valuable is word of mouth?”, taken over several hops by a rule of
/// Guanxi's own. Whoever is reached on several ways counts once, on the shortest; nobody counts for itself. The figures
/// of customers overlap, so they are never added up.
package struct NetworkValue: Sendable {
  /// One customer led to another: it referred it, or the other is its customer.
  package struct Link: Hashable, Sendable {
    /// Places among the customers.
    package let from: Int
    package let to: Int

    package init(from: Int, to: Int) {
      self.from = from
      self.to = to
    }
  }

  /// The share of the value that is left after a hop.
  package static let usualDecay = 0.5
  /// The hops after which nothing more is credited.
  package static let usualHops = 3

  private let values: [Double]
  /// The places after the links of each customer in `ends`: those of customer c are `starts[c] ..< starts[c + 1]`.
  private let starts: [Int]
  private let ends: [Int]
  private let decay: Double
  private let hops: Int

  /// Sets up the network.
  ///
  /// - Parameters:
  ///   - values: what each customer is worth itself, in money.
  ///   - links: who led to whom.
  ///   - decay: the share of the value that is left after a hop, 0…1.
  ///   - hops: those after which nothing more is credited, 1 or more.
  /// - Throws: `invalid` for links that lead to nobody, values that are no numbers, or a decay or hops out of range.
  /// - Complexity: O(customers + links).
  package init(
    values: [Double], links: [Link], decay: Double = usualDecay, hops: Int = usualHops
  ) throws(ModelError) {
    let places = values.indices
    guard links.allSatisfy({ places.contains($0.from) && places.contains($0.to) }) else {
      throw .invalid("A link leads to a customer that is not there.")
    }
    guard values.allSatisfy({ abs($0) <= 1e100 }), (0...1).contains(decay), hops >= 1 else {
      throw .invalid("A value is no number, the decay is not between 0 and 1, or the hops are fewer than 1.")
    }
    var starts = Array(repeating: 0, count: values.count + 1)
    for link in links { starts[link.from + 1] += 1 }
    for place in places { starts[place + 1] += starts[place] }
    var next = starts
    var ends = Array(repeating: 0, count: links.count)
    for link in links {
      ends[next[link.from]] = link.to
      next[link.from] += 1
    }
    self.values = values
    self.starts = starts
    self.ends = ends
    self.decay = decay
    self.hops = hops
  }

  /// What a customer is worth through others, without its own value.
  ///
  /// - Parameter customer: its place.
  /// - Complexity: O(customers) for room, and the links within the hops, each looked at once.
  package func value(of customer: Int) -> Double {
    var search = Search(customers: values.count)
    return value(of: customer, &search)
  }

  /// The same of every customer.
  ///
  /// - Complexity: the links within the hops of each customer: O(links · hops) where everybody was brought by one;
  ///   a customer who leads to very many is walked through again for each who leads to it.
  package func all() -> [Double] {
    var search = Search(customers: values.count)
    return values.indices.map { value(of: $0, &search) }
  }

  /// The room of a search, used again and again: who was reached by which search, and whom to look at next.
  private struct Search {
    var reachedBy: [Int]
    var ring: [Int] = []
    var next: [Int] = []

    init(customers: Int) { reachedBy = Array(repeating: -1, count: customers) }
  }

  private func value(of customer: Int, _ search: inout Search) -> Double {
    guard starts[customer] < starts[customer + 1] else { return 0 }
    search.reachedBy[customer] = customer
    search.ring = [customer]
    var (sum, share) = (0.0, 1.0)
    for _ in 0..<hops where !search.ring.isEmpty {
      share *= decay
      search.next.removeAll(keepingCapacity: true)
      for from in search.ring {
        for place in starts[from]..<starts[from + 1] where search.reachedBy[ends[place]] != customer {
          search.reachedBy[ends[place]] = customer
          search.next.append(ends[place])
          sum += share * values[ends[place]]
        }
      }
      swap(&search.ring, &search.next)
    }
    return sum
  }
}
