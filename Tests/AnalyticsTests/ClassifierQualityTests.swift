import Domain
import Testing

@testable import Analytics

@Suite("How good a forecast of yes or no was")
struct ClassifierQualityTests {
  @Test("figures of a small case are those worked out by hand")
  func byHand() throws {
    let quality = try ClassifierQuality(
      probabilities: [0.9, 0.6, 0.4, 0.4, 0.2], labels: [true, false, true, false, false])
    #expect(quality.confusion == .init(truePositives: 1, falsePositives: 1, trueNegatives: 2, falseNegatives: 1))
    #expect(isClose(quality.accuracy, 0.6) && quality.precision == 0.5 && quality.recall == 0.5 && quality.f1 == 0.5)
    // Pairs of yes and no: 0.9 beats all three; 0.4 loses, ties, wins.
    #expect(isClose(quality.auc, 4.5 / 6))
    #expect(isClose(quality.brier, (0.01 + 0.36 + 0.36 + 0.16 + 0.04) / 5))
    #expect(isClose(quality.brierSkill, 1 - 0.186 / 0.24))
    #expect(quality.calibration[4].count == 2 && quality.calibration[4].share == 0.5)
    #expect(quality.calibration.map(\.count).reduce(0, +) == 5)
  }

  @Test("the AUC is the share of pairs put in their order", arguments: 1...10)
  func pairs(seed: Int) throws {
    var chance = Chance(seed: UInt64(seed))
    let labels = (0..<50).map { $0 < 2 || chance.unit() < 0.4 && $0 < 48 }
    let probabilities = labels.map { _ in Double(chance.below(8)) / 7 }
    var (won, all) = (0.0, 0.0)
    for (one, isYes) in zip(probabilities, labels) where isYes {
      for (other, alsoYes) in zip(probabilities, labels) where !alsoYes {
        all += 1
        won += one > other ? 1 : one == other ? 0.5 : 0
      }
    }
    let quality = try ClassifierQuality(probabilities: probabilities, labels: labels)
    #expect(isClose(quality.auc, won / all))
    #expect(quality.aucLowerBound < quality.auc && quality.aucError > 0)
  }

  @Test("the error of an AUC is that of the paper")
  func hanleyMcNeil() throws {
    // Table I of Hanley and McNeil 1982: 58 normal and 51 abnormal images rated from 1 to 5.
    let normal = [33, 6, 6, 11, 2]
    let abnormal = [3, 2, 2, 11, 33]
    let ratings = [normal, abnormal].flatMap { counts in
      counts.enumerated().flatMap { Array(repeating: Double($0.offset) / 4, count: $0.element) }
    }
    let quality = try ClassifierQuality(probabilities: ratings, labels: (0..<109).map { $0 >= 58 })
    #expect(isClose(quality.auc, 0.893, tolerance: 0.0005))
    #expect(isClose(quality.aucError, 0.032, tolerance: 0.0006))
  }

  @Test("answers of one kind, and probabilities that are none, are refused")
  func refusals() {
    #expect(throws: ModelError.self) { try ClassifierQuality(probabilities: [0.5], labels: [true]) }
    #expect(throws: ModelError.self) { try ClassifierQuality(probabilities: [], labels: []) }
    #expect(throws: ModelError.self) { try ClassifierQuality(probabilities: [.nan, 0], labels: [true, false]) }
  }

  @Test("a model of chance is refused with its figures, a good one used")
  func verdicts() throws {
    var chance = Chance(seed: 3)
    let labels = (0..<400).map { _ in chance.unit() < 0.5 }
    let blind = labels.map { _ in chance.unit() }
    let refused = ModelVerdict(outOfTime: try ClassifierQuality(probabilities: blind, labels: labels))
    #expect(!refused.isUsed && refused.description.contains("refused") && refused.description.contains("0.600"))
    let seeing = ModelVerdict(
      outOfTime: try ClassifierQuality(probabilities: labels.map { $0 ? 0.8 : 0.3 }, labels: labels))
    #expect(seeing.isUsed)
    // Orders well, yet its probabilities are worse than the base rate.
    let boastful = ModelVerdict(
      outOfTime: try ClassifierQuality(probabilities: labels.map { $0 ? 0.02 : 0.01 }, labels: labels))
    #expect(!boastful.isUsed && boastful.quality.auc == 1)
  }
}
