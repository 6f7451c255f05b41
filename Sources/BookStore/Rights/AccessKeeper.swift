import Domain

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Knows what the user of a book may do, and reads it again when somebody changed colleagues or rights.
final class AccessKeeper {
  private let connection: Connection
  private let session: Session
  private var version: Int64?
  /// What was last known.
  private(set) var last: Access

  init(_ connection: Connection, session: Session) {
    self.connection = connection
    self.session = session
    last = Access(user: session.user, userID: nil, rights: Rights(.auditor), team: [])
  }

  /// What the user may do now.
  ///
  /// - Throws: ``BookError/stranger(user:)`` and ``BookError/disabled(user:)`` for whoever may not even read.
  /// - Complexity: O(1) until another program commits or this one changes colleagues or rights.
  func current() throws -> Access {
    let now = try connection.version()
    if let version, version == now { return last }
    last = try read()
    version = now
    return last
  }

  /// Reads again when next asked.
  func forget() { version = nil }

  private func read() throws -> Access {
    let (userID, role) = try identity()
    let settings = try connection.statement(
      "SELECT name, value FROM setting WHERE name >= 'rights.' AND name < 'rights/'"
    )
    .all([]) { ($0.text(0) ?? "", $0.text(1) ?? "") }
    let rights = Rights(role, settings: Dictionary(settings) { $1 })
    return Access(
      user: session.user, userID: userID, rights: rights,
      team: rights.isUnlimited ? [] : try userID.map(team) ?? [])
  }

  private func team(of user: Int64) throws -> Set<Int64> {
    let sql = """
      SELECT u.id FROM "user" u, "user" me WHERE me.id = ? AND (u.id = me.id OR u.team <> '' AND u.team = me.team
        OR u.manager <> '' AND fold(u.manager) IN (fold(me.name), fold(me."fullName")))
      """
    return Set(try connection.statement(sql).all([.integer(user)]) { $0.integer(0) })
  }

  /// Who the user is here.
  ///
  /// A book without colleagues belongs to whoever opens it. In a book with colleagues it is open to them alone, and to
  /// the owner of the file, who is its admin while no colleague is.
  private func identity() throws -> (id: Int64?, role: Role) {
    let found = try connection.statement(#"SELECT id, role, disabled FROM "user" WHERE name = ?"#)
      .first(.text(session.user)) { row in (id: row.integer(0), role: row.text(1), isDisabled: row.integer(2) != 0) }
    guard let found else {
      let hasColleagues = try connection.statement(#"SELECT 1 FROM "user" LIMIT 1"#).first { _ in true } ?? false
      guard !hasColleagues || isAtHome else { throw BookError.stranger(user: session.user) }
      return (nil, .admin)
    }
    let role = found.role.flatMap(Role.init) ?? .sales
    if found.isDisabled || role != .admin, isAtHome, try !hasAdmin() { return (found.id, .admin) }
    guard !found.isDisabled else { throw BookError.disabled(user: session.user) }
    return (found.id, role)
  }

  private func hasAdmin() throws -> Bool {
    try connection.statement(#"SELECT 1 FROM "user" WHERE role = 'admin' AND coalesce(disabled, 0) = 0 LIMIT 1"#)
      .first { _ in true } ?? false
  }

  /// Whether the system's user, under no other name, owns the file or the machine.
  private var isAtHome: Bool {
    guard !session.isNameStated else { return false }
    var status = stat()
    return geteuid() == 0 || stat(connection.path, &status) == 0 && status.st_uid == geteuid()
  }
}
