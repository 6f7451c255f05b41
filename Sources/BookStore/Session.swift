import Domain

/// Who works with a book and from where, and where time and chance come from: nothing in the store reads a clock.
package struct Session: Sendable {
  /// The name of the user; on a personal machine the system's user.
  package var user: String
  /// The program that edits: `desk`, `command`, `import`.
  package var origin: String
  package var now: @Sendable () -> Instant
  /// The day in the book's time zone.
  package var today: @Sendable () -> Day
  /// Unpredictable bytes, for the salts of the audit chain.
  package var randomBytes: @Sendable (Int) -> [UInt8]

  package init(
    user: String, origin: String, now: @escaping @Sendable () -> Instant, today: @escaping @Sendable () -> Day,
    randomBytes: @escaping @Sendable (Int) -> [UInt8]
  ) {
    self.user = user
    self.origin = origin
    self.now = now
    self.today = today
    self.randomBytes = randomBytes
  }
}

/// What a book is, as written when it was created.
package struct BookInfo: Hashable, Sendable {
  package var path: String
  package var currency: Currency
  /// The name of the time zone, `Europe/Berlin`.
  package var timeZone: String
  package var created: Instant
  package var schemaVersion: Int
}
