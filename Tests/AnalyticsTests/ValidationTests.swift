import Domain
import Testing

@testable import Analytics

@Suite("Validation in time and over folds")
struct ValidationTests {
  @Test("folds share out yes and no evenly, the same for the same seed", arguments: [2, 5, 10])
  func folds(count: Int) {
    let labels = (0..<103).map { $0 % 4 == 0 }
    let folds = Validation.stratifiedFolds(labels, count: count, seed: 1)
    for fold in 0..<count {
      let members = labels.indices.filter { folds[$0] == fold }
      #expect(abs(members.count - 103 / count) <= 1)
      #expect(abs(members.count { labels[$0] } - 26 / count) <= 1)
    }
    #expect(folds == Validation.stratifiedFolds(labels, count: count, seed: 1))
    #expect(folds != Validation.stratifiedFolds(labels, count: count, seed: 2))
  }

  @Test("a test in time learns from nothing whose answer came after the split")
  func outOfTime() throws {
    // Before the split a high value means yes, after it no: what was learnt from the past alone is wrong throughout.
    let cuts = (0..<100).map { Day(number: $0) }
    let labels = (0..<100).map { ($0 % 10 >= 5) == ($0 < 50) }
    let rows = Matrix((0..<100).map { [Double($0 % 10)] })
    let settings = LogisticRegression.Settings()
    let quality = try Validation.outOfTime(
      LogisticRegression.self, rows, labels, cuts: cuts, horizon: 5, split: Day(number: 50), settings)
    #expect(quality.count == 50 && quality.auc == 0)
    let flattering = try Validation.inSample(LogisticRegression.self, rows, labels, settings)
    #expect(flattering.auc > 0.3)
  }

  @Test("validation tells how far it is and can be given up")
  func cancelling() throws {
    let (rows, labels) = LogisticRegressionTests.draw(rows: 200, columns: 2, seed: 5)
    let folds = Validation.stratifiedFolds(labels, count: 4, seed: 1)
    var heard: [Double] = []
    _ = try Validation.crossValidated(
      LogisticRegression.self, rows, labels, folds: folds, .init(),
      progress: {
        heard.append($0); return true
      })
    #expect(heard == heard.sorted() && heard.count >= 4)
    #expect(throws: ModelError.cancelled) {
      try Validation.crossValidated(
        LogisticRegression.self, rows, labels, folds: folds, .init(), progress: { $0 < 0.5 })
    }
  }
}
