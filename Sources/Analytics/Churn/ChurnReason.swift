/// What speaks for or against a customer's leaving, in the words of the trade: features that say one thing together.
///
/// Silence, and silence against the own rhythm, rise together, so that the model shares the weight between them at will;
/// only their sum can be read.
package struct ChurnReason: Hashable, Sendable {
  /// What it is about.
  package enum Topic: String, CaseIterable, Sendable {
    case silence, frequency, spend, returns, contact, feeling

    /// The features that say it.
    var features: [ChurnFeature] {
      switch self {
      case .silence: [.silence, .silenceByGap, .overdue, .once]
      case .frequency: [.saleDays, .tenure]
      case .spend: [.spend]
      case .returns: [.returns]
      case .contact: [.untouched, .touchSilence]
      case .feeling: [.feeling]
      }
    }
  }

  /// What it is about.
  package let topic: Topic
  /// What it adds to the logarithm of the odds of leaving, beside the average customer.
  package let logOdds: Double

  /// Under this a reason is not worth a word.
  package static let least = 0.05
}

extension ChurnModel {
  /// The reasons that are worth a word, the weightiest first.
  ///
  /// Of somebody who bought once, how often and how long ago is one thing, told under ``ChurnReason/Topic/silence``.
  package static func reasons(_ contributions: [Contribution]) -> [ChurnReason] {
    func weight(of topic: ChurnReason.Topic) -> Double {
      contributions.filter { topic.features.contains($0.feature) }.reduce(0) { $0 + $1.logOdds }
    }
    let isOnce = contributions.measure(.once) > 0
    return ChurnReason.Topic.allCases
      .filter { !(isOnce && $0 == .frequency) }
      .map { topic in
        let more = isOnce && topic == .silence ? weight(of: .frequency) : 0
        return ChurnReason(topic: topic, logOdds: weight(of: topic) + more)
      }
      .filter { abs($0.logOdds) >= ChurnReason.least }
      .sorted { abs($0.logOdds) > abs($1.logOdds) }
  }
}

extension [ChurnModel.Contribution] {
  /// What a feature measures of the customer; 0 where it is not told.
  package func measure(_ feature: ChurnFeature) -> Double { first { $0.feature == feature }?.measure ?? 0 }
}
