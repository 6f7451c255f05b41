import Domain

/// Every class of one customer, read from measures and yardsticks and never stored.
package struct Classes: Hashable, Sendable {
  /// Scores 1…5.
  package let recency: Int
  package let frequency: Int
  package let monetary: Int
  package let segment: Segment
  package let rfm8: RFM8
  package let rfm4: RFM4
  package let tier4: Tier4
  package let abc: ABC
  package let pyramid: Pyramid

  /// Reads the classes; nil outside the population.
  ///
  /// - Complexity: O(1).
  package init?(_ measures: Measures, _ yardsticks: Yardsticks) {
    guard let r = measures.value(.recency), let f = measures.value(.frequency), let m = measures.value(.monetary)
    else { return nil }
    self.init(recency: r, frequency: f, monetary: m, yardsticks)
  }

  /// Reads the classes of a customer of the population by day number, sales and revenue.
  package init(recency r: Int64, frequency f: Int64, monetary m: Int64, _ yardsticks: Yardsticks) {
    recency = yardsticks.score(r, in: .recency)
    frequency = yardsticks.score(f, in: .frequency)
    monetary = yardsticks.score(m, in: .monetary)
    let high = (
      yardsticks.isHigh(r, in: .recency), yardsticks.isHigh(f, in: .frequency), yardsticks.isHigh(m, in: .monetary)
    )
    segment = Segment.of(recency: recency, frequency: frequency, monetary: monetary)
    rfm8 = RFM8.of(recencyHigh: high.0, frequencyHigh: high.1, monetaryHigh: high.2)
    rfm4 = RFM4.of(recency: recency, frequency: frequency, monetary: monetary)
    tier4 = Tier4.of(recencyHigh: high.0, frequencyHigh: high.1, monetaryHigh: high.2)
    abc = ABC.of(revenue: m, thresholds: yardsticks.abc)
    pyramid = Pyramid.of(revenue: m, thresholds: yardsticks.pyramid)
  }
}

/// A classification of customers, by the name that commands, filters and the JSON contract use.
package enum Model: String, CaseIterable, Hashable, Sendable {
  case segment, rfm8, rfm4, tier4, abc, pyramid
  /// Where a customer stands in its life with us: of every customer, from its own days and not against the book.
  case lifecycle

  /// The models that read the customers with a sale against the yardsticks.
  package static let ofPopulation: [Model] = [.segment, .rfm8, .rfm4, .tier4, .abc, .pyramid]

  /// The words of its classes, from best to worst.
  package var classes: [String] {
    switch self {
    case .segment: Segment.allCases.map(\.rawValue)
    case .rfm8: RFM8.allCases.map(\.rawValue)
    case .rfm4: RFM4.allCases.map(\.rawValue)
    case .tier4: Tier4.allCases.map(\.rawValue)
    case .abc: ABC.allCases.map(\.rawValue)
    case .pyramid: Pyramid.allCases.map(\.rawValue)
    case .lifecycle: LifecycleStage.allCases.map(\.rawValue)
    }
  }

  /// The class of that name whatever its case, with `-` read as a space and apostrophes optional; nil for none.
  package func className(_ word: String) -> String? {
    func folded(_ word: String) -> String {
      word.lowercased().replacing("-", with: " ").replacing("'", with: "").replacing("’", with: "")
    }
    return classes.first { folded($0) == folded(word) }
  }
}

extension Classes {
  /// The word of the class in a model.
  package func name(in model: Model) -> String {
    switch model {
    case .segment: segment.rawValue
    case .rfm8: rfm8.rawValue
    case .rfm4: rfm4.rawValue
    case .tier4: tier4.rawValue
    case .abc: abc.rawValue
    case .pyramid: pyramid.rawValue
    case .lifecycle: ""
    }
  }

  /// The moves of one customer between two readings, in the order of ``Model``.
  package static func moves(of customer: Int64, from old: Classes?, to new: Classes?) -> [ClassMove] {
    guard old != new else { return [] }
    return Model.ofPopulation.compactMap { model in
      let (from, to) = (old?.name(in: model), new?.name(in: model))
      return from == to ? nil : ClassMove(customer: customer, model: model.rawValue, from: from, to: to)
    }
  }
}

extension Yardsticks.Name {
  /// Whether classes of a model are read against this yardstick.
  package func belongs(to model: Model) -> Bool {
    switch (self, model) {
    case (.boundary, .segment), (.boundary, .rfm4), (.mean, .rfm8), (.mean, .tier4), (.abc, .abc), (.pyramid, .pyramid):
      true
    default: false
    }
  }
}
