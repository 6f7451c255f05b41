import Analytics
import Domain

extension ChurnModel {
  /// The model as the book keeps it.
  package init(_ fitted: FittedModel) {
    func column(_ name: String) -> [Double] { ChurnFeature.allCases.map { fitted["\(name).\($0.rawValue)"] } }
    self.init(
      horizon: Int(fitted["horizon"]),
      regression: LogisticRegression(
        intercept: fitted["intercept"], weights: column("weight"), means: column("mean"),
        deviations: column("deviation"), interceptError: fitted["standardError.intercept"],
        weightErrors: column("standardError")))
  }

  /// Its parameters by the names under which the book keeps them.
  var figures: [String: Double] {
    var figures = [
      "horizon": Double(horizon), "intercept": regression.intercept,
      "standardError.intercept": regression.interceptError,
    ]
    for (place, feature) in ChurnFeature.allCases.enumerated() {
      figures["weight.\(feature.rawValue)"] = regression.weights[place]
      figures["mean.\(feature.rawValue)"] = regression.means[place]
      figures["deviation.\(feature.rawValue)"] = regression.deviations[place]
      figures["standardError.\(feature.rawValue)"] = regression.weightErrors[place]
    }
    return figures
  }
}

extension ChurnFacts {
  /// From a customer's row among the measures; nil without a sale.
  init?(_ measures: Measures, _ entry: AgendaEntry) {
    guard let first = measures.firstSale, let last = measures.lastSale, entry.days > 0 else { return nil }
    self.init(
      saleDays: entry.days, sales: measures.sales, returns: measures.returns, revenue: measures.revenue, first: first,
      last: last, lastTouch: entry.lastTouch, feeling: entry.known.feeling)
  }
}
