/// A classification tree (CART: Breiman, Friedman, Olshen, Stone 1984, “Classification and regression trees”).
///
/// Every branch asks whether one column is at most a threshold, halfway between two values that occur. The question with
/// the purest answers is taken; of equally pure ones the first column and the lowest threshold. A single tree is easy to
/// read and unsteady: other data of the same kind may give another tree.
package struct DecisionTree: Classifier, Hashable {
  /// How mixed the labels of a node are.
  package enum Impurity: Hashable, Sendable {
    /// The probability that two drawn with replacement differ.
    case gini
    /// Shannon's entropy in bits.
    case entropy
  }

  /// What is chosen before the data are seen.
  package struct Settings: Hashable, Sendable {
    /// How impurity is measured.
    package var impurity: Impurity
    /// The most questions from the root to a leaf.
    package var maximumDepth: Int
    /// The fewest rows of a leaf.
    package var minimumLeaf: Int
    /// What a leaf must save of impurity to be kept (α of cost-complexity pruning), 0 or more.
    package var complexity: Double

    /// The usual choice: a tree that a person can read.
    package init(impurity: Impurity = .gini, maximumDepth: Int = 5, minimumLeaf: Int = 20, complexity: Double = 0) {
      (self.impurity, self.maximumDepth) = (impurity, maximumDepth)
      (self.minimumLeaf, self.complexity) = (minimumLeaf, complexity)
    }
  }

  /// A question, or an answer.
  package struct Node: Hashable, Sendable {
    /// The column that is asked; nil for a leaf.
    package var column: Int?
    /// Rows with at most this go left.
    package var threshold: Double
    /// The node of the rows that are at most the threshold, and of the others.
    package var left: Int
    package var right: Int
    /// How many rows came here, and how many of them said yes.
    package let count: Int
    package let yes: Int
    /// How mixed they are.
    package let impurity: Double

    /// The share of yes.
    package var share: Double { Double(yes) / Double(count) }

    /// A node that asks nothing.
    package init(count: Int, yes: Int, impurity: Double) {
      (self.count, self.yes, self.impurity) = (count, yes, impurity)
      (column, threshold, left, right) = (nil, 0, -1, -1)
    }
  }

  /// The nodes, the root first, each before its left branch and that before its right.
  package let nodes: [Node]

  /// A tree of nodes, for instance of one kept earlier.
  ///
  /// - Precondition: there is a root, and branches lead to later nodes.
  package init(nodes: [Node]) {
    precondition(
      !nodes.isEmpty
        && nodes.indices.allSatisfy { place in
          let node = nodes[place]
          return node.column == nil || (place < min(node.left, node.right) && max(node.left, node.right) < nodes.count)
        }, "branches lead on")
    self.nodes = nodes
  }

  /// Grows a tree, and prunes it.
  ///
  /// - Throws: as every ``Classifier``.
  /// - Complexity: O(columns · (rows · log rows + depth · rows)).
  package init(
    fitting rows: Matrix, labels: [Bool], settings: Settings = Settings(), progress: ModelProgress = { _ in true }
  ) throws(ModelError) {
    try Examples.check(rows, labels)
    guard settings.minimumLeaf >= 1, settings.maximumDepth >= 0 else { throw .invalid("A leaf holds a row or more.") }
    var grower = DecisionTreeGrower(try RankedColumns(rows), labels, settings)
    try grower.grow(progress)
    let tree = DecisionTree(nodes: grower.nodes)
    self = settings.complexity > 0 ? tree.pruned(complexity: settings.complexity) : tree
  }

  package func probability(of row: ArraySlice<Double>) -> Double { nodes[leaf(of: row)].share }

  /// The node in which a row ends.
  package func leaf(of row: ArraySlice<Double>) -> Int {
    var place = 0
    while let column = nodes[place].column {
      place = row[row.startIndex + column] <= nodes[place].threshold ? nodes[place].left : nodes[place].right
    }
    return place
  }
}
