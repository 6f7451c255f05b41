import Domain

/// How far a business goes for a customer after the sale, from least to most.
///
/// Kotler 1992, “Marketing's new paradigm”, and his “Marketing management”. The raw value is the word of the JSON
/// contract.
package enum RelationshipLevel: String, CaseIterable, Hashable, Comparable, Sendable {
  /// No contact after the sale.
  case basic
  /// The customer is asked to report problems.
  case reactive
  /// Soon after the sale somebody asks how it goes, and collects suggestions.
  case accountable
  /// Regular contact, advice and news.
  case proactive
  /// Continuous work together.
  case partner

  /// 0 basic … 4 partner.
  package var rank: Int { RelationshipLevel.allCases.firstIndex(of: self) ?? 0 }

  package static func < (left: RelationshipLevel, right: RelationshipLevel) -> Bool { left.rank < right.rank }

  /// A size among three.
  package enum Size: Int, CaseIterable, Hashable, Sendable { case low, medium, high }

  /// The level that pays, by Kotler's table: the higher the margin and the fewer the customers, the more.
  ///
  /// - Parameters:
  ///   - margin: of the customer.
  ///   - customers: how many customers there are of this kind to be served alike.
  package static func recommended(margin: Size, customers: Size) -> RelationshipLevel {
    switch margin.rawValue - customers.rawValue {
    case ...(-2): .basic
    case -1: .reactive
    case 0: .accountable
    case 1: .proactive
    default: .partner
    }
  }

  /// The level that pays, from numbers; the limits are a rule of Guanxi's own.
  ///
  /// - Parameters:
  ///   - margin: of the customer in a year, in the minor unit of the book's currency.
  ///   - margins: where medium begins and the largest that is medium.
  ///   - customers: how many customers there are of this kind.
  ///   - counts: where medium begins and the largest that is medium.
  package static func recommended(
    margin: Int64, margins: ClosedRange<Int64>, customers: Int, counts: ClosedRange<Int> = 50...1000
  ) -> RelationshipLevel {
    recommended(margin: Size(margin, margins), customers: Size(customers, counts))
  }
}

extension RelationshipLevel.Size {
  /// Below the range low, in it medium, above it high.
  package init<Number: Comparable>(_ value: Number, _ medium: ClosedRange<Number>) {
    self = value < medium.lowerBound ? .low : value > medium.upperBound ? .high : .medium
  }
}

/// The contacts with a customer that show how far the business goes.
package struct RelationshipTouches: Hashable, Sendable {
  /// The days of sales, of contacts that we began, and of contacts that the customer began, in any order.
  package var sales: [Day]
  package var ours: [Day]
  package var theirs: [Day]
  /// Whether the customer was asked to report problems.
  package var isInvited: Bool

  package init(sales: [Day], ours: [Day], theirs: [Day], isInvited: Bool = false) {
    self.sales = sales
    self.ours = ours
    self.theirs = theirs
    self.isInvited = isInvited
  }
}

extension RelationshipLevel {
  /// The level that is lived, from the contacts of the last 360 days: the highest of which the sign is there.
  ///
  /// Signs that are a rule of Guanxi's own: partner: we in at least 9 of the 12 last spans of 30 days and the customer
  /// in at least 6; proactive: we in each of the 4 last spans of 90 days; accountable: we within 14 days after at least
  /// half of the sales, there being one; reactive: the customer is invited to report, or reports; else basic.
  ///
  /// - Complexity: O(contacts · sales).
  package static func actual(_ touches: RelationshipTouches, today: Day) -> RelationshipLevel {
    func spans(_ days: [Day], of length: Int) -> Int {
      Set(days.map { today - $0 }.filter { (0..<360).contains($0) }.map { $0 / length }).count
    }
    if spans(touches.ours, of: 30) >= 9, spans(touches.theirs, of: 30) >= 6 { return .partner }
    if spans(touches.ours, of: 90) == 4 { return .proactive }
    let sales = touches.sales.filter { (0..<360).contains(today - $0) }
    let followed = sales.count { sale in touches.ours.contains { $0 <= today && (1...14).contains($0 - sale) } }
    if followed > 0, 2 * followed >= sales.count { return .accountable }
    return touches.isInvited || spans(touches.theirs, of: 360) > 0 ? .reactive : .basic
  }

  /// What there is to do where a level below the recommended one is lived; nil where there is nothing.
  package static func task(recommended: RelationshipLevel, actual: RelationshipLevel) -> String? {
    guard actual < recommended else { return nil }
    return switch recommended {
    case .basic: nil
    case .reactive: "Ask the customer to report problems, and say where."
    case .accountable: "Call within two weeks after each sale, ask how it goes, and note suggestions."
    case .proactive: "Get in touch at least once a quarter with advice or news."
    case .partner: "Agree on a monthly meeting, and on what to work on together."
    }
  }
}
