/// How much an alert matters, the worst first.
package enum AlertSeverity: String, CaseIterable, Hashable, Sendable {
  case high, medium, low

  /// The place in a list, 0 on top.
  package var rank: Int { AlertSeverity.allCases.firstIndex(of: self) ?? 0 }
}
