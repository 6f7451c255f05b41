import Domain
import Testing

@testable import Analytics

private struct KMeansFixture: Decodable {
  struct Run: Decodable {
    enum CodingKeys: String, CodingKey {
      case start = "initial_rows"
      case daviesBouldin = "davies_bouldin"
      case calinskiHarabasz = "calinski_harabasz"
      case labels, inertia, silhouette, centers
    }
    let start, labels: [Int]
    let centers: [[Double]]
    let inertia, silhouette, daviesBouldin, calinskiHarabasz: Double
  }
  enum CodingKeys: String, CodingKey {
    case rows = "X"
    case runs
  }
  let rows: [[Double]]
  let runs: [Run]
}

@Suite("Groups of like rows")
struct ClusterTests {
  @Test("from given centres the groups and their figures are those of another program")
  func reference() throws {
    let fixture: KMeansFixture = try Fixture.read("kmeans")
    let rows = Matrix(fixture.rows)
    for run in fixture.runs {
      let found = try KMeans(rows, from: rows.rows(run.start))
      #expect(found.labels == run.labels)
      #expect(isClose(found.inertia, run.inertia))
      for (one, other) in zip(found.centres.values, run.centers.flatMap(\.self)) { #expect(isClose(one, other)) }
      #expect(isClose(try Silhouette.mean(rows, labels: found.labels), run.silhouette))
      #expect(isClose(try ClusterIndices.daviesBouldin(rows, labels: found.labels), run.daviesBouldin))
      #expect(isClose(try ClusterIndices.calinskiHarabasz(rows, labels: found.labels), run.calinskiHarabasz))
    }
  }

  @Test("silhouettes are those of the plain definition", arguments: 1...12)
  func silhouettes(seed: Int) throws {
    var chance = Chance(seed: UInt64(seed))
    let count = chance.within(5...60)
    let rows = Matrix((0..<count).map { _ in (0..<seed).map { _ in Double(chance.below(5)) } })
    let labels = (0..<count).map { $0 < 2 ? $0 : chance.below(4) }
    let found = try Silhouette.values(rows, labels: labels)
    for row in 0..<count { #expect(isClose(found[row], Self.slow(rows, labels, row), tolerance: 1e-12)) }
  }

  @Test("seeded beginnings find groups that lie apart, the same for the same seed")
  func apart() throws {
    var chance = Chance(seed: 2)
    let rows = Matrix((0..<90).map { [Double($0 % 3) * 10 + chance.unit(), chance.unit()] })
    let found = try KMeans(rows, groups: 3, seed: 5)
    for row in 0..<90 { #expect(found.labels[row] == found.labels[row % 3]) }
    #expect(Set(found.labels).count == 3)
    #expect(try KMeans(rows, groups: 3, seed: 5) == found)
    #expect(found.group(of: [20.5, 0.5]) == found.labels[2])
  }

  @Test("too few different rows, one group and numbers that are none are refused")
  func refusals() {
    let alike = Matrix(rows: 5, columns: 2)
    #expect(throws: ModelError.tooFew("different rows", found: 1, needed: 2)) { try KMeans(alike, groups: 2) }
    #expect(throws: ModelError.self) { try KMeans(Matrix([[.nan], [1]]), groups: 1) }
    #expect(throws: ModelError.self) { try Silhouette.mean(alike, labels: [0, 0, 0, 0, 0]) }
    #expect(throws: ModelError.self) { try ClusterIndices.daviesBouldin(alike, labels: [0, 0, 1, 1, 1]) }
    #expect(throws: ModelError.self) { try ClusterIndices.calinskiHarabasz(alike, labels: [0, 0, 1, 1, 1]) }
  }

  @Test("a profile names what stands out, the farthest first")
  func profiles() {
    let names = ["recency", "orders", "revenue"]
    #expect(Profile(standardised: [-1.2, 0.6, 2], names: names).description == "high revenue, low recency")
    #expect(Profile(standardised: [0.1, 0, -0.4], names: names).description == "average")
  }

  private static func slow(_ rows: Matrix, _ labels: [Int], _ row: Int) -> Double {
    func mean(_ group: Int) -> Double? {
      let members = labels.indices.filter { labels[$0] == group && $0 != row }
      guard !members.isEmpty else { return nil }
      return Statistics.mean(
        members.map { other in
          zip(rows.row(row), rows.row(other)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
        })
    }
    guard let inside = mean(labels[row]) else { return 0 }
    let outside = Set(labels).subtracting([labels[row]]).compactMap(mean).min() ?? 0
    return max(inside, outside) > 0 ? (outside - inside) / max(inside, outside) : 0
  }
}
