import Domain
import Testing

@testable import Analytics

@Suite("Duplicates")
struct DuplicateMatcherTests {
  @Test(
    "people known to be entered more than once are found",
    .enabled("the people are not here") { PublicData.has("febrl/dataset3.csv") }, arguments: ["dataset1", "dataset3"])
  func people(name: String) throws {
    let (records, people) = try Self.febrl(name)
    let matcher = try DuplicateMatcher(records: records)
    let found = Self.score(matcher.pairs.map { ($0.one, $0.other) }, people)
    let grouped = Self.score(Self.pairs(matcher.groups), people)
    #expect(found.f1 >= 0.97, "\(found)")
    #expect(grouped.f1 >= 0.97, "\(grouped)")
  }

  @Test(
    "among people entered once each hardly anybody is taken for another",
    .enabled("the people are not here") { PublicData.has("febrl/dataset3.csv") })
  func originals() throws {
    let records = try PublicData.cells("febrl/dataset3.csv").dropFirst().filter { $0[0].hasSuffix("org") }
    do {
      let matcher = try DuplicateMatcher(records: records.map { Array($0.dropFirst()) })
      #expect(matcher.pairs.count < 20, "\(matcher.pairs.count)")
    } catch {
      #expect(error == .notIdentified("No group of pairs stands out that agrees in most fields."))
    }
  }

  static func febrl(_ name: String) throws -> ([[String?]], [String]) {
    let cells = try PublicData.cells("febrl/\(name).csv").dropFirst()
    return (cells.map { Array($0.dropFirst()) }, cells.map { String($0[0].split(separator: "-")[1]) })
  }

  static func pairs(_ groups: [[Int]]) -> [(Int, Int)] {
    groups.flatMap { group in group.indices.flatMap { place in group[(place + 1)...].map { (group[place], $0) } } }
  }

  static func score(_ pairs: [(Int, Int)], _ people: [String]) -> (precision: Double, recall: Double, f1: Double) {
    let right = Double(pairs.count { people[$0.0] == people[$0.1] })
    let truth = Dictionary(grouping: people, by: { $0 }).values.reduce(0) { $0 + $1.count * ($1.count - 1) / 2 }
    let (precision, recall) = (right / Double(max(pairs.count, 1)), right / Double(truth))
    return (precision, recall, 2 * precision * recall / (precision + recall))
  }
}
