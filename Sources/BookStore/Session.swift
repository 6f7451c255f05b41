import Domain

/// Who works with a book and from where, and where time and chance come from: nothing in the store reads a clock.
package struct Session: Sendable {
  /// The name of the user; on a personal machine the system's user.
  package var user: String
  /// Whether the name was said, as on a server where many share one account, and is not that of the system's user.
  package var isNameStated: Bool
  /// The program that edits: `desk`, `command`, `import`.
  package var origin: String
  package var now: @Sendable () -> Instant
  /// The day in the book's time zone.
  package var today: @Sendable () -> Day
  /// Seconds by which clocks in the book's time zone are ahead of UTC at a moment: for words, never for figures.
  package var zone: @Sendable (Instant) -> Int = { _ in 0 }
  /// Told now and then how many records of one edit are done.
  package var progress: (@Sendable (Int) -> Void)?
  /// Unpredictable bytes, for the salts of the audit chain.
  package var randomBytes: @Sendable (Int) -> [UInt8]

  package init(
    user: String, origin: String, now: @escaping @Sendable () -> Instant, today: @escaping @Sendable () -> Day,
    randomBytes: @escaping @Sendable (Int) -> [UInt8], isNameStated: Bool = false
  ) {
    self.user = user
    self.isNameStated = isNameStated
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
