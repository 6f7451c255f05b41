/// A complaint as statistics see it.
package struct ComplaintRecord: Hashable, Sendable {
  /// The months since any month that is the same for all complaints.
  package let month: Int
  package let channel: String?
  package let type: String?
  package let cause: String?
  package let team: String?
  package let product: String?
  /// Whether it was put right for the customer.
  package let isResolved: Bool
  /// Whether something was changed so that it does not happen again.
  package let isImproved: Bool

  package init(
    month: Int, channel: String? = nil, type: String? = nil, cause: String? = nil, team: String? = nil,
    product: String? = nil, isResolved: Bool = false, isImproved: Bool = false
  ) {
    self.month = month
    self.channel = channel
    self.type = type
    self.cause = cause
    self.team = team
    self.product = product
    self.isResolved = isResolved
    self.isImproved = isImproved
  }
}

/// What complaints are counted by; the raw value is the word of the JSON contract.
package enum ComplaintDimension: String, CaseIterable, Hashable, Sendable {
  case channel, type, cause, team, product

  func word(_ complaint: ComplaintRecord) -> String? {
    switch self {
    case .channel: complaint.channel
    case .type: complaint.type
    case .cause: complaint.cause
    case .team: complaint.team
    case .product: complaint.product
    }
  }
}

/// Complaints counted, with where they go and what was learnt from them.
package struct ComplaintStatistics: Hashable, Sendable {
  /// The complaints of one channel, or of one type, and so on.
  package struct Group: Hashable, Sendable {
    /// nil where it was not noted.
    package let name: String?
    package let count: Int
    package let resolved: Int
    package let improved: Int
  }

  package let count: Int
  /// The complaints of each month, the oldest first, months without any counted as 0.
  package let byMonth: [Int]
  /// nil before the third month.
  package let trend: SenTrend?
  /// The share after which something was changed, with its 95 % interval; 0 and 0…1 without complaints.
  package let improvedShare: Double
  package let improvedInterval: ClosedRange<Double>
  /// The share that was put right; 0 without complaints.
  package let resolvedShare: Double
  private let complaints: [ComplaintRecord]

  /// Counts the complaints of some months.
  ///
  /// - Parameters:
  ///   - complaints: in any order.
  ///   - months: the first and the last; complaints outside are left out. A month that is not over is best left out
  ///     too, or it looks like a fall.
  /// - Complexity: O(complaints + months²).
  package init(_ complaints: [ComplaintRecord], months: ClosedRange<Int>) {
    let taken = complaints.filter { months.contains($0.month) }
    var byMonth = Array(repeating: 0, count: months.count)
    for complaint in taken { byMonth[complaint.month - months.lowerBound] += 1 }
    let improved = GroupOutcome(taken.count(where: \.isImproved), of: taken.count)
    count = taken.count
    self.byMonth = byMonth
    trend = SenTrend(byMonth.map(Double.init))
    improvedShare = improved.share
    improvedInterval = improved.interval()
    resolvedShare = GroupOutcome(taken.count(where: \.isResolved), of: taken.count).share
    self.complaints = taken
  }

  /// The groups of a dimension, the largest first, equals by name, what was not noted last among equals.
  ///
  /// - Complexity: O(n log n).
  package func groups(by dimension: ComplaintDimension) -> [Group] {
    Dictionary(grouping: complaints, by: dimension.word)
      .map { name, group in
        Group(
          name: name, count: group.count, resolved: group.count(where: \.isResolved),
          improved: group.count(where: \.isImproved))
      }
      .sorted { ($1.count, $0.name == nil ? 1 : 0, $0.name ?? "") < ($0.count, $1.name == nil ? 1 : 0, $1.name ?? "") }
  }
}
