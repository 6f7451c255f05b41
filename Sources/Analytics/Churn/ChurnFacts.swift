import Domain
import RealModule

/// What the prediction of churn knows of a customer with a sale.
package struct ChurnFacts: Hashable, Sendable {
  /// Distinct sale days, 1 or more.
  package var saleDays: Int
  /// Sales and returns.
  package var sales: Int
  package var returns: Int
  /// Sales plus returns, in the minor unit of the currency.
  package var revenue: Int64
  /// The first and the last sale day.
  package var first: Day
  package var last: Day
  /// The day of the last touch; nil without one.
  package var lastTouch: Day?
  /// nil where no touch had a tone.
  package var feeling: Feeling?

  package init(
    saleDays: Int, sales: Int, returns: Int, revenue: Int64, first: Day, last: Day, lastTouch: Day? = nil,
    feeling: Feeling? = nil
  ) {
    (self.saleDays, self.sales, self.returns, self.revenue) = (saleDays, sales, returns, revenue)
    (self.first, self.last, self.lastTouch, self.feeling) = (first, last, lastTouch, feeling)
  }

  /// The day on which the latest of it came to be known.
  package var knownOn: Day { lastTouch.map { max($0, last) } ?? last }

  /// What each feature measures on a day, in the order of ``ChurnFeature``.
  ///
  /// Times that lie ahead count as 0; a feature of what never was, such as a contact, is 0.
  package func measures(on day: Day) -> [Double] {
    let silence = Double(max(0, day - last))
    let gap = saleDays > 1 ? Double(last - first) / Double(saleDays - 1) : 0
    let touched = lastTouch.map { Double(max(0, day - $0)) }
    return ChurnFeature.allCases.map { feature in
      switch feature {
      case .silence: silence
      case .silenceByGap: saleDays > 1 ? silence / max(1, gap) : 0
      case .overdue: saleDays > 1 ? max(0, silence / max(1, gap) - 2) : 0
      case .once: saleDays > 1 ? 0 : 1
      case .saleDays: Double(saleDays)
      case .tenure: Double(max(0, day - first))
      case .spend: max(0, Double(revenue)) / Double(max(1, sales))
      case .returns: Double(returns) / Double(max(1, sales + returns))
      case .untouched: touched == nil ? 1 : 0
      case .touchSilence: touched ?? 0
      case .feeling: Double(feeling?.thousandths ?? 0) / 1000
      }
    }
  }

  /// The features on a day as the model reads them, in the order of ``ChurnFeature``.
  ///
  /// Amounts, counts and times enter by their logarithms, for what matters of them is how many times more they are.
  package func features(on day: Day) -> [Double] {
    zip(ChurnFeature.allCases, measures(on: day)).map { $0.isByLogarithm ? Double.log(1 + $1) : $1 }
  }
}

/// What churn is predicted from, under the names that parameters are kept by.
package enum ChurnFeature: String, CaseIterable, Sendable {
  case silence, silenceByGap, overdue, once, saleDays, tenure, spend, returns, untouched, touchSilence, feeling

  /// Whether it enters by the logarithm of one more than it.
  package var isByLogarithm: Bool { ![.once, .returns, .untouched, .feeling].contains(self) }

  /// What it is called.
  package var title: String {
    switch self {
    case .silence: "days since the last sale"
    case .silenceByGap: "silence against the own rhythm"
    case .overdue: "silence beyond twice the rhythm"
    case .once: "bought once only"
    case .saleDays: "number of sale days"
    case .tenure: "days since the first sale"
    case .spend: "revenue of a sale"
    case .returns: "share of returns"
    case .untouched: "never contacted"
    case .touchSilence: "days since the last contact"
    case .feeling: "feeling"
    }
  }
}
