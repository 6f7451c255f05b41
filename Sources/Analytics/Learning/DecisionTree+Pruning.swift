extension DecisionTree {
  /// How many leaves there are.
  package var leafCount: Int { nodes.count { $0.column == nil } }

  /// The tree without the branches that save less impurity a leaf than α.
  ///
  /// Cost-complexity pruning, the weakest link first (Breiman, Friedman, Olshen, Stone 1984, chapter 3).
  ///
  /// - Parameter complexity: α, in the unit of the impurity, of all rows.
  /// - Complexity: O(nodes²) at worst.
  package func pruned(complexity: Double) -> DecisionTree {
    var tree = self
    while let link = tree.weakestLink, link.cost < complexity { tree = tree.cut(at: [link.place]) }
    return tree
  }

  /// The α at which ever more branches fall, rising to that at which the root alone is left.
  package var pruningPath: [Double] {
    var (tree, path) = (self, [0.0])
    while let link = tree.weakestLink {
      path.append(max(path.last ?? 0, link.cost))
      tree = tree.cut(at: [link.place])
    }
    return path
  }

  /// The branch that saves least impurity a leaf, the first of equal ones; nil where there is but a leaf.
  private var weakestLink: (place: Int, cost: Double)? {
    let total = Double(nodes[0].count)
    var leaves = Array(repeating: 1, count: nodes.count)
    var below = nodes.map { $0.impurity * Double($0.count) / total }
    var weakest: (place: Int, cost: Double)?
    for (place, node) in nodes.enumerated().reversed() where node.column != nil {
      let own = below[place]
      leaves[place] = leaves[node.left] + leaves[node.right]
      below[place] = below[node.left] + below[node.right]
      let cost = (own - below[place]) / Double(leaves[place] - 1)
      if cost <= weakest?.cost ?? .infinity { weakest = (place, cost) }
    }
    return weakest
  }

  /// The tree with these nodes made leaves.
  private func cut(at places: Set<Int>) -> DecisionTree {
    var kept: [Node] = []
    func keep(_ place: Int) -> Int {
      let node = nodes[place]
      let number = kept.count
      kept.append(Node(count: node.count, yes: node.yes, impurity: node.impurity))
      guard let column = node.column, !places.contains(place) else { return number }
      let (left, right) = (keep(node.left), keep(node.right))
      (kept[number].column, kept[number].threshold) = (column, node.threshold)
      (kept[number].left, kept[number].right) = (left, right)
      return number
    }
    _ = keep(0)
    return DecisionTree(nodes: kept)
  }
}
