/// What a way of selling costs and brings.
///
/// Costs and margins belong to the channel that a deal came by first; a customer won by one and served by another makes the
/// first look better than it is.
package struct SalesChannel: Hashable, Sendable {
  /// What the channel is called.
  package let name: String
  /// Those approached, and those of them who bought.
  package let conversion: Wilson
  /// Minor units spent.
  package let cost: Int64
  /// Minor units earned, before that cost.
  package let margin: Int64

  /// The figures of a channel.
  ///
  /// - Throws: `ModelError.invalid` where more bought than were approached, or the cost is negative.
  package init(name: String, approached: Int, bought: Int, cost: Int64, margin: Int64) throws(ModelError) {
    guard approached >= 0, (0...approached).contains(bought), cost >= 0 else {
      throw .invalid("Of channel “\(name)” more bought than were approached, or its cost is negative.")
    }
    self.name = name
    conversion = Wilson(successes: bought, trials: approached)
    self.cost = cost
    self.margin = margin
  }

  /// Minor units for each who bought; nil of nobody.
  package var costPerSale: Double? {
    conversion.successes > 0 ? Double(cost) / Double(conversion.successes) : nil
  }

  /// What is left of the margin after the cost, in minor units.
  package var contribution: Int64 { margin - cost }

  /// Contribution for each unit of cost; nil where nothing was spent.
  package var returnOnCost: Double? { cost > 0 ? Double(contribution) / Double(cost) : nil }

  /// Channels by contribution, the best first, ties in their order.
  package static func ranked(_ channels: [SalesChannel]) -> [SalesChannel] {
    channels.enumerated().sorted { ($1.element.contribution, $0.offset) < ($0.element.contribution, $1.offset) }
      .map(\.element)
  }
}
