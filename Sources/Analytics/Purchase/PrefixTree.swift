/// Baskets folded into a tree whose common beginnings are shared, the most frequent products first.
///
/// The FP-tree of Han, Pei, Yin 2000, “Mining frequent patterns without candidate generation”. Products stand in it by
/// rank; a path from the root ascends in rank. Ranks are local to a tree.
struct PrefixTree {
  private struct Node {
    let rank: Int32
    let parent: Int32
    var count: Int
    /// The node of the same rank that was made before.
    let alike: Int32
    var child: Int32 = -1
    let sibling: Int32
  }

  private var nodes: [Node] = []
  private var roots: [Int32]
  private var heads: [Int32]

  init(ranks: Int) {
    roots = Array(repeating: -1, count: ranks)
    heads = roots
  }

  var ranks: Int { heads.count }

  /// Adds a path of ascending ranks that many times.
  mutating func insert(_ path: some Sequence<Int32>, count: Int) {
    var parent: Int32 = -1
    for rank in path {
      var node = parent < 0 ? roots[Int(rank)] : nodes[Int(parent)].child
      if parent >= 0 { while node >= 0, nodes[Int(node)].rank != rank { node = nodes[Int(node)].sibling } }
      if node < 0 { node = added(rank, under: parent) }
      nodes[Int(node)].count += count
      parent = node
    }
  }

  private mutating func added(_ rank: Int32, under parent: Int32) -> Int32 {
    let node = Int32(nodes.count)
    let sibling = parent < 0 ? -1 : nodes[Int(parent)].child
    nodes.append(Node(rank: rank, parent: parent, count: 0, alike: heads[Int(rank)], sibling: sibling))
    heads[Int(rank)] = node
    if parent < 0 { roots[Int(rank)] = node } else { nodes[Int(parent)].child = node }
    return node
  }

  /// How often each lower rank stands above a rank, added to `counts`.
  func countAbove(_ rank: Int, into counts: inout [Int]) {
    eachNode(of: rank) { node, count in
      var above = nodes[node].parent
      while above >= 0 {
        counts[Int(nodes[Int(above)].rank)] += count
        above = nodes[Int(above)].parent
      }
    }
  }

  /// The paths above a rank as a tree of its own, of the ranks that `renamed` gives a new one (else negative).
  func above(_ rank: Int, renamed: [Int32], ranks: Int) -> PrefixTree {
    var tree = PrefixTree(ranks: ranks)
    var path: [Int32] = []
    eachNode(of: rank) { node, count in
      path.removeAll(keepingCapacity: true)
      var above = nodes[node].parent
      while above >= 0 {
        let new = renamed[Int(nodes[Int(above)].rank)]
        if new >= 0 { path.append(new) }
        above = nodes[Int(above)].parent
      }
      tree.insert(path.reversed(), count: count)
    }
    return tree
  }

  private func eachNode(of rank: Int, _ body: (Int, Int) -> Void) {
    var node = heads[rank]
    while node >= 0 {
      body(Int(node), nodes[Int(node)].count)
      node = nodes[Int(node)].alike
    }
  }
}
