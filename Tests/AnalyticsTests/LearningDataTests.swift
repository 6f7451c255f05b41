import Domain
import Testing

@testable import Analytics

@Suite("Learning from public data")
struct LearningDataTests {
  /// Customers of a telephone company, and who left.
  static func telco() throws -> (Matrix, [Bool]) {
    let cells = try PublicData.cells("telco/Telco-Customer-Churn.csv")
    let numeric: Set = ["tenure", "MonthlyCharges", "TotalCharges"]
    let names = cells[0][1..<20]
    var table = FeatureTable(columns: names.map { .init($0, numeric.contains($0) ? .numeric : .categorical) })
    let cut = Day(number: 0)
    for row in cells.dropFirst() {
      let features = row[1..<20].enumerated().map { column, text -> Feature in
        let value: FeatureValue =
          table.columns[column].kind == .categorical ? .level(text) : Double(text).map { .number($0) } ?? .missing
        return Feature(column: column, value, knownOn: cut)
      }
      try table.append(cut: cut, features)
    }
    return (FeatureEncoding(of: table).matrix(of: table), cells.dropFirst().map { $0[20] == "Yes" })
  }

  @Test(
    "churn of a telephone company is foretold as well as published",
    .enabled("the Telco data are not here") { PublicData.has("telco/Telco-Customer-Churn.csv") })
  func churn() throws {
    let (rows, labels) = try Self.telco()
    #expect(rows.rows == 7043 && labels.count(where: \.self) == 1869)
    let folds = Validation.stratifiedFolds(labels, count: 10, seed: 1)
    let qualities = try Validation.crossValidated(LogisticRegression.self, rows, labels, folds: folds, .init())
    #expect(isClose(Statistics.mean(qualities.map(\.auc)), 0.845, tolerance: 0.003))
    #expect(isClose(Statistics.mean(qualities.map(\.accuracy)), 0.80, tolerance: 0.01))
    for quality in qualities { #expect(ModelVerdict(outOfTime: quality).isUsed) }
  }

  @Test(
    "won or lost deals of a hardware seller are chance, and the model of them is refused",
    .enabled("the sales data are not here") { PublicData.has("maven_crm/sales_pipeline.csv") })
  func pipeline() throws {
    let cells = try PublicData.cells("maven_crm/sales_pipeline.csv")
    var table = FeatureTable(columns: [
      .init("agent", .categorical), .init("product", .categorical), .init("account", .categorical),
    ])
    var labels: [Bool] = []
    for row in cells.dropFirst() where row[4] == "Won" || row[4] == "Lost" {
      guard let engaged = Day(row[5]) else { continue }
      let values = [row[1], row[2], row[3]].map { $0.isEmpty ? FeatureValue.missing : .level($0) }
      try table.append(
        cut: engaged, values.enumerated().map { Feature(column: $0.offset, $0.element, knownOn: engaged) })
      labels.append(row[4] == "Won")
    }
    let rows = FeatureEncoding(of: table).matrix(of: table)
    let split = try #require(Day("2017-07-01"))
    let quality = try Validation.outOfTime(
      LogisticRegression.self, rows, labels, cuts: table.cuts, horizon: 0, split: split, .init())
    let verdict = ModelVerdict(outOfTime: quality)
    #expect(!verdict.isUsed, "\(verdict)")
    let tree = try Validation.outOfTime(
      DecisionTree.self, rows, labels, cuts: table.cuts, horizon: 0, split: split, .init())
    #expect(!ModelVerdict(outOfTime: tree).isUsed)
  }

  @Test(
    "the length of a call, known once it is over, cannot foretell the call",
    .enabled("the bank data are not here") { PublicData.has("bank/bank.csv") })
  func bankCalls() throws {
    let cells = try PublicData.cells("bank/bank.csv", separator: ";").map { row in
      row.map { $0.filter { $0 != "\"" } }
    }
    let names = cells[0].dropLast()
    let duration = try #require(names.firstIndex(of: "duration"))
    let numeric: Set = ["age", "balance", "day", "duration", "campaign", "pdays", "previous"]
    var table = FeatureTable(columns: names.map { .init($0, numeric.contains($0) ? .numeric : .categorical) })
    let cut = Day(number: 0)
    let call = Day(number: 1)
    for row in cells.dropFirst() {
      let features = row.dropLast().enumerated().map { column, text -> Feature in
        let value: FeatureValue =
          text == "unknown" ? .missing : numeric.contains(names[column]) ? .number(Double(text) ?? .nan) : .level(text)
        return Feature(column: column, value, knownOn: column == duration ? call : cut)
      }
      #expect(throws: ModelError.self) { try table.append(cut: cut, features) }
      try table.append(cut: cut, features.filter { $0.knownOn <= cut })
    }
    let rows = FeatureEncoding(of: table).matrix(of: table)
    let labels = cells.dropFirst().map { $0.last == "yes" }
    let folds = Validation.stratifiedFolds(labels, count: 5, seed: 1)
    let qualities = try Validation.crossValidated(LogisticRegression.self, rows, labels, folds: folds, .init())
    // With the length of the call the area would be about 0.90.
    #expect((0.65..<0.80).contains(Statistics.mean(qualities.map(\.auc))))
  }
}
