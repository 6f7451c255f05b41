import Analytics
import Domain

extension AlertSources {
  /// The alerts of a union that the user may read: those within the scope of alerts, about records that may be read.
  static func limited(_ union: String, to access: Access) -> String {
    guard !access.rights.isUnlimited, !union.isEmpty else { return union }
    let subjects = Set(AlertRule.allCases.map(\.subject)).sorted { $0.rawValue < $1.rawValue }
    let conditions =
      [access.condition(.read, .alert, alias: "a")]
      + subjects.filter { $0 != .user && access.rights.scope(.read, $0) != .all }.map { kind in
        let scope = access.condition(.read, kind, alias: "s").sql
        return SQLCondition(
          """
          (a.kind <> '\(kind.rawValue)'
            OR EXISTS (SELECT 1 FROM "\(kind.rawValue)" s WHERE s.id = a.subject AND (\(scope))))
          """)
      }
    let limits = conditions.filter { !$0.isAlways }
    guard !limits.isEmpty else { return union }
    return """
      WITH a (rule, severity, kind, subject, customer, period, value, owner, state, until, raised, reason, handler)
        AS (\(union)) SELECT * FROM a WHERE \(SQLCondition.joined(limits, by: .and).sql)
      """
  }
}
