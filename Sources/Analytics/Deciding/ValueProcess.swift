/// The five processes by which a business makes value for customers and from them.
///
/// Close to the five processes of Payne, Frow 2005, “A strategic framework for customer relationship management”, with
/// finding out about value in place of making strategy. The raw value is the word of the JSON contract.
package enum ValueProcess: String, CaseIterable, Hashable, Sendable {
  case detection, creation, delivery, performance, knowledge

  /// What it is for.
  package var purpose: String {
    switch self {
    case .detection: "Find out what customers value, and which customers are valuable."
    case .creation: "Make offers of it together with them."
    case .delivery: "Bring it to them on the ways they prefer."
    case .performance: "See whether it worked for both sides."
    case .knowledge: "Keep what was learnt where everybody finds it."
    }
  }

  /// A figure by which it can be led, where a business has none of its own.
  package var usualMeasure: String {
    switch self {
    case .detection: "share of customers with stated needs"
    case .creation: "share of offers made for a segment"
    case .delivery: "share of promises kept"
    case .performance: "customers whose value rose, of all"
    case .knowledge: "completeness of customer records"
    }
  }
}

/// Who answers for a process, and by which figure.
package struct ValueProcessDuty: Hashable, Sendable {
  package let process: ValueProcess
  package let owner: String?
  package let measure: String?

  package init(_ process: ValueProcess, owner: String?, measure: String?) {
    self.process = process
    self.owner = owner
    self.measure = measure
  }

  /// What is missing to all five processes, as sentences in their order.
  ///
  /// Where a process is listed twice, the first counts.
  package static func faults(_ duties: [ValueProcessDuty]) -> [String] {
    ValueProcess.allCases.flatMap { process in
      let duty = duties.first { $0.process == process }
      let owner = duty?.owner == nil ? ["Value \(process.rawValue) has no owner."] : []
      let measure = "Value \(process.rawValue) has no measure; try “\(process.usualMeasure)”."
      return owner + (duty?.measure == nil ? [measure] : [])
    }
  }
}
