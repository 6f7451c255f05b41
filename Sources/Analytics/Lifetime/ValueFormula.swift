import RealModule

/// A customer's whole value in three parts: what the relationship earns a month, how long it lasts and at what price
/// level, and what the customer brings beyond its own purchases.
///
/// value = R · L + I, a rule of Guanxi's own after the customer value literature (Gupta, Lehmann 2005, “Managing Customers
/// as Investments”; Kumar, Reinartz 2016, “Creating enduring customer value”).
package struct ValueFormula: Hashable, Sendable {
  /// R: price of goods and services less their cost, credit and discounts included, less marketing, a month.
  package let margin: Double
  /// L: discounted months of relationship times the price level that the customer accepts.
  package let duration: Double
  /// I: what it brings by acquiring and endorsing.
  package let influence: Double

  package var value: Double { margin * duration + influence }

  package init(margin: Double, duration: Double, influence: Double) {
    (self.margin, self.duration, self.influence) = (margin, duration, influence)
  }

  /// R of a customer over some months; 0 over no time.
  ///
  /// - Parameters: amounts in one currency over the months: `revenue` of goods and services after discounts, `cost` of
  ///   what was sold, with credit and discounts given to retain, and `marketing`.
  package static func margin(revenue: Double, cost: Double, marketing: Double, months: Double) -> Double {
    months > 0 ? (revenue - cost - marketing) / months : 0
  }

  /// L = Σ S(k) / (1 + d)^k · m over the months ahead.
  ///
  /// - Parameters:
  ///   - survival: the probability of being a customer k months ahead, k = 1, 2, ….
  ///   - discount: a month, 0.01.
  ///   - priceLevel: own prices over those of the market in the same time: loyal customers accept more than 1.
  package static func duration(survival: [Double], discount: Double, priceLevel: Double) -> Double {
    survival.enumerated().reduce(0) { $0 + $1.element * Double.pow(1 + discount, -($1.offset + 1)) } * priceLevel
  }

  /// I = credit · Σ R·L of those it acquired + endorsements · value of one.
  ///
  /// - Parameters:
  ///   - acquired: R·L of each customer that came by this one.
  ///   - credit: the share of it that is this customer's merit, 0 to 1.
  ///   - endorsements: how many it gave.
  ///   - worthOfEndorsement: the value of one.
  package static func influence(
    acquired: [Double], credit: Double, endorsements: Int, worthOfEndorsement: Double
  ) -> Double {
    credit * acquired.reduce(0, +) + Double(endorsements) * worthOfEndorsement
  }
}
