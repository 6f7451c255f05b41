import Domain
import Testing

@testable import Analytics

@Suite("Features known at the cut")
struct FeatureTableTests {
  private let columns: [FeatureTable.Column] = [.init("spend", .numeric), .init("contract", .categorical)]
  private let cut = Day(number: 100)

  @Test("what was known after the cut cannot enter")
  func leak() throws {
    var table = FeatureTable(columns: columns)
    let late = Feature(column: 0, .number(3), knownOn: Day(number: 101))
    #expect(throws: ModelError.invalid("“spend” was known on 1970-04-12, after the cut of 1970-04-11.")) {
      try table.append(cut: cut, [late])
    }
    #expect(table.count == 0)
    try table.append(cut: cut, [Feature(column: 0, .number(3), knownOn: cut)])
    #expect(table.count == 1)
  }

  @Test("an unknown column, a wrong kind and a value told twice are refused")
  func refusals() {
    var table = FeatureTable(columns: columns)
    let wrong: [[Feature]] = [
      [Feature(column: 2, .missing, knownOn: cut)], [Feature(column: 0, .level("a"), knownOn: cut)],
      [Feature(column: 0, .missing, knownOn: cut), Feature(column: 0, .number(1), knownOn: cut)],
    ]
    for features in wrong { #expect(throws: ModelError.self) { try table.append(cut: cut, features) } }
    #expect(table.count == 0)
  }

  @Test("names become columns against the commonest, rare ones share one, and missing is a fact of its own")
  func encoding() throws {
    var table = FeatureTable(columns: columns)
    let levels = Array(repeating: "month", count: 30) + Array(repeating: "year", count: 12) + ["odd", "strange"]
    for (place, level) in levels.enumerated() {
      let spend =
        place == 0 ? Feature(column: 0, .number(.nan), knownOn: cut) : Feature(column: 0, .number(4), knownOn: cut)
      try table.append(cut: cut, [spend, Feature(column: 1, .level(level), knownOn: cut)])
    }
    try table.append(cut: cut, [])
    let encoding = FeatureEncoding(of: table)
    #expect(
      encoding.names == [
        "spend", "spend is missing", "contract = year", "contract is rare", "contract is missing",
      ])
    let matrix = encoding.matrix(of: table)
    #expect(Array(matrix.row(0)) == [4, 1, 0, 0, 0])
    #expect(Array(matrix.row(30)) == [4, 0, 1, 0, 0])
    #expect(Array(matrix.row(43)) == [4, 0, 0, 1, 0])
    #expect(Array(matrix.row(44)) == [4, 1, 0, 0, 1])
    var later = FeatureTable(columns: columns)
    try later.append(cut: cut, [Feature(column: 1, .level("never seen"), knownOn: cut)])
    #expect(Array(encoding.matrix(of: later).row(0)) == [4, 1, 0, 1, 0])
  }
}
