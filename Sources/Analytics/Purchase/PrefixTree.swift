/// Baskets folded into a tree whose common beginnings are shared, the most frequent products first.
///
/// The FP-tree of Han, Pei, Yin 2000, “Mining frequent patterns without candidate generation”. Products stand in it by
/// rank; a path from the root ascends in rank. Ranks are local to a tree. It is built rank by rank rather than path by path:
/// all paths that go on from a node to the same rank do so in one sweep, so that no child is ever searched for.
struct PrefixTree {
  /// That a path holds a rank.
  struct Entry {
    let rank: Int32
    let path: Int32
  }

  private struct Node {
    let rank: Int32
    let parent: Int32
    var count: Int32 = 0
    /// The node of the same rank that was made before.
    let alike: Int32
    /// The child made last.
    var newest: Int32 = 0
  }

  /// The root first, with a rank of none.
  private var nodes: [Node]
  private var heads: [Int32]

  /// The tree of some paths.
  ///
  /// - Parameters:
  ///   - entries: in any order.
  ///   - weights: how often each path stands for.
  init(ranks: Int, entries: [Entry], weights: [Int32]) {
    let (starts, paths) = PrefixTree.columns(ranks, entries)
    var heads = Array(repeating: Int32(-1), count: ranks)
    var current = Array(repeating: Int32(0), count: weights.count)
    nodes = Array(unsafeUninitializedCapacity: entries.count + 1) { nodes, count in
      nodes.initializeElement(at: 0, to: Node(rank: -1, parent: -1, alike: -1))
      count = 1
      for rank in 0..<ranks {
        for place in starts[rank]..<starts[rank + 1] {
          let path = Int(paths[place])
          let node = Int(current[path])
          var child = Int(nodes[node].newest)
          if nodes[child].rank != rank {
            child = count
            nodes.initializeElement(at: child, to: Node(rank: Int32(rank), parent: Int32(node), alike: heads[rank]))
            heads[rank] = Int32(child)
            nodes[node].newest = Int32(child)
            count += 1
          }
          nodes[child].count += weights[path]
          current[path] = Int32(child)
        }
      }
    }
    self.heads = heads
  }

  /// The paths of each rank, rank behind rank.
  private static func columns(_ ranks: Int, _ entries: [Entry]) -> (starts: [Int], paths: [Int32]) {
    var places = Array(repeating: 0, count: ranks + 1)
    for entry in entries { places[Int(entry.rank) + 1] += 1 }
    for rank in 0..<ranks { places[rank + 1] += places[rank] }
    let starts = places
    var paths = Array(repeating: Int32(0), count: entries.count)
    for entry in entries {
      paths[places[Int(entry.rank)]] = entry.path
      places[Int(entry.rank)] += 1
    }
    return (starts, paths)
  }

  /// How often each lower rank stands above a rank.
  func countsAbove(_ rank: Int) -> [Int] {
    var counts = Array(repeating: 0, count: rank)
    counts.withUnsafeMutableBufferPointer { counts in
      eachNode(of: rank) { node, nodes in
        var above = Int(node.parent)
        while above > 0 {
          counts[Int(nodes[above].rank)] += Int(node.count)
          above = Int(nodes[above].parent)
        }
      }
    }
    return counts
  }

  /// The paths above a rank as a tree of its own, of the ranks that `renamed` gives a new one (else negative).
  func above(_ rank: Int, renamed: [Int32], ranks: Int) -> PrefixTree {
    var entries: [Entry] = []
    var weights: [Int32] = []
    eachNode(of: rank) { node, nodes in
      var above = Int(node.parent)
      while above > 0 {
        let new = renamed[Int(nodes[above].rank)]
        if new >= 0 { entries.append(Entry(rank: new, path: Int32(weights.count))) }
        above = Int(nodes[above].parent)
      }
      weights.append(node.count)
    }
    return PrefixTree(ranks: ranks, entries: entries, weights: weights)
  }

  @inline(__always)
  private func eachNode(of rank: Int, _ body: (Node, UnsafeBufferPointer<Node>) -> Void) {
    nodes.withUnsafeBufferPointer { nodes in
      var place = heads[rank]
      while place >= 0 {
        body(nodes[Int(place)], nodes)
        place = nodes[Int(place)].alike
      }
    }
  }
}
