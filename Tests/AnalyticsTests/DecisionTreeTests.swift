import Domain
import Testing

@testable import Analytics

@Suite("Decision trees")
struct DecisionTreeTests {
  @Test("the tree is that of another program", arguments: ["gini", "entropy"])
  func nodes(impurity: String) throws {
    let fixture: ClassificationFixture = try Fixture.read("classification")
    let wanted = try #require(fixture.tree[impurity])
    let tree = try DecisionTree(
      fitting: fixture.rows, labels: fixture.labels, settings: Self.settings(impurity, wanted))
    try #require(tree.nodes.count == wanted.nodes.count)
    for (node, other) in zip(tree.nodes, wanted.nodes) {
      #expect(node.count == other.n)
      #expect(isClose(node.impurity, other.gini) && isClose(node.share, other.p1))
      guard let column = node.column else {
        #expect((other.left ?? -1) < 0)
        continue
      }
      #expect(column == other.feature && node.left == other.left && node.right == other.right)
      #expect(isClose(node.threshold, try #require(other.threshold), tolerance: 0, relative: 1e-5))
    }
  }

  @Test("over five folds it is as good as that of another program", arguments: ["gini", "entropy"])
  func folds(impurity: String) throws {
    let fixture: ClassificationFixture = try Fixture.read("classification")
    let wanted = try #require(fixture.tree[impurity])
    let qualities = try Validation.crossValidated(
      DecisionTree.self, fixture.rows, fixture.labels, folds: fixture.fold, Self.settings(impurity, wanted))
    for (quality, figures) in zip(qualities, wanted.folds) {
      let found = [quality.accuracy, quality.auc, quality.recall, quality.precision, quality.f1]
      for (one, other) in zip(found, figures) { #expect(isClose(one, other)) }
    }
    #expect(isClose(Statistics.mean(qualities.map(\.auc)), wanted.cv.auc))
    #expect(isClose(Statistics.mean(qualities.map(\.f1)), wanted.cv.f1))
  }

  @Test("the first question is the best of all questions tried one by one", arguments: 1...30)
  func bestQuestion(seed: Int) throws {
    var chance = Chance(seed: UInt64(seed))
    let count = chance.within(12...60)
    let widths = [2, 3, 8, 1000]
    let rows = Matrix((0..<count).map { _ in widths.map { Double(chance.below($0)) } })
    let labels = (0..<count).map { rows[$0, 1] + Double(chance.below(2)) > 1 || $0 < 5 && rows[$0, 0] == 0 }
    guard labels.count(where: \.self) >= 5, labels.count(where: { !$0 }) >= 5 else { return }
    let tree = try DecisionTree(fitting: rows, labels: labels, settings: .init(maximumDepth: 1, minimumLeaf: 3))
    let best = Self.slowBest(rows, labels, minimumLeaf: 3)
    #expect(tree.nodes[0].column == best?.column)
    if let best { #expect(tree.nodes[0].threshold == best.threshold) }
  }

  @Test("a deep tree sends every row where its questions say, through few values and many", arguments: 1...5)
  func deep(seed: Int) throws {
    let (rows, labels) = LogisticRegressionTests.draw(rows: 400, columns: 3, seed: UInt64(seed))
    let tree = try DecisionTree(fitting: rows, labels: labels, settings: .init(maximumDepth: 30, minimumLeaf: 1))
    for row in 0..<400 { #expect(tree.probability(of: rows.row(row)) == (labels[row] ? 1 : 0)) }
    for node in tree.nodes where node.column != nil {
      #expect(tree.nodes[node.left].count + tree.nodes[node.right].count == node.count)
    }
  }

  @Test("pruning takes the weakest branches first, down to the root")
  func pruning() throws {
    let (rows, labels) = LogisticRegressionTests.draw(rows: 300, columns: 3, seed: 7)
    let tree = try DecisionTree(fitting: rows, labels: labels, settings: .init(maximumDepth: 8, minimumLeaf: 5))
    let path = tree.pruningPath
    #expect(path == path.sorted() && path.count > 3)
    var leaves = tree.leafCount
    for alpha in path.dropFirst() {
      let pruned = tree.pruned(complexity: alpha.nextUp)
      #expect(pruned.leafCount < leaves)
      #expect(Self.cost(pruned, alpha) <= Self.cost(tree, alpha) + 1e-12)
      leaves = pruned.leafCount
    }
    #expect(leaves == 1)
    #expect(tree.pruned(complexity: 0) == tree)
  }

  @Test("rows that are all alike, or numbers that are none, are answered or refused, never crashed on")
  func hostile() throws {
    let labels = (0..<20).map { $0 < 10 }
    let alike = try DecisionTree(fitting: Matrix(rows: 20, columns: 2), labels: labels)
    #expect(alike.nodes.count == 1 && alike.probability(of: [0, 0]) == 0.5)
    #expect(throws: ModelError.self) {
      try DecisionTree(fitting: Matrix(rows: 20, columns: 1, repeating: .infinity), labels: labels)
    }
    #expect(throws: ModelError.self) {
      try DecisionTree(fitting: Matrix((0..<20).map { [$0 == 3 ? .nan : Double($0 % 4)] }), labels: labels)
    }
  }

  static func settings(_ impurity: String, _ tree: ClassificationFixture.Tree) -> DecisionTree.Settings {
    DecisionTree.Settings(
      impurity: impurity == "gini" ? .gini : .entropy, maximumDepth: tree.depth,
      minimumLeaf: tree.leaf)
  }

  private static func cost(_ tree: DecisionTree, _ alpha: Double) -> Double {
    let leaves = tree.nodes.filter { $0.column == nil }
    return leaves.reduce(0) { $0 + $1.impurity * Double($1.count) } / Double(tree.nodes[0].count)
      + alpha * Double(leaves.count)
  }

  private static func slowBest(_ rows: Matrix, _ labels: [Bool], minimumLeaf: Int) -> (column: Int, threshold: Double)?
  {
    func gini(_ chosen: [Int]) -> Double {
      let share = Double(chosen.count { labels[$0] }) / Double(chosen.count)
      return 2 * share * (1 - share) * Double(chosen.count)
    }
    var best: (column: Int, threshold: Double)?
    var least = gini(Array(0..<rows.rows)) - 1e-9
    for column in 0..<rows.columns {
      let values = Set(rows.column(column)).sorted()
      for (low, high) in zip(values, values.dropFirst()) {
        let left = (0..<rows.rows).filter { rows[$0, column] <= low }
        let right = (0..<rows.rows).filter { rows[$0, column] > low }
        guard min(left.count, right.count) >= minimumLeaf, gini(left) + gini(right) < least - 1e-9 else { continue }
        least = gini(left) + gini(right)
        best = (column, (low + high) / 2)
      }
    }
    return best
  }
}
